import type { Input } from '../../findings.ts';
import { count, days, number } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { coverOf, type Leaving, leaveWords, leavings } from './leaving.ts';
import { coverFixes } from './notice-fixes.ts';

export const rule = partnershipRule({
  id: 'PC404',
  name: 'notice-covers-rehome',
  area: 'exit',
  severity: 'error',
  from: 'selecting',
  dimension: 'resilience',
  related: ['PC403'],
  summary: "The provider's notice is long enough to replace its agents.",
  condition:
    'Error when effective notice < re-home days, or when the agents cannot be re-homed at all; warning when it is below re-home days plus the reserve (15 %). Effective notice = notice by which the provider may leave + transition service that binds it then. Re-home days = recruiting (21) + 7 × weeks of hiring + training (35) + nesting (14), or knowledge transfer (14) when nobody has to be hired.',
  fix: 'Changes, or from contracted on proposes, the notice; or a transition service for the days that are missing.',
  options: {
    reserve: {
      default: 15,
      unit: '%',
      means: 'How much longer than re-homing the notice has to be before the warning goes.',
      source: 'policy default: hiring and training seldom keep to the day',
    },
  },
  check(partnership, context) {
    const { known, needs } = leavings(partnership, context.state);
    context.needs(...needs);
    for (const leaving of known) {
      const { rehoming, effective, way } = leaving;
      const cover = coverOf(leaving, context.options.reserve);
      if (cover === 'unknown') context.needs(...leaving.needs, ...(rehoming ? leaving.transition.needs : []));
      if (cover === 'unknown' || cover === 'covered' || !rehoming) continue;
      const reserved = withReserve(rehoming.days ?? 0, context.options.reserve);
      // While terms are open, ask for the reserve too; of a signed contract, for no more than it takes.
      const asked = cover === 'thin' || !context.reached('contracted') ? reserved : Math.ceil(rehoming.days ?? 0);
      const thin = cover === 'thin' && effective !== undefined && rehoming.days !== undefined;
      context.report({
        at: way.at,
        severity: thin ? 'warning' : 'error',
        message: `${leaveWords(leaving, partnership)}; ${takes(leaving)}${left(leaving)}`,
        why: [
          rehoming.sum,
          rehoming.assumptions.join(' '),
          thin ? `${days(reserved)} leave the reserve of ${number(context.options.reserve)} %.` : '',
        ]
          .filter(Boolean)
          .join('\n'),
        inputs: [...noticeInputs(leaving), ...rehoming.inputs],
        fixes:
          rehoming.days === undefined
            ? []
            : coverFixes(partnership, context, leaving, Math.max(asked, context.optionsOf('PC403')?.notice ?? 0)),
      });
    }
  },
});

/** Whole days that a notice needs to leave the reserve. */
function withReserve(rehomeDays: number, reserve: number): number {
  return Math.ceil((rehomeDays * (100 + reserve)) / 100 - 1e-9);
}

function takes({ rehoming, agents = 0, way }: Leaving): string {
  const whom = `its ${count(agents, 'agent')}${way.way === 'withdrawal' ? ' there' : ''}`;
  if (rehoming?.days === undefined) return `${whom} cannot be replaced at all.`;
  if (rehoming.need === 0) return `handing the work of ${whom} over takes ${number(rehoming.days)}.`;
  return `replacing ${whom} takes ${number(rehoming.days)}.`;
}

function left({ rehoming, effective }: Leaving): string {
  if (rehoming?.days === undefined || effective === undefined) return '';
  const gap = rehoming.days - effective;
  if (gap > 0) return ` ${days(gap)} ${gap === 1 ? 'is' : 'are'} uncovered.`;
  return gap === 0
    ? ' No day is left for delays.'
    : ` Only ${days(-gap)} ${gap === -1 ? 'is' : 'are'} left for delays.`;
}

function noticeInputs({ notice, transition, effective }: Leaving): Input[] {
  return [
    { name: 'notice', value: notice, unit: 'days' },
    {
      name: 'transition service',
      value: transition.days ?? 'not known',
      unit: 'days',
      ...(transition.assumed ? { assumed: true } : {}),
    },
    ...(effective === undefined ? [] : [{ name: 'effective notice', value: effective, unit: 'days' }]),
  ];
}
