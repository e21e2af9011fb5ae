import { rule } from '../../rules/reading/PC011-money-form.ts';
import { quoted } from '../../text.ts';
import { type Mistake, mend, suchAs, type Verdict, write } from './mistake.ts';

const signs: Record<string, string> = {
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  zł: 'PLN',
  us$: 'USD',
  a$: 'AUD',
  c$: 'CAD',
  chf: 'CHF',
  r$: 'BRL',
  '₱': 'PHP',
};

/** An amount of money that cannot be read. */
export function moneyMistake(mistake: Mistake): Verdict {
  const { value, label } = mistake;
  const takes = `${label} takes a plain amount and its currency${suchAs(mistake)}.`;
  const text = String(value).trim();
  const parts =
    /^(?<before>\p{L}{3}|\p{L}?\p{Sc}|\p{L}{1,2}\$)?\s*(?<amount>-?\d[\d.,'’\s]*?)(?<thousand>k)?\s*(?<after>\p{L}{1,5}|\p{L}?\p{Sc}|\p{L}{1,2}\$)?$/u.exec(
      text,
    )?.groups;
  if (!parts) return { rule, message: `${quoted(text)} is no amount of money. ${takes}` };

  const amount = plainAmount(parts.amount ?? '');
  const name = parts.before ?? parts.after;
  if (amount === undefined) return { rule, message: `The amount in ${quoted(text)} can be read in two ways. ${takes}` };
  const sum = parts.thousand ? String(Number(amount) * 1000) : amount;
  if (name === undefined) {
    return {
      rule,
      message: `${quoted(text)} has no currency: ${sum} of what? ${takes}`,
      ways: currenciesIn(mistake).map((currency) => write(`${sum} ${currency}`)),
    };
  }
  if (name === '$') {
    const dollars = currenciesIn(mistake).filter((currency) => /D$/.test(currency));
    return {
      rule,
      message: `${quoted(text)}: whose dollars? ${takes}`,
      ways: (dollars.length > 0 ? dollars : ['USD']).map((currency) => write(`${sum} ${currency}`)),
    };
  }
  const currency = signs[name.toLowerCase()] ?? (/^[a-z]{3}$/i.test(name) ? name.toUpperCase() : undefined);
  if (currency === undefined)
    return {
      rule,
      message: `${quoted(name)} is no currency. ${takes}`,
      why: 'A currency is named by its three capital letters: EUR, GBP, USD.',
    };
  const meant = `${sum} ${currency}`;
  return {
    rule,
    message: `${quoted(text)} is written ${quoted(meant)}.`,
    why: 'Amounts are plain numbers with a point for decimals, followed by the three capital letters of the currency, so that everybody reads the same.',
    ways: mend(meant),
  };
}

/** `12,500`, `1.250,50`, `12 500` and `12'500` as plain numbers; undefined when point or comma could mean either. */
export function plainAmount(written: string): string | undefined {
  const text = written.trim().replace(/(?<=\d)['’\s](?=\d{3}(\D|$))/g, '');
  if (/^-?\d+(\.\d+)?$/.test(text)) return text;
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replace(/,/g, '');
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(text) || /^-?\d{1,3}(\.\d{3}){2,}$/.test(text))
    return text.replace(/\./g, '').replace(',', '.');
  if (/^-?\d+,\d{1,2}$/.test(text)) return text.replace(',', '.');
  return undefined;
}

/** Currencies that the document uses, the most frequent first. */
function currenciesIn({ texts }: Mistake): string[] {
  const counts = new Map<string, number>();
  for (const text of texts()) {
    const currency = /^-?\d+(?:\.\d+)? ?([A-Z]{3})$/.exec(text)?.[1];
    if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([currency]) => currency)
    .slice(0, 3);
}
