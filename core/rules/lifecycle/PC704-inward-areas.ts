import type { Introspection } from '../../generated/types.ts';
import { isOpen } from '../../model/known.ts';
import { list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { isJudged } from './decision.ts';
import { introspectionAt, looksOf, lookToFill } from './inward.ts';
import { isSaidHere } from './where.ts';

const areas = ['training', 'communication', 'kpis'] as const;
type Area = (typeof areas)[number];
const words: Readonly<Record<Area, string>> = { training: 'training', communication: 'communication', kpis: 'KPIs' };

export const rule = partnershipRule({
  id: 'PC704',
  name: 'inward-areas',
  area: 'lifecycle',
  severity: 'warning',
  from: 'transition',
  dimension: 'governance',
  related: ['PC103', 'PC703'],
  summary: 'A look at the own part covers training, communication and KPIs.',
  condition:
    'Performance is to improve or it is to end, and the newest look at the own part says nothing of training, communication or KPIs (neither a finding nor where it stands), or finds that one of them needs action and states none.',
  fix: 'Adds what is missing, to be filled in.',
  check(partnership, context) {
    if (!isJudged(context)) return;
    const looks = looksOf(context);
    if (looks.length === 0) {
      if (isSaidHere(introspectionAt, partnership, context)) context.needs('lifecycle.introspection');
      return;
    }
    const last = looks
      .flatMap(({ day }) => day ?? [])
      .sort()
      .at(-1);
    const newest = looks.find(({ day }) => day === last);
    if (newest?.part.data === partnership) judge(newest.item, newest.day, context);
  },
});

function judge(look: Introspection, day: string | undefined, context: RuleContext): void {
  const silent = areas.filter((area) => saysNothing(look, area, context));
  const idle = areas.filter((area) => isIdle(look, area, context));
  if (silent.length + idle.length === 0) return;
  const lacks = silent.length > 0 ? `leaves out ${list(silent.map((area) => words[area]))}` : '';
  const needs =
    idle.length > 0
      ? `found that ${list(idle.map((area) => words[area]))} ${idle.length === 1 && idle[0] !== 'kpis' ? 'needs' : 'need'} action, and states none`
      : '';
  const [only, ...others] = [...silent, ...idle];
  context.report({
    at: only !== undefined && others.length === 0 ? [look, only] : [look],
    message: `The look at your own part${day === undefined ? '' : ` of ${day}`} ${[lacks, needs].filter(Boolean).join(', and ')}.`,
    why: 'These three are what a provider cannot mend for you. What is left out of the look comes back as a fault of theirs.',
    fixes: [
      {
        title: 'Add what is missing, to be filled in',
        operations: [
          ...silent.map((area) =>
            context.state([look, area]) === 'absent'
              ? context.set([look, area], lookToFill[area])
              : context.set([look, area, 'finding'], 'TODO what was found'),
          ),
          ...idle.map((area) => context.set([look, area, 'action'], 'TODO what we do about it')),
        ],
        preferred: true,
      },
    ],
  });
}

/** Neither what was found nor where it stands; an area that is to be filled in is waited for. */
function saysNothing(look: Introspection, area: Area, context: RuleContext): boolean {
  const states = ['finding', 'status'].map((field) => context.state([look, area, field]));
  if (states.includes('stated')) return false;
  if (states.some(isOpen)) context.needs(`lifecycle.introspection.${area}`);
  return states.every((state) => state === 'absent');
}

/** Something has to be done, and nothing is said to be: neither here nor among the other actions of the look. */
function isIdle(look: Introspection, area: Area, context: RuleContext): boolean {
  if (look[area]?.status !== 'actionNeeded' || (look.actions ?? []).length > 0) return false;
  const action = context.state([look, area, 'action']);
  if (isOpen(action)) context.needs(`lifecycle.introspection.${area}.action`);
  return action === 'absent';
}
