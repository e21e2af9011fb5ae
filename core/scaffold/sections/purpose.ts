import type { Plan } from '../plan.ts';
import { type Block, said } from '../yaml.ts';

export const purpose = ({ answers, client }: Plan) =>
  said('Why the work is given away. Without a value before and after, nobody can say if it was right.', {
    statement: `TODO in one sentence, what ${client.name} wants from this partnership`,
    reasons: answers.reasons?.length
      ? [...new Set(answers.reasons)].map(
          (type): Block => ({
            type,
            baseline: 'TODO the value today, with its unit',
            expected: 'TODO the value expected, with its unit',
          }),
        )
      : 'TODO why it is outsourced, with a value before and a value expected',
  });
