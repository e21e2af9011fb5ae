import { stateIn } from '../../model/state.ts';
import { effectiveNotice, providerNotice, transitionDays } from '../../portfolio/provider-notice.ts';
import { rehome, rehomingInputs } from '../../portfolio/rehoming.ts';
import { heldPath } from '../../schema/words.ts';
import { days, number, percent } from '../../text.ts';
import { code } from '../markdown.ts';
import { fits, type HoverPlace, partnershipAt } from './place.ts';

const places = [
  'termination/byProvider/forConvenience',
  'termination/byProvider/forConvenience/notice',
  'headcount/hiringPerWeek',
];

/** On the provider's notice: how long re-homing takes, line by line; what was assumed is in italics. */
export function rehomingFacts(place: HoverPlace): string | undefined {
  const held = heldPath(place.path);
  const view = places.some((one) => fits(held, one)) ? partnershipAt(place) : undefined;
  if (!view) return undefined;
  const { data, document } = view;
  const state = stateIn(document.syntax.root, document.held);
  const read = rehomingInputs(data, state);
  if (!('inputs' in read))
    return read.needs.length > 0
      ? `How long re-homing takes is not known: it needs ${read.needs.map(code).join(', ')}.`
      : undefined;
  const result = rehome(read.inputs);
  if (result.days === undefined) return `Re-homing is not possible: ${result.sum}`;
  const { agents, trainingYield } = read.inputs;
  const rows = result.parts.map(
    (part) =>
      `| ${part.assumed ? `*${part.name}*` : part.name} | ${part.assumed ? `*${number(part.days)}*` : number(part.days)} |`,
  );
  const way = providerNotice(data, state).ways.find((candidate) => candidate.service === undefined);
  const transition = transitionDays(data, state);
  const effective = way && effectiveNotice(way, transition);
  const yieldText = trainingYield.assumed ? `*${percent(trainingYield.value)}*` : percent(trainingYield.value);
  return [
    `Re-homing ${number(agents)} agents needs **${days(result.days)}**${result.need ? `: ${number(result.need)} starts at ${yieldText} training yield, ${number(result.perWeek)} a week` : ''}.`,
    ['| | days |', '| --- | ---: |', ...rows, `| **together** | **${number(result.days)}** |`].join('\n'),
    result.assumptions.length > 0 ? `In italics: assumed. ${result.assumptions.join(' ')}` : '',
    effective === undefined
      ? ''
      : `Effective notice: ${days(effective)} (${number(way?.notice?.days ?? 0)} of notice + ${number(transition.days ?? 0)} of transition service).`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
