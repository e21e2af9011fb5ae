import { applyEdits, check, checkAgainst, isOurs, rules } from '../../core/index.ts';
import type { Rule } from '../../core/rules/rule.ts';
import { parts, textsOf } from '../../test/support/expectations.ts';
import {
  casesOf,
  type Engine,
  fixesFault,
  judged,
  outcomeFault,
  type RuleCase,
} from '../../test/support/rule-cases.ts';
import { type SharedTest, tests } from './tests.ts';

// Runs the fixtures of rules, and the tests of what they share, against mutants. It is bundled together with the mutated engine and runs in a worker.

/** What `$m` in the mutated engine reads and writes. */
export interface Mutation {
  active: number;
  /** 1 at the id of each mutant whose place was reached. */
  hits: Uint8Array;
  /** Conditions passed since the mutant became active. */
  steps: number;
}

/** What a mutant changes that a fixture does not announce: the first fixture in which a part differs. */
export interface Difference {
  rule: string;
  fixture: string;
  part: string;
  before: string[];
  after: string[];
}

/** Where a mutant was noticed, or why not. `failing`: fixtures that fail without any mutant and judge none. */
export type Verdict = ({ killed: true; by: string } | { killed: false; because: string; differences: Difference[] }) & {
  failing?: string[];
};

interface Baseline {
  one: RuleCase;
  fault: string | undefined;
  hits: Uint8Array;
  outcome: Outcome;
  kills: number;
}

const mutation = (globalThis as unknown as { mutation: Mutation }).mutation;
const engine: Engine = { check, checkAgainst, applyEdits, isOurs };
const baselines = new Map<string, Baseline[]>();
const allRules = [...rules];
/** Rules that are there and judge nothing. */
const silent = allRules.map((rule) => (rule.judges === 'text' ? rule : { ...rule, check() {} }));

/** Runs with the rules that a case speaks of; all others are silent. What a change does is told by all rules. */
function alone<T>({ rule, base, expected }: RuleCase, work: () => T): T {
  if (base) return work();
  const spoken = new Set([
    rule,
    ...[...expected.findings, ...expected.parts, ...expected.needs].map((one) => one.rule),
  ]);
  const list = rules as Rule[];
  list.splice(0, list.length, ...allRules.map((one, index) => (spoken.has(one.id) ? one : (silent[index] ?? one))));
  try {
    return work();
  } finally {
    list.splice(0, list.length, ...allRules);
  }
}

/** A rule's fixtures with the mutants that each of them reaches. */
function baselineOf(folder: string, rule: string): Baseline[] {
  const known = baselines.get(rule);
  if (known) return known;
  const made = casesOf(folder, rule, engine).map((one) => {
    const fault = run(0, () => {
      mutation.hits.fill(0);
      return faultOf(one, outcomeFault) ?? faultOf(one, fixesFault);
    });
    return { one, fault, hits: mutation.hits.slice(), outcome: fault === undefined ? outcomeOf(one) : {}, kills: 0 };
  });
  baselines.set(rule, made);
  return made;
}

/** Whether the fixtures of these rules, or a test of what rules share, notice a mutant. */
export function judge(folder: string, ids: readonly string[], mutant: number): Verdict {
  const baseline = ids.flatMap((id) => baselineOf(folder, id));
  const reached = baseline.filter(({ hits }) => hits[mutant] === 1);
  const verdict = verdictOf(baseline, reached, <T>(work: () => T) => run(mutant, work));
  if (verdict.killed) return verdict;
  const noticed = testBaselines().find(
    ({ test, fault, hits }) =>
      fault === undefined && hits[mutant] === 1 && run(mutant, () => faultIn(test)) !== undefined,
  );
  return noticed ? { ...verdict, killed: true, by: noticed.test.name } : verdict;
}

interface TestBaseline {
  test: SharedTest;
  fault: string | undefined;
  hits: Uint8Array;
}

let known: TestBaseline[] | undefined;

/** The tests of what rules share, with the mutants that each of them reaches. */
function testBaselines(): TestBaseline[] {
  known ??= tests.map((test) => {
    mutation.hits.fill(0);
    return { test, fault: run(0, () => faultIn(test)), hits: mutation.hits.slice() };
  });
  return known;
}

function faultIn({ name, run: body }: SharedTest): string | undefined {
  try {
    if (body() instanceof Promise) throw new Error(`${name} waits for something; here tests are judged at once`);
    return undefined;
  } catch (error) {
    return `${error}`;
  }
}

