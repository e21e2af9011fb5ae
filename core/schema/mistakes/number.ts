import { rule as PC008 } from '../../rules/reading/PC008-not-a-number.ts';
import { rule as PC012 } from '../../rules/reading/PC012-out-of-range.ts';
import { rule as PC015 } from '../../rules/reading/PC015-value-form.ts';
import { number, quoted } from '../../text.ts';
import { type Mistake, mend, suchAs, type Verdict, write } from './mistake.ts';
import { plainAmount } from './money.ts';

/** A count, score or other plain number that cannot be read, or that cannot be. */
export function numberMistake(mistake: Mistake): Verdict {
  const { value, label, leaf, node } = mistake;
  if (typeof value === 'number') return outOfRange(mistake, value);
  const takes = `${label} takes a ${leaf === 'integer' ? 'whole number' : 'number'}${suchAs(mistake)}.`;
  if (typeof value === 'boolean') return { rule: PC008, message: `${quoted(value)} is no number. ${takes}` };
  const text = String(value).trim();
  const plain = plainAmount(text);
  const inQuotes = node.type === 'scalar' && node.style !== 'plain';
  if (plain === text && inQuotes) {
    return {
      rule: PC008,
      message: `${label} is a number and stands without quotation marks: ${text}.`,
      ways: mend(Number(plain)),
    };
  }
  if (plain !== undefined) {
    return {
      rule: PC008,
      message: `${quoted(text)} is written ${plain}.`,
      why: 'Numbers have a point for decimals and nothing between thousands.',
      ways: mend(Number(plain)),
    };
  }
  const withUnit = /^(~|ca\.?|about|approx\.?|max\.?|min\.?)?\s*(\d[\d.,'’ ]*?)\s*(\p{L}[\p{L} .]*|%)?$/u.exec(text);
  const amount = withUnit ? plainAmount(withUnit[2] ?? '') : undefined;
  if (withUnit && amount !== undefined) {
    return {
      rule: PC008,
      message: `${quoted(text)} is no plain number. ${takes}`,
      why: 'The unit goes without saying here; a rough number is written like an exact one, and a note may say so.',
      ways: [write(Number(amount))],
    };
  }
  if (/^-?\d[\d.,]*\s*(-|–|to)\s*\d/.test(text))
    return { rule: PC008, message: `${quoted(text)} is a range. ${takes}` };
  return { rule: PC008, message: `${quoted(text)} is no number. ${takes}` };
}

function outOfRange({ label, leaf }: Mistake, value: number): Verdict {
  if (!Number.isFinite(value)) return { rule: PC008, message: `${label} takes a number that people can count to.` };
  if (leaf === 'integer' && !Number.isInteger(value))
    return { rule: PC012, message: `${label} takes a whole number, not ${number(value, 6)}.` };
  if (leaf === 'score') return { rule: PC012, message: `A score lies between 1 and 5; ${number(value, 6)} does not.` };
  if (leaf === 'percent') return percentOutOfRange(label, value);
  return { rule: PC012, message: `${label} cannot be below 0: ${number(value, 6)}.` };
}

function percentOutOfRange(label: string, value: number): Verdict {
  return { rule: PC012, message: `${label} is a part of a whole, between 0 and 100 %; ${number(value, 6)} % is not.` };
}

/** A percentage that cannot be read, or that is no part of a whole. */
export function percentMistake(mistake: Mistake): Verdict {
  const { value, label, leaf } = mistake;
  const takes = `${label} takes a percentage${suchAs(mistake)}.`;
  if (typeof value === 'number')
    return Number.isFinite(value) && leaf === 'percent'
      ? percentOutOfRange(label, value)
      : { rule: PC008, message: `${label} takes a number that people can count to.` };
  if (typeof value === 'boolean') return { rule: PC008, message: `${quoted(value)} is no number. ${takes}` };
  const text = String(value).trim();
  const parts =
    /^(?<sign>[+-]|~|ca\.?|about|max\.?|min\.?|<=?|>=?|≤|≥)?\s*(?<amount>\d+([.,]\d+)?)\s*(?<unit>%|percent|per cent|pct\.?|p\.?c\.?|pts?|points|v\.?h\.?|prozent)?$/i.exec(
      text,
    )?.groups;
  if (!parts) {
    const range = /\d\s*%?\s*(-|–|to)\s*\d/.test(text);
    return { rule: PC015, message: `${quoted(text)} is ${range ? 'a range' : 'no percentage'}. ${takes}` };
  }
  const { sign = '', amount = '', unit } = parts;
  const plain = amount.replace(',', '.');
  const signed = sign === '-' || (sign === '+' && leaf === 'percentChange') ? sign : '';
  const meant = `${signed}${plain} %`;
  if (leaf === 'percent' && (sign === '-' || Number(plain) > 100))
    return percentOutOfRange(label, Number(signed + plain));
  if (sign !== '' && !/^[+-]$/.test(sign))
    return { rule: PC015, message: `${quoted(text)} is not one percentage. ${takes}`, ways: [write(meant)] };
  if (unit === undefined && plain === amount && signed === sign) {
    return {
      rule: PC008,
      message: `${label} is a percentage: ${quoted(text)} is written ${quoted(meant)}.`,
      ways: mend(meant),
    };
  }
  return { rule: PC015, message: `${quoted(text)} is written ${quoted(meant)}.`, ways: mend(meant) };
}
