/** The public door of the engine: text and a day in, plain data out. */
export { columnsOf } from './actuals/columns.ts';
export { type LogLine, withLogLine } from './actuals/log-line.ts';
export { applyBaseline, type Baseline, baselineText, nextBaseline, readBaseline } from './baseline/baseline.ts';
export { type CheckInput, type CheckResult, check, type FileText } from './check.ts';
export type { Finding, Input, NotEvaluated, Severity, TextEdit } from './findings.ts';
export { severities } from './findings.ts';
export { applyEdits } from './fixes/apply.ts';
export { type Advice, adviceOf } from './health/advice.ts';
export type { Health } from './health/health.ts';
export { type Hover, hoverAt } from './language/hover.ts';
export { type OutlineSymbol, symbolsOf } from './language/symbols.ts';
export { isDay } from './model/dates.ts';
export type { SourceFile } from './model/document.ts';
export { csvSuffixes, definitionSuffixes, isOurs, readFile } from './read-file.ts';
export type { Rule, RuleMeta } from './rules/rule.ts';
export { findRule, ruleById, rules } from './rules/rules.ts';
export { lineStartsOf, lineText, offsetAt, type Position, positionAt, type Range, rangeOf } from './syntax/lines.ts';
export { unreadable } from './unreadable.ts';