/** Whether the fixtures of these rules notice that this module was loaded with a mutant. */
export function judgeLoaded(folder: string, ids: readonly string[]): Verdict {
  for (const one of ids.flatMap((id) => casesOf(folder, id, engine)))
    if (faultOf(one, outcomeFault) ?? faultOf(one, fixesFault)) return { killed: true, by: `${one.rule}/${one.name}` };
  for (const test of tests) if (faultIn(test)) return { killed: true, by: test.name };
  return { killed: false, because: 'nothing announced differs', differences: [] };
}

/** Whether the fixtures of a rule notice another threshold. */
export function judgeThreshold(folder: string, id: string, option: string, value: number): Verdict {
  const baseline = baselineOf(folder, id);
  const declared = rules.find((rule) => rule.id === id)?.options?.[option];
  if (!declared) throw new Error(`${id} has no option ${option}`);
  const before = declared.default;
  return verdictOf(baseline, baseline, (work) => {
    declared.default = value;
    try {
      return work();
    } finally {
      declared.default = before;
    }
  });
}

function verdictOf(all: readonly Baseline[], hit: readonly Baseline[], mutated: <T>(work: () => T) => T): Verdict {
  const failing = all.filter(({ fault }) => fault !== undefined).map(({ one }) => `${one.rule}/${one.name}`);
  const reached = hit.filter(({ fault }) => fault === undefined);
  const verdict = verdictOfSound(all, reached, mutated);
  return failing.length > 0 ? { ...verdict, failing } : verdict;
}

function verdictOfSound(
  all: readonly Baseline[],
  reached: readonly Baseline[],
  mutated: <T>(work: () => T) => T,
): Verdict {
  // What killed most so far comes first; fixes, which take all rules to try out, come last.
  reached = [...reached].sort((a, b) => b.kills - a.kills);
  for (const judge of [outcomeFault, fixesFault])
    for (const baseline of reached) {
      const fault = mutated(() => faultOf(baseline.one, judge));
      if (fault === undefined) continue;
      baseline.kills++;
      return { killed: true, by: `${baseline.one.rule}/${baseline.one.name}` };
    }
  if (reached.length === 0)
    return { killed: false, because: all.length === 0 ? 'no fixtures' : 'not reached', differences: [] };
  const differences = new Map<string, Difference>();
  for (const { one, outcome } of reached) {
    const other = mutated(() => outcomeOf(one));
    for (const part of Object.keys(other)) {
      const [before = [], after = []] = [outcome[part], other[part]];
      if (before.join('\n') !== after.join('\n') && !differences.has(part))
        differences.set(part, { rule: one.rule, fixture: one.name, part, before, after });
    }
  }
  const because = [...differences.values()].map(({ part, fixture }) => `${part} (${fixture})`).join(', ');
  return {
    killed: false,
    because: because ? `unannounced: ${because}` : 'nothing differs',
    differences: [...differences.values()],
  };
}

function run<T>(active: number, work: () => T): T {
  mutation.active = active;
  mutation.steps = 0;
  try {
    return work();
  } finally {
    mutation.active = 0;
  }
}

function faultOf(one: RuleCase, judge: typeof outcomeFault): string | undefined {
  try {
    return judge === outcomeFault ? alone(one, () => judge(engine, one)) : judge(engine, one);
  } catch (error) {
    return `it breaks: ${error}`;
  }
}

type Outcome = Record<string, string[]>;

/** All that is said in a case, part by part, for telling what nobody looks at. */
function outcomeOf(one: RuleCase): Outcome {
  const { rule, files } = one;
  const { findings, notEvaluated } = judged(engine, one);
  const own = findings.filter((finding) => finding.rule === rule);
  const outcome: Outcome = {
    place: own.map(({ severity, file, path, range }) => `${severity} ${file} ${path} ${JSON.stringify(range)}`),
    needs: notEvaluated.filter((entry) => entry.rule === rule).flatMap(({ needs }) => needs),
    others: findings.filter((finding) => finding.rule !== rule).map(({ rule, path }) => `${rule} ${path}`),
  };
  for (const part of parts)
    outcome[part] = own.flatMap((finding) =>
      textsOf(finding, part, files, engine.applyEdits).map((text) => `${finding.path}= ${text}`),
    );
  return outcome;
}
