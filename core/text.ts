/** Words and numbers as messages show them. The same bytes on every machine: no locale of the system is used. */

/** `12,500`, `0.8`, `161`: at most `decimals` decimals, none when whole. */
export function number(value: number, decimals = 1): string {
  const rounded = Number(value.toFixed(decimals));
  const [whole = '0', fraction] = Math.abs(rounded).toString().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${rounded < 0 ? '−' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}

/** `1 day`, `90 days`. */
export function days(value: number): string {
  return `${number(value)} ${Math.abs(value) === 1 ? 'day' : 'days'}`;
}

/** `85 %`. */
export function percent(value: number): string {
  return `${number(value)} %`;
}

/** `+4`, `−4`. */
export function signed(points: number): string {
  return points < 0 ? `−${-points}` : `+${points}`;
}

/** `12,500 EUR`; decimals only when there are any. */
export function money(amount: number, currency: string): string {
  return `${number(amount, 2)} ${currency}`;
}

/** The same for what was worked out, to the cent: `12,500 EUR`, `12,500.50 EUR`. */
export function exactMoney(amount: number, currency: string): string {
  return `${number(amount, 2).replace(/\.\d$/, '$&0')} ${currency}`;
}

/** `1 agent`, `100 agents`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[], last = 'and'): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A piece of the user's text as a message shows it: `"90"`; on one line, at most `most` characters, harmless to print. */
export function quoted(text: unknown, most = 60): string {
  const line = printable(String(text)).replace(/\s+/g, ' ');
  const characters = [...line];
  return `"${characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line}"`;
}

/** A text without the characters that would steer a terminal or turn the direction of what follows. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2060-\u2069\uFEFF]/g, '\uFFFD');
}

/** A text of the user on one line, harmless to show. */
export function plainLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}

/** The order of two texts by their characters, for sorting: the same on every machine. ISO days come in order of time. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
