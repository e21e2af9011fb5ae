import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './output.ts';

/** core/generated/rules.ts: the list of all rule files, so that a new rule is in force by being there. */
export function ruleList(root: string): Files {
  const folder = join(root, 'core/rules');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\/PC\d{3}-[a-z0-9-]+\.ts$/.test(path))
    .sort((a, b) => idOf(a).localeCompare(idOf(b), 'en'));
  const imports = files.map((path) => `import { rule as ${idOf(path)} } from '../rules/${path}';`);
  return {
    'core/generated/rules.ts': `// Generated from core/rules by npm run generate. Do not edit.
${imports.join('\n')}
import type { Rule } from '../rules/rule.ts';

/** Every rule, by id. */
export const rules: readonly Rule[] = [${files.map(idOf).join(', ')}];
`,
  };
}

function idOf(path: string): string {
  return /(PC\d{3})-/.exec(path)?.[1] ?? path;
}
