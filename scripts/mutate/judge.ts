import { applyEdits, check, isOurs, rules } from '../../core/index.ts';
import { casesOf, type Engine, fixesFault, outcomeFault, type RuleCase } from '../../test/support/rule-cases.ts';

// Runs the fixtures of rules against mutants. It is bundled together with the mutated engine and runs in a worker.

/** What `$m` in the mutated engine reads and writes. */
export interface Mutation {
  active: number;
  /** 1 at the id of each mutant whose place was reached. */
  hits: Uint8Array;
}

/** Where a mutant was noticed, or why not. `failing`: fixtures that fail without any mutant and judge none. */
export type Verdict = ({ killed: true; by: string } | { killed: false; because: string }) & { failing?: string[] };

interface Baseline {
  one: RuleCase;
  fault: string | undefined;
  hits: Uint8Array;
  outcome: Record<string, string>;
}

const mutation = (globalThis as unknown as { mutation: Mutation }).mutation;
const engine: Engine = { check, applyEdits, isOurs };
const baselines = new Map<string, Baseline[]>();

/** A rule's fixtures with the mutants that each of them reaches. */
function baselineOf(folder: string, rule: string): Baseline[] {
  const known = baselines.get(rule);
  if (known) return known;
  const made = casesOf(folder, rule, engine).map((one) => {
    const fault = run(0, () => {
      mutation.hits.fill(0);
      return faultOf(one);
    });
    return { one, fault, hits: mutation.hits.slice(), outcome: fault === undefined ? outcomeOf(one) : {} };
  });
  baselines.set(rule, made);
  return made;
}

/** Whether the fixtures of these rules notice a mutant. */
export function judge(folder: string, ids: readonly string[], mutant: number): Verdict {
  const baseline = ids.flatMap((id) => baselineOf(folder, id));
  const reached = baseline.filter(({ hits }) => hits[mutant] === 1);
  return verdictOf(baseline, reached, <T>(work: () => T) => run(mutant, work));
}

/** Whether the fixtures of these rules notice that this module was loaded with a mutant. */
export function judgeLoaded(folder: string, ids: readonly string[]): Verdict {
  for (const one of ids.flatMap((id) => casesOf(folder, id, engine)))
    if (faultOf(one) !== undefined) return { killed: true, by: `${one.rule}/${one.name}` };
  return { killed: false, because: 'nothing announced differs' };
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
  for (const { one } of reached) {
    const fault = mutated(() => faultOf(one));
    if (fault !== undefined) return { killed: true, by: `${one.rule}/${one.name}` };
  }
  if (reached.length === 0) return { killed: false, because: all.length === 0 ? 'no fixtures' : 'not reached' };
  const differs = new Map<string, string>();
  for (const { one, outcome } of reached) {
    const other = mutated(() => outcomeOf(one));
    for (const part of Object.keys(other))
      if (other[part] !== outcome[part] && !differs.has(part)) differs.set(part, one.name);
  }
  const because = [...differs].map(([part, name]) => `${part} (${name})`).join(', ');
  return { killed: false, because: because ? `unannounced: ${because}` : 'nothing differs' };
}

function run<T>(active: number, work: () => T): T {
  mutation.active = active;
  try {
    return work();
  } finally {
    mutation.active = 0;
  }
}

function faultOf(one: RuleCase): string | undefined {
  try {
    return outcomeFault(engine, one) ?? fixesFault(engine, one);
  } catch (error) {
    return `it breaks: ${error}`;
  }
}

/** All that is said in a case, part by part, for telling what nobody looks at. */
function outcomeOf({ rule, files, expected }: RuleCase): Record<string, string> {
  const { findings, notEvaluated } = engine.check({ files, asOf: expected.asOf });
  const own = findings.filter((finding) => finding.rule === rule);
  const part = (pick: (finding: (typeof own)[number]) => unknown): string => JSON.stringify(own.map(pick));
  return {
    place: part(({ path, severity, range }) => [path, severity, range]),
    message: part(({ message }) => message),
    why: part(({ why }) => why),
    inputs: part(({ inputs }) => inputs),
    fixes: part(({ fixes }) => fixes),
    related: part(({ related }) => related),
    needs: JSON.stringify(notEvaluated.filter((entry) => entry.rule === rule)),
    others: JSON.stringify(findings.filter((finding) => finding.rule !== rule).map(({ rule, path }) => [rule, path])),
  };
}
