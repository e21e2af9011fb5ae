import type { JointSurvey } from '../../generated/types.ts';
import { tidy } from '../../portfolio/concentration.ts';
import { number } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { sides } from '../shapes/both-sides.ts';

const ABOUT: Record<NonNullable<JointSurvey['about']>, string> = {
  overall: 'the relationship as a whole',
  value: 'the value it delivers',
  performance: 'service performance',
  goals: 'shared goals and trust',
  governance: 'communication and governance',
  resilience: 'readiness for trouble and for an exit',
  people: 'stability of the team',
  concentration: 'how much depends on this one provider',
  commercial: 'fairness and flexibility of the terms',
};

export const rule = partnershipRule({
  id: 'PC536',
  name: 'survey-gap',
  area: 'kpi',
  severity: 'warning',
  from: 'transition',
  dimension: 'goals',
  related: ['PC208', 'PC222', 'PC311'],
  summary: 'Both sides see the partnership alike.',
  condition:
    'In the newest survey about a subject, the mean scores of client and provider differ by more than 1 of 5 points.',
  options: {
    gap: {
      default: 1,
      unit: 'points of 5',
      means: 'Difference of the scores of both sides above which they see it differently',
      source: 'policy default',
    },
  },
  check({ governance }, context) {
    const newest = new Map<string, JointSurvey>();
    for (const survey of governance?.surveys ?? []) {
      const subject = `${survey.about ?? 'overall'} ${survey.question ?? ''}`;
      const known = newest.get(subject);
      if (survey.date !== undefined && survey.date > context.asOf) continue;
      if (!known || (survey.date ?? '') >= (known.date ?? '')) newest.set(subject, survey);
    }
    for (const survey of newest.values()) {
      const { client, provider, date } = survey;
      for (const side of sides) if (survey[side] === undefined) context.needs(`governance.surveys.${side}`);
      if (client === undefined || provider === undefined) continue;
      const gap = Math.abs(client - provider);
      if (tidy(gap) <= context.options.gap) continue;
      const lower = client === Math.min(client, provider) ? 'client' : 'provider';
      const answers = sides
        .flatMap((side) =>
          survey.answers?.[side] === undefined ? [] : [`${number(survey.answers[side])} at the ${side}`],
        )
        .join(', ');
      context.report({
        at: [survey],
        message: `About ${ABOUT[survey.about ?? 'overall']}, the client gives ${number(client)} of 5 and the provider ${number(provider)}${date ? ` (${date})` : ''}: ${number(gap)} ${gap === 1 ? 'point' : 'points'} apart.`,
        why: `One side lives with something the other does not see. ${lower === 'client' ? 'The provider thinks that all is better than its client does' : 'The provider bears more than its client knows'}; ask for examples before the next survey.${answers ? ` Answers: ${answers}.` : ''}`,
        inputs: [
          { name: 'client', value: client, unit: 'of 5' },
          { name: 'provider', value: provider, unit: 'of 5' },
        ],
      });
    }
  },
});
