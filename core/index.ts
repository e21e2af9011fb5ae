/** The public door of the engine: text and a day in, plain data out. */
export { columnsOf } from './actuals/columns.ts';
export { isKnownRef, namesOf } from './actuals/diary-findings.ts';
export { wordMeant } from './actuals/guess.ts';
export { type LogLine, logLineFor } from './actuals/log-line.ts';
export { applyBaseline, type Baseline, baselineText, nextBaseline, readBaseline } from './baseline/baseline.ts';
export { type CheckInput, type CheckResult, check, type FileText, workspaceOf } from './check.ts';
export { calendarOf } from './dates/calendar.ts';
export { datesOf, ownKeys } from './dates/dates.ts';
export { type DateGroup, type DateKind, type DueDate, dateGroups, groupDays } from './dates/due-date.ts';
export { type DecisionPack, decisionOf } from './decision/decision.ts';
export { type ChangeResult, checkAgainst, compareChecked, sharing } from './diff/against-base.ts';
export type { Change, Direction, PlaceOfChange } from './diff/change.ts';
export type { ComparedChange, Comparison, PartnershipChange } from './diff/comparison.ts';
export { diffMarkdown } from './diff/markdown.ts';
export { unreadFiles, unreadIn } from './diff/unread.ts';
export { changeText, effectsOf, sinceText } from './diff/wording.ts';
export { type Explanation, explanationOf } from './explain/explain-finding.ts';
export type {
  Finding,
  Input,
  NotEvaluated,
  OfferedFix,
  SetBy,
  Severity,
  SeverityStep,
  TextEdit,
  Threshold,
} from './findings.ts';
export { openFindings, severities } from './findings.ts';
export { applyEdits } from './fixes/apply.ts';
export * as forms from './form/index.ts';
export { globOf } from './globs.ts';
export { type Advice, adviceOf } from './health/advice.ts';
export type { Health } from './health/health.ts';
export { type HistoryPoint, historyOf, type PartnershipHistory, type PastVersion } from './health/history.ts';
export { newsIn } from './health/moves.ts';
export { adviceWords, type Recommendations, recommendationsOf } from './health/recommendation.ts';
export { type HealthReport, healthReport, type ScoreHistory } from './health/report.ts';
export { type Signal, signalsOf } from './health/signals/signals.ts';
export { trendOf, trendWords } from './health/trend.ts';
export { proposalOf, type Term, type Trial, type Tried, tryTerms } from './health/try-terms.ts';
export { type WhatIf, whatIf, whatIfBest, whatIfEach } from './health/what-if.ts';
export type { Refactoring } from './language/actions/refactoring.ts';
export { refactoringsAt } from './language/actions/refactorings-at.ts';
export { sortSections } from './language/actions/sort-sections.ts';
export { type Lens, type LensMemory, lensesOf, lensMemory } from './language/code-lens.ts';
export {
  type CompletionList,
  type CompletionQuestion,
  completionsAt,
  triggers,
} from './language/completion/completions-at.ts';
export { withoutStops } from './language/completion/draft.ts';
export type { Completion } from './language/completion/item.ts';
export { ruleDocumentation } from './language/completion/rules.ts';
export { type Definition, definitionsAt, type Place } from './language/definition.ts';
export { type Fold, foldsOf } from './language/folding.ts';
export { type FormatOptions, formatEdits } from './language/formatting/format.ts';
export { type Highlight, highlightsAt } from './language/highlight.ts';
export { type Hover, hoverAt } from './language/hover.ts';
export { type InlayHint, inlayHintsOf } from './language/inlay-hints.ts';
export { type Link, linksIn } from './language/links.ts';
export { referencesAt } from './language/references.ts';
export { type Refused, type Renamable, type Renaming, renamableAt, rename } from './language/rename.ts';
export { selectionsAt } from './language/selection-range.ts';
export { type OutlineSymbol, symbolsOf } from './language/symbols.ts';
export { type WorkspaceSymbol, workspaceSymbols } from './language/workspace-symbols.ts';
export { type Missing, missingOf, type Question } from './missing/missing.ts';
export { isDay } from './model/dates.ts';
export type { SourceFile } from './model/document.ts';
export type { Status } from './model/status.ts';
export { csvSuffixes, definitionSuffixes, isOurs } from './our-files.ts';
export { type OverviewEntry, type OverviewPart, overviewOf, overviewPlace } from './overview/overview.ts';
export { type Held, type PersonHeld, peopleIn, tooMuch } from './people/people.ts';
export { brokenPolicies } from './policy/broken-policies.ts';
export { originText } from './policy/policies.ts';
export { type BriefPortfolio, briefOf } from './portfolio/summary/brief.ts';
export { type Portfolio, portfolioOf } from './portfolio/summary/portfolio.ts';
export { askedPartnership } from './questions/asked.ts';
export type { KpiChart } from './questions/blip-or-shift.ts';
export { type Answered, answered, datesOfPartnership } from './questions/questions.ts';
export { readFile } from './read-file.ts';
export { type BalanceEdits, rebalanceEdits } from './rebalance/edits.ts';
export { HORIZON, rebalance } from './rebalance/rebalance.ts';
export type {
  AskedBalance,
  BalanceMove,
  BalanceParty,
  ChannelBalance,
  Pin,
  Rebalancing,
  RefusedBalance,
} from './rebalance/types.ts';
export { shownPage } from './rules/page.ts';
export { relatedTo } from './rules/related.ts';
export type { Rule, RuleMeta } from './rules/rule.ts';
export { findRule, ruleById, rules } from './rules/rules.ts';
export * as scaffolding from './scaffold/index.ts';
export { answerOf } from './simulate/answer.ts';
export { type Simulated, simulatable, simulate } from './simulate/simulate.ts';
export type { ExitMode, Refusal, Simulatable, SimulatedEvent, Simulation } from './simulate/types.ts';
export { lineStartsOf, lineText, offsetAt, type Position, positionAt, type Range, rangeOf } from './syntax/lines.ts';
export { unreadable } from './unreadable.ts';
export { type WaiverAnswers, type WaiverQuestions, waiverEdit, waiverQuestions } from './waivers/write.ts';
