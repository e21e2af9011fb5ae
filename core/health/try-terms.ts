import { type CheckResult, check } from '../check.ts';
import type { FixOperation } from '../findings.ts';
import { applyOffsets } from '../fixes/apply-offsets.ts';
import { editsFor, type OffsetEdit } from '../fixes/edits.ts';
import { type AskedPartnership, askedPartnership, contextOf } from '../questions/asked.ts';
import { leavings } from '../rules/exit/leaving.ts';
import { termFix } from '../rules/term-fix.ts';
import type { Path } from '../syntax/tree.ts';
import type { Health } from './types.ts';

/** A term or a number of a partnership that can be tried out. */
export interface Term {
  /** `termination/byProvider/forConvenience/notice`: its path. */
  id: string;
  kind: 'providerNotice' | 'clientNotice' | 'share' | 'inHouse' | 'agents' | 'hiring';
  /** What it is of, where there are several: the channel. */
  of?: string;
  /** As stated, in `unit`; left out where nothing is. */
  value?: number;
  unit: 'days' | '%' | 'agents' | 'agents a week';
  most: number;
}

/** How long the provider's agents take to be replaced, and how long it is bound. Days. */
export interface Replacing {
  takes?: number;
  notice?: number;
}

/** What trying out values gives. */
export interface Tried {
  before: { score: number; band: Health['band'] } & Replacing;
  after: { score: number; band: Health['band'] } & Replacing;
  /** Rules of which findings come and go. */
  comes: string[];
  goes: string[];
}

/** A value to try, by the id of its term. */
export interface Trial {
  id: string;
  value: number;
}

/** What can be tried out in a partnership: notice on both sides, shares, agents and hiring. */
export function termsOf({ main }: AskedPartnership): Term[] {
  const { data } = main.document.held;
  const notice = (side: 'byProvider' | 'byClient'): number | undefined => data.termination?.[side] && days(data, side);
  const stated = (value: number | undefined): { value?: number } => (value === undefined ? {} : { value });
  return [
    {
      id: 'termination/byProvider/forConvenience/notice',
      kind: 'providerNotice',
      ...stated(notice('byProvider')),
      unit: 'days',
      most: 720,
    },
    {
      id: 'termination/byClient/forConvenience/notice',
      kind: 'clientNotice',
      ...stated(notice('byClient')),
      unit: 'days',
      most: 720,
    },
    ...(data.scope ?? []).flatMap(({ channel, share, inHouse, id }, index): Term[] => {
      const of = id ?? channel ?? String(index + 1);
      return [
        ...(share === undefined
          ? []
          : [{ id: `scope/${index}/share`, kind: 'share' as const, of, value: share, unit: '%' as const, most: 100 }]),
        ...(typeof inHouse !== 'number'
          ? []
          : [
              {
                id: `scope/${index}/inHouse`,
                kind: 'inHouse' as const,
                of,
                value: inHouse,
                unit: '%' as const,
                most: 100,
              },
            ]),
      ];
    }),
    { id: 'headcount/current', kind: 'agents', ...stated(data.headcount?.current), unit: 'agents', most: 100_000 },
    {
      id: 'headcount/hiringPerWeek',
      kind: 'hiring',
      ...stated(data.headcount?.hiringPerWeek),
      unit: 'agents a week',
      most: 10_000,
    },
  ];
}

function days(
  data: AskedPartnership['main']['document']['held']['data'],
  side: 'byProvider' | 'byClient',
): number | undefined {
  const way = data.termination?.[side];
  return way && typeof way === 'object' && 'forConvenience' in way && typeof way.forConvenience === 'object'
    ? way.forConvenience?.notice?.days
    : undefined;
}

/**
 * The health of a partnership with other values, worked out anew on the text as it would be; nothing is written. Undefined
 * where the partnership is not in the result, or a value has no place in its text.
 */
export function tryTerms(result: CheckResult, health: Health, trials: readonly Trial[]): Tried | undefined {
  const asked = askedPartnership(result, health);
  if (!asked) return undefined;
  const edits = editsOf(asked, trials, (path, value) => ({ do: 'set', path, value }));
  if (!edits) return undefined;
  const { source } = asked.main;
  const text = applyOffsets(source.syntax.text, edits);
  const then = check({
    files: result.sources.map((one) => (one.path === source.path ? { path: one.path, text } : one)),
    asOf: result.asOf,
  });
  const after = then.health.find(({ document, file }) => document === health.document && file === health.file);
  const askedThen = after && askedPartnership(then, after);
  if (!after || !askedThen) return undefined;
  const rules = (of: CheckResult): Set<string> =>
    new Set(
      of.findings.flatMap(({ rule, document, severity }) =>
        document === health.document && severity !== 'hint' ? [rule] : [],
      ),
    );
  const [old, fresh] = [rules(result), rules(then)];
  return {
    before: { score: health.score, band: health.band, ...replacing(asked) },
    after: { score: after.score, band: after.band, ...replacing(askedThen) },
    comes: [...fresh].filter((rule) => !old.has(rule)).sort(),
    goes: [...old].filter((rule) => !fresh.has(rule)).sort(),
  };
}

/** The edits that write values down: as `proposed` beside what is signed, or in its place while terms are still open. */
export function proposalOf(asked: AskedPartnership, trials: readonly Trial[]): OffsetEdit[] | undefined {
  const { status } = asked.main.document.held.data;
  return editsOf(asked, trials, (path, value) => {
    const [operation] = termFix(status, path.slice(0, -1), String(path.at(-1)), value, '').operations;
    return operation ?? { do: 'set', path, value };
  });
}

function editsOf(
  asked: AskedPartnership,
  trials: readonly Trial[],
  operation: (path: Path, value: string | number) => FixOperation,
): OffsetEdit[] | undefined {
  const terms = new Map(termsOf(asked).map((term) => [term.id, term]));
  const changed = trials.filter(({ id, value }) => terms.get(id)?.value !== value);
  const operations = changed.flatMap(({ id, value }) => {
    const term = terms.get(id);
    if (!term || !Number.isFinite(value) || value < 0 || value > term.most) return [];
    return [operation(pathOf(id), written(value, term.unit))];
  });
  if (operations.length < changed.length) return undefined;
  const { source, document } = asked.main;
  return editsFor({ file: source.syntax, kind: document.kind, root: document.syntax.root }, operations);
}

function pathOf(id: string): Path {
  return id.split('/').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function written(value: number, unit: Term['unit']): string | number {
  return unit === 'days' ? `${value} days` : unit === '%' ? `${value} %` : value;
}

/** Of several ways by which the provider may leave, the one that leaves least time. */
function replacing(asked: AskedPartnership): Replacing {
  const context = contextOf(asked);
  const { known } = leavings(asked.main.document.held.data, context.state);
  const [worst] = [...known].sort(
    (a, b) => (a.effective ?? 0) - (a.rehoming?.days ?? 0) - ((b.effective ?? 0) - (b.rehoming?.days ?? 0)),
  );
  return {
    ...(worst?.rehoming?.days === undefined ? {} : { takes: worst.rehoming.days }),
    ...(worst?.effective === undefined ? {} : { notice: worst.effective }),
  };
}
