/** How numbers are written in a table: what parts thousands, and what decimals. */
export interface NumberStyle {
  /** `1.234,5` */
  example: string;
  thousands: string;
  decimal: '.' | ',';
}

/** The styles that a table can declare, the commonest first. */
export const styles: readonly NumberStyle[] = [
  { example: '1.234,5', thousands: '.', decimal: ',' },
  { example: '1 234,5', thousands: ' ', decimal: ',' },
  { example: '1234,5', thousands: '', decimal: ',' },
  { example: "1'234.5", thousands: "'", decimal: '.' },
  { example: '1,234.5', thousands: ',', decimal: '.' },
];

/** The style that an example shows; undefined for any other text. */
export function styleNamed(example: string): NumberStyle | undefined {
  const wanted = withPlainBlanks(example.replace(/^["']|["']$/g, ''));
  return styles.find((style) => style.example === wanted);
}

/** A number as a style writes it, as the plain number `1234.5`; undefined for a text that the style does not write. */
export function plainNumber(text: string, { thousands, decimal }: NumberStyle): string | undefined {
  const bare = withPlainBlanks(text.replace(/[\u2212\u2013]/g, '-'));
  const mark = decimal === ',' ? ',' : '\\.';
  const group = thousands === '' ? undefined : thousands === '.' ? '\\.' : thousands;
  const whole = group ? `(?:\\d+|\\d{1,3}(?:${group}\\d{3})+)` : '\\d+';
  if (!new RegExp(`^[+-]?${whole}(?:${mark}\\d+)?$`).test(bare)) return undefined;
  const without = thousands === '' ? bare : bare.split(thousands).join('');
  return without.replace(decimal, '.');
}

/** Thin and hard blanks, and the typographic apostrophe, are what they look like. */
function withPlainBlanks(text: string): string {
  return text.replace(/[\u00A0\u202F\u2009]/g, ' ').replace(/\u2019/g, "'");
}
