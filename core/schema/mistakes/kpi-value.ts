import { readKpiValue } from '../../model/leaves.ts';
import { rule } from '../../rules/reading/PC015-value-form.ts';
import { quoted } from '../../text.ts';
import { oneAmount } from './compound-time.ts';
import { type Mistake, mend, suchAs, type Verdict, write } from './mistake.ts';
import { moneyMistake } from './money.ts';

const signs: [RegExp, string][] = [
  [/^(at most|max(imum)?\.?|less than or equal to|up to|no more than|not more than)\s*/i, '<= '],
  [/^(at least|min(imum)?\.?|no less than|not less than)\s*/i, '>= '],
  [/^(less than|under|below)\s*/i, '< '],
  [/^(more than|over|above|greater than)\s*/i, '> '],
  [/^=\s*/, ''],
  [/^=</, '<='],
  [/^=>/, '>='],
];

const words: [RegExp, string][] = [
  [/(?<=\d),(?=\d{1,2}(\D|$))/g, '.'],
  [/(?<=\d)\s*(percent|per cent|pct\.?|prozent)/i, ' %'],
  [/(?<=\d)\s*(secs|sec\.)/i, ' s'],
  [/(?<=\d)\s*(mins|min\.)/i, ' min'],
  [/(?<=\d)\s*(hrs?|hr\.)(?=\s|$)/i, ' h'],
  [/\s*[,;]\s*(in|within)\s+/i, ' in '],
  [/\s+(answered )?(in under|under|in less than)\s+(?=\d)/i, ' in '],
];

/** A target or threshold of a KPI that cannot be read. */
export function kpiValueMistake(mistake: Mistake): Verdict {
  const { value } = mistake;
  const text = String(value).trim();
  const takes = takesOf(mistake);
  if (typeof value === 'boolean') return { rule, message: `${quoted(value)} is no value. ${takes}` };
  const pair = /^(\d{1,3})\s*\/\s*(\d{1,4})(\s*s(ec)?)?$/.exec(text);
  if (pair) {
    const meant = `${pair[1]} % in ${pair[2]} s`;
    return { rule, message: `${quoted(text)} cannot be read: ${meant}? ${takes}`, ways: [write(meant)] };
  }
  const [, sign = '', rest = ''] = /^(<=|>=|<|>|≤|≥)?\s*(.*)$/s.exec(text) ?? [];
  const lead = sign === '' ? '' : `${sign} `;
  const length = oneAmount(rest);
  if (length !== undefined && readKpiValue(lead + length)) return didYouMean(mistake, lead + length);
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(rest);
  if (clock) {
    const total = Number(clock[1]) * 60 + Number(clock[2]);
    return {
      rule,
      message: `${quoted(text)}: minutes and seconds, or hours and minutes? ${takes}`,
      ways: [write(`${lead}${total} s`), write(`${lead}${total} min`)],
    };
  }
  if (/\p{Sc}|^\p{L}{3}\s*\d|\d\s*\p{L}{3}$/u.test(rest)) {
    const { ways = [] } = moneyMistake({ ...mistake, value: rest });
    const amounts = ways.map((way) => `${lead}${String(way.value)}`).filter((amount) => readKpiValue(amount));
    if (ways[0]?.preferred && amounts[0] !== undefined) return didYouMean(mistake, amounts[0]);
    if (amounts.length > 0)
      return { rule, message: `${quoted(text)}: in which currency? ${takes}`, ways: amounts.map(write) };
  }
  let meant = text;
  for (const [pattern, sign] of signs) meant = meant.replace(pattern, sign);
  for (const [pattern, word] of words) meant = meant.replace(pattern, word);
  if (meant !== text && readKpiValue(meant) !== undefined) return didYouMean(mistake, meant);
  return {
    rule,
    message: `${quoted(text)} cannot be read. ${takes}`,
    why: 'A value may have a limit sign before it (<= 5 %), be a range (80-85 %), or name the time it is for (80 % in 60 s).',
  };
}

function takesOf(mistake: Mistake): string {
  return `${mistake.label} takes a value with its unit${suchAs(mistake)}.`;
}

function didYouMean(mistake: Mistake, meant: string): Verdict {
  return {
    rule,
    message: `${quoted(String(mistake.value).trim())} cannot be read. Did you mean "${meant}"?`,
    why: takesOf(mistake),
    ways: mend(meant),
  };
}
