import { rule as PC015 } from '../../rules/reading/PC015-value-form.ts';
import { quoted } from '../../text.ts';
import { choiceMistake } from './choice.ts';
import { codeMistake } from './code.ts';
import { dayMistake } from './day.ts';
import { durationMistake } from './duration.ts';
import { formMistake } from './form.ts';
import { kpiValueMistake } from './kpi-value.ts';
import { type Mistake, suchAs, type Verdict } from './mistake.ts';
import { moneyMistake } from './money.ts';
import { noValue } from './no-value.ts';
import { numberMistake, percentMistake } from './number.ts';
import { truthMistake } from './truth.ts';

const leaves: Record<string, (mistake: Mistake) => Verdict> = {
  boolean: truthMistake,
  integer: numberMistake,
  number: numberMistake,
  count: numberMistake,
  score: numberMistake,
  percent: percentMistake,
  percentChange: percentMistake,
  duration: durationMistake,
  interval: durationMistake,
  money: moneyMistake,
  date: dayMistake,
  kpiValue: kpiValueMistake,
};

/** What is wrong with a value, in the words of the contract. */
export function valueMistake(mistake: Mistake): Verdict {
  const nothing = mistake.node.type === 'scalar' ? noValue(mistake) : undefined;
  if (nothing) return nothing;
  const form = formMistake(mistake);
  if (form) return form;
  if (Array.isArray(mistake.params.allowedValues)) return choiceMistake(mistake);
  if (mistake.leaf !== undefined) return (leaves[mistake.leaf] ?? codeMistake)(mistake);
  return {
    rule: PC015,
    message: `${quoted(mistake.written)} cannot be read as ${mistake.label.toLowerCase()}${suchAs(mistake)}.`,
  };
}
