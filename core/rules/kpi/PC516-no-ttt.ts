import type { Partnership } from '../../generated/types.ts';
import { daysBetween } from '../../model/dates.ts';
import { standing } from '../../model/known.ts';
import { count, days, number } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';
import { unstated } from './unstated.ts';

const AT = ['training', 'trainTheTrainer'] as const;
const REFS = ['training/trainTheTrainer', 'trainTheTrainer'];
const why =
  'What the client knows reaches agents through the trainers. Where they learn it at second hand, it thins out from class to class.';

const options = {
  within: {
    default: 365,
    unit: 'days',
    means: 'Longest time since trainers were last certified',
    source: 'policy default',
  },
  trainees: {
    default: 20,
    unit: 'trainees',
    means: 'Most trainees for one certified trainer',
    source: 'policy default',
  },
};

export const rule = partnershipRule({
  id: 'PC516',
  name: 'no-ttt',
  area: 'kpi',
  severity: 'warning',
  from: 'transition',
  dimension: 'people',
  related: ['PC307', 'PC418', 'PC515'],
  summary: "The client teaches the provider's trainers, often enough and enough of them.",
  condition:
    'Training is stated, and no trainer is certified, or none was for more than 365 days (or the shorter time that is agreed), or one has more than 20 trainees.',
  fix: 'Inserts how trainers are taught, to be filled in.',
  options,
  check(partnership, context) {
    if (unstated(context).training) return context.needs('training');
    if (lacks(context, AT, 'training.trainTheTrainer')) {
      return context.report({
        at: AT,
        message: "Who teaches the provider's trainers? No certified trainer is stated.",
        why,
        fixes: [
          {
            title: 'Insert how trainers are taught, to be filled in',
            preferred: true,
            operations: [
              context.set(AT, {
                certifiedTrainers: 'TODO trainers whom the client has certified',
                traineesPerTrainer: 'TODO most trainees for one of them',
                lastRun: 'TODO day of the last session',
              }),
            ],
          },
        ],
      });
    }
    const ttt = partnership.training?.trainTheTrainer;
    if (!ttt) return;
    if (ttt.certifiedTrainers === 0) {
      return context.report({
        at: [...AT, 'certifiedTrainers'],
        message: 'No trainer of the provider is certified by the client.',
        why,
      });
    }
    const limit = Math.min(context.options.within, ttt.every?.days ?? context.options.within);
    const last = context.newest(ttt.lastRun, REFS, 'trained');
    const age = last === undefined ? undefined : daysBetween(last, context.asOf);
    if (age === undefined) context.needs('training.trainTheTrainer.lastRun');
    else if (age > limit) {
      context.report({
        at: [...AT, 'lastRun'],
        message: `The provider's trainers were last taught by the client on ${last}, ${days(age)} ago; ${days(limit)} are the most.`,
        why,
        inputs: [{ name: 'age', value: age, unit: 'days' }],
      });
    }
    const load = traineesPerTrainer(partnership, context);
    if (load && load.value > context.options.trainees) {
      context.report({
        at: [...AT, load.field],
        message: `One certified trainer has ${load.stated ? 'up to ' : ''}${count(load.value, 'trainee')}; above ${number(context.options.trainees)} there is no time for each of them.`,
        why: load.stated
          ? why
          : `${number(load.trainees)} trainees at once for ${count(load.trainers, 'certified trainer')}. ${why}`,
        inputs: [{ name: 'trainees per trainer', value: load.value }],
      });
    }
  },
});

type Load =
  | { value: number; stated: true; field: 'traineesPerTrainer' }
  | { value: number; stated: false; field: 'certifiedTrainers'; trainees: number; trainers: number };

/** As stated, else the trainees at once through the certified trainers. */
function traineesPerTrainer(
  { training, planning }: Partnership,
  context: RuleContext<typeof options>,
): Load | undefined {
  const { traineesPerTrainer: stated, certifiedTrainers: trainers } = training?.trainTheTrainer ?? {};
  if (stated !== undefined) return { value: stated, stated: true, field: 'traineesPerTrainer' };
  const trainees = planning?.support?.traineesAtOnce;
  if (standing(context.state, [...AT, 'traineesPerTrainer'], stated) === 'invalid') return undefined;
  if (trainees === undefined || trainers === undefined) {
    context.needs('training.trainTheTrainer.traineesPerTrainer');
    return undefined;
  }
  return { value: trainees / trainers, stated: false, field: 'certifiedTrainers', trainees, trainers };
}
