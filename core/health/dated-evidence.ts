import { type LogEvent, logOf, newestEvidence } from '../actuals/log.ts';
import type { Workspace } from '../check.ts';
import type { Partnership } from '../generated/types.ts';
import { type PartnershipDocument, withCompanions } from '../model/companions.ts';
import { daysBetween } from '../model/dates.ts';
import type { Duration } from '../model/leaves.ts';
import { isLive } from '../model/status.ts';
import type { Dimension } from '../rules/rule.ts';
import type { Path } from '../syntax/tree.ts';
import { days } from '../text.ts';
import { freshness } from './freshness.ts';
import type { HealthInput } from './health.ts';
import { type Loss, placeAt } from './loss.ts';

/** Something that has to be done again and again, and when the definition says that it was done last. */
interface Recurring {
  dimension: Dimension;
  /** In a sentence: "The walkthrough of the exit plan". */
  what: string;
  stated: string | undefined;
  every: Duration | undefined;
  /** Days, where the definition does not say how often. */
  usual: number | undefined;
  events: readonly LogEvent[];
  /** The item's id, by which the diary may refer to it. */
  id: string | undefined;
  path: Path;
  field: string;
}

/** A piece of evidence and how far it still speaks for today, 0–1. */
export interface Evidence {
  fresh: number;
  loss: Omit<Loss, 'amount'>;
}

/**
 * The dated evidence of a dimension: what a live definition or its diary says was done, and how often it is due. What has
 * no date yet is left out: rules ask for it, and nothing that is not there can be out of date.
 */
export function evidenceOf(input: HealthInput, dimension: Dimension): Evidence[] {
  const { workspace, source, document } = input;
  if (!isLive(document.held.data.status)) return [];
  return withCompanions(workspace.sources, { source, document }).flatMap((part) =>
    evidenceIn(part, workspace, dimension),
  );
}

function evidenceIn({ source, document }: PartnershipDocument, workspace: Workspace, dimension: Dimension): Evidence[] {
  const { data, pathOf } = document.held;
  const log = logOf(workspace.sources, document.name);
  return recurring(data, (item) => pathOf.get(item) ?? []).flatMap((one) => {
    const interval = one.every?.days ?? one.usual;
    if (one.dimension !== dimension || interval === undefined) return [];
    const where = one.path.join('/');
    const refs = [...(one.id === undefined ? [] : [one.id]), keyed(one), where];
    const newest = newestEvidence({ stated: one.stated, log, ref: refs, events: one.events, asOf: workspace.asOf });
    if (!newest) return [];
    const age = daysBetween(newest.date, workspace.asOf);
    return [
      {
        fresh: freshness(age, interval),
        loss: {
          cause: { type: 'freshness', id: keyed(one) },
          text: `${one.what} was last recorded on ${newest.date}, ${days(age)} ago; it is due every ${days(interval)}.`,
          place: placeAt(source, document, one.stated === undefined ? one.path : [...one.path, one.field]),
        },
      },
    ];
  });
}

/** `communication/cadences/weekly-review`: the path with the item by its id. */
function keyed({ path, id }: Recurring): string {
  return path.map((part) => (typeof part === 'number' ? (id ?? `${part + 1}`) : part)).join('/');
}

/** How often things are due where nobody says (policy defaults, in days). */
const usual = { sponsor: 90, feedback: 60, voiceOfCustomer: 45, test: 365, review: 365, training: 365 } as const;

function recurring(partnership: Partnership, pathOf: (item: object) => Path): Recurring[] {
  const { alignment, communication, governance, exitPlan, risk, training } = partnership;
  const of = (
    dimension: Dimension,
    item: (object & { every?: Duration | undefined; id?: string | undefined }) | undefined,
    field: string,
    what: string,
    events: readonly LogEvent[],
    often?: number,
  ): Recurring[] => {
    if (!item) return [];
    const stated = (item as Record<string, unknown>)[field] as string | undefined;
    return [
      { dimension, what, stated, every: item.every, usual: often, events, id: item.id, path: pathOf(item), field },
    ];
  };
  const named = (word: string, item: { id?: string | undefined; title?: string | undefined }): string =>
    `${word} ${item.title ?? item.id ?? ''}`.trim();
  const plan = exitPlan || undefined;
  return [
    ...(['client', 'provider'] as const).flatMap((side) =>
      of(
        'goals',
        alignment?.sponsors?.[side],
        'lastEngaged',
        `The part of the sponsor at the ${side}`,
        ['engaged'],
        usual.sponsor,
      ),
    ),
    ...(communication?.cadences ?? []).flatMap((item) =>
      of('governance', item, 'lastHeld', named('The meeting', item), ['held']),
    ),
    ...(governance?.bodies ?? []).flatMap((item) =>
      of('governance', item, 'lastHeld', named('The meeting of', item), ['held']),
    ),
    ...(communication?.feedback ?? []).flatMap((item) =>
      of('governance', item, 'lastGiven', `Feedback ${direction(item.direction)}`, ['fed-back'], usual.feedback),
    ),
    ...(communication?.voiceOfCustomer ?? []).flatMap((item) =>
      of(
        'governance',
        item,
        'lastRouted',
        `The voice of the ${item.whose ?? 'customers'}`,
        ['routed'],
        usual.voiceOfCustomer,
      ),
    ),
    ...of('resilience', plan, 'lastTested', 'A test of the exit plan', ['tested'], usual.test),
    ...of('resilience', plan, 'lastReviewed', 'A review of the exit plan', ['reviewed'], usual.review),
    ...(risk?.continuity ?? []).flatMap((item) =>
      of('resilience', item, 'lastTested', `A test of ${named('the plan', item)}`, ['tested'], usual.test),
    ),
    ...of('people', training?.trainTheTrainer, 'lastRun', 'Training of the trainers', ['trained'], usual.training),
    ...(training?.recurring ?? []).flatMap((item) =>
      of('people', item, 'last', `The course ${item.topic ?? item.id ?? ''}`.trim(), ['trained']),
    ),
  ];
}

function direction(direction: 'clientToProvider' | 'providerToClient' | undefined): string {
  return direction === undefined
    ? 'between the sides'
    : direction === 'clientToProvider'
      ? 'from the client to the provider'
      : 'from the provider to the client';
}
