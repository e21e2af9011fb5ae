import type { Partnership } from '../../generated/types.ts';
import { type Option, partnershipRule, type RuleContext } from '../rule.ts';
import { isStated, liveFor } from './absent-parts.ts';
import { hasJointBody } from './joint-bodies.ts';
import { surveysAt, valueVerdict } from './value-survey.ts';

type Context = RuleContext<{ survey: Option; delivered: Option }>;

export const rule = partnershipRule({
  id: 'PC222',
  name: 'steady-no-governance',
  area: 'communication',
  severity: 'error',
  from: 'steady',
  dimension: 'governance',
  related: ['PC201'],
  summary: 'In steady times, too, both sides steer in a joint board and both say that value is delivered.',
  condition:
    'Status steady: no board with people of both sides and a rhythm, and no regular meeting of leaders or managers of both (error). Live for a year: in no survey of the last 365 days did both sides say that value is delivered, with 3 of 5 at least (warning). Where nothing is stated of either, it is asked for, as a warning.',
  fix: 'Adds a board, or a survey, to be filled in.',
  options: {
    survey: {
      default: 365,
      unit: 'days',
      means: 'Age of a survey above which it no longer counts, and days live before one is due',
      source: 'policy default',
    },
    delivered: {
      default: 3,
      unit: 'points of 5',
      means: 'Score from which a side says that value is delivered',
      source: 'policy default: the middle of the scale',
    },
  },
  check(partnership, context) {
    if (context.status !== 'steady') return;
    judgeBoard(partnership, context);
    if (liveFor(partnership, context) > context.options.survey && isStated('PC222', surveysAt, partnership, context))
      judgeSurveys(partnership, context);
  },
});

function judgeBoard(partnership: Partnership, context: Context): void {
  const at = ['governance', 'bodies'];
  const joint = hasJointBody(partnership, context);
  if (joint === true) return;
  const none = (partnership.governance?.bodies ?? []).length === 0;
  if (joint === undefined || (none && context.state([...at, 0]) !== 'absent')) {
    context.needs('governance.bodies');
    return;
  }
  if (!isStated('PC222', at, partnership, context)) return;
  context.report({
    at,
    message: 'The work runs at its full size, and no board of both sides meets regularly.',
    why: 'Boards are the first thing to be given up in quiet times. Then the next trouble finds nobody who may decide for both sides.',
    fixes: [
      {
        title: 'Add a board, to be filled in',
        operations: [
          context.append(at, {
            id: 'joint-board',
            members: { client: 'TODO who sits on it', provider: 'TODO who sits on it' },
            every: 'TODO how often it meets',
          }),
        ],
        preferred: true,
      },
    ],
  });
}

function judgeSurveys(partnership: Partnership, context: Context): void {
  const { survey: maxAge, delivered } = context.options;
  const verdict = valueVerdict(partnership, context, { maxAge, delivered });
  if (verdict === 'delivered') return;
  if (verdict === 'open') {
    context.needs('governance.surveys');
    return;
  }
  const { message, low } = verdict;
  if (low) {
    const why = 'A side that sees no value stays only until it can leave.';
    context.report({ at: [low], severity: 'warning', message, why });
    return;
  }
  const survey = { date: 'TODO day of the last answers', about: 'value', client: 'TODO score', provider: 'TODO score' };
  context.report({
    at: surveysAt,
    severity: 'warning',
    message,
    why: 'Whether it delivers value is for both sides to say; numbers on a report show only what was measured.',
    fixes: [
      {
        title: 'Add a survey on value, to be filled in',
        operations: [context.append(surveysAt, survey)],
        preferred: true,
      },
    ],
  });
}
