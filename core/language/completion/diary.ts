import { declarersOf } from '../../schema/declarers.ts';
import { inSentence } from '../../schema/words.ts';
import { nodeAt, type Path } from '../../syntax/tree.ts';
import { placeOf, unique, type ValueOffer } from './item.ts';
import { itemsOf } from './references.ts';
import { nearViews, type Scene, textsIn } from './scene.ts';

/** What each event of a diary is mostly about. */
const about: Record<string, readonly string[]> = {
  held: ['cadence', 'body', 'plan'],
  reviewed: ['plan', 'continuityPlan', 'lesson', 'introspection'],
  tested: ['continuityPlan', 'exitPlan'],
  trained: ['change'],
  raised: ['concern', 'issue', 'threat'],
  closed: ['issue', 'concern', 'plan', 'milestone'],
  published: ['kpi'],
  announced: ['change', 'event', 'wave'],
  decided: ['wave', 'plan', 'body'],
};

/** The sorts of things that an event is mostly about, the likeliest first. */
export function eventsAbout(event: string | undefined): readonly string[] {
  return about[event ?? ''] ?? [];
}

/** What an entry of the diary may be about: the items of its partnership, those that fit the event first. */
export function diaryRefs(scene: Scene, path: Path): ValueOffer[] {
  if (scene.kind !== 'Log' || placeOf(path) !== 'entries.[].ref') return [];
  return refsFor(scene, textsIn(nodeAt(scene.view.root, path.slice(0, -1)), ['event'])[0]);
}

export function refsFor(scene: Scene, event: string | undefined): ValueOffer[] {
  const fitting = eventsAbout(event);
  const partnerships = nearViews(scene).filter(({ kind }) => kind === 'Partnership');
  const offers = partnerships.flatMap((view) => {
    const types = [...new Set(view.declared.map(({ type }) => type))].filter(
      (type) => type !== 'person' && type !== 'partnership',
    );
    const items = types.flatMap((type) => {
      const noun = declarersOf('Partnership', type)[0]?.noun;
      return itemsOf(view, type).map((offer) => ({
        ...offer,
        detail: [noun && inSentence(noun), offer.detail].filter(Boolean).join(': '),
        rank: fitting.includes(type) ? fitting.indexOf(type) : 10,
      }));
    });
    const exit: ValueOffer[] = nodeAt(view.root, ['exitPlan'])
      ? [
          {
            label: 'exitPlan',
            kind: 'reference',
            detail: 'the exit plan',
            value: 'exitPlan',
            rank: fitting.includes('exitPlan') ? 0 : 10,
          },
        ]
      : [];
    return [...items, ...exit];
  });
  return unique(offers);
}
