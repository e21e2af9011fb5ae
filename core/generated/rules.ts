// Generated from core/rules by npm run generate. Do not edit.
import { rule as PC002 } from '../rules/reading/PC002-yaml-syntax.ts';
import type { Rule } from '../rules/rule.ts';

/** Every rule, by id. */
export const rules: readonly Rule[] = [PC002];
