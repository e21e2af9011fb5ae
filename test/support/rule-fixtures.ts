import type { Rule } from '../../core/rules/rule.ts';
import { stepOf } from '../../scripts/mutate/thresholds.ts';
import { type Engine, judged, type RuleCase } from './rule-cases.ts';

/**
 * What is missing among the fixtures of a rule: one line each. A threshold needs fixtures that lie so close to it on both
 * sides that another finding, or another severity, would be there if it were one step higher, and if it were one lower.
 * `unmoved` lists what no fixture can notice, as `PC304 gateFor 29`.
 */
export function fixtureFaults(
  engine: Engine,
  rule: Rule,
  cases: readonly RuleCase[],
  unmoved: readonly string[] = [],
): string[] {
  const faults: string[] = [];
  for (const kind of ['bad', 'ok'])
    if (!cases.some(({ name }) => name.startsWith(kind))) faults.push(`has no fixture ${kind}*`);
  const writes = cases.some(({ expected }) =>
    expected.parts.some((part) => part.part === 'fix' && part.rule === rule.id && part.text !== 'none'),
  );
  if (writes !== (rule.fix !== undefined))
    faults.push(
      writes ? 'names no fix, and a fixture expects one' : 'no fixture says what its fix writes (# expect-fix)',
    );
  for (const [name, option] of Object.entries(rule.options ?? {}))
    for (const step of [stepOf(option), -stepOf(option)]) {
      const value = Number((option.default + step).toFixed(6));
      if (unmoved.includes(`${rule.id} ${name} ${value}`)) continue;
      if (noticedBy(engine, rule, name, value, cases) === undefined)
        faults.push(
          `no fixture stands at the boundary: all is the same with ${name} ${value} for ${option.default} ${option.unit}`,
        );
    }
  return faults;
}

/** The first fixture with other findings, or others in severity or place, when a threshold has another value. */
export function noticedBy(
  engine: Engine,
  rule: Rule,
  option: string,
  value: number,
  cases: readonly RuleCase[],
): string | undefined {
  const declared = rule.options?.[option];
  if (!declared) throw new Error(`${rule.id} has no threshold ${option}`);
  const before = declared.default;
  declared.default = value;
  try {
    return [...cases].sort(likelyFirst).find((one) => found(engine, one) !== announced(one))?.name;
  } finally {
    declared.default = before;
  }
}

/** Fixtures that are named after a number mostly stand at a boundary. */
function likelyFirst(a: RuleCase, b: RuleCase): number {
  const weight = ({ name, files }: RuleCase): number =>
    (/\d|most|least|limit|exactly|just/.test(name) ? 0 : 1) + files.length;
  return weight(a) - weight(b);
}

function announced({ rule, expected }: RuleCase): string {
  const own = expected.findings.filter((finding) => finding.rule === rule);
  return own
    .map(({ severity, path }) => `${severity} ${path}`)
    .sort()
    .join('\n');
}

function found(engine: Engine, one: RuleCase): string {
  const own = judged(engine, one).findings.filter(({ rule }) => rule === one.rule);
  return own
    .map(({ severity, path }) => `${severity} ${path}`)
    .sort()
    .join('\n');
}
