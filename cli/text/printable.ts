/**
 * Characters that must not reach a terminal as they are: they move the cursor, reorder what is read, or cannot be seen.
 * Joiners that scripts and emoji need (U+200C, U+200D) are left alone.
 */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text of a user as it may be printed: what is unsafe stands as a visible escape such as `\u202e`. */
export function printable(text: string): string {
  return text.replace(unsafe, (char) => short[char] ?? escapeOf(char));
}

/** The same within JSON: only escapes that mean the same text to a reader of JSON. */
export function printableJson(json: string): string {
  return json.replace(unsafe, (char) => (char === '\n' ? char : escapeOf(char)));
}

/** The same for text whose lines, tabs and line ends must stay as they are. */
export function printableLines(text: string): string {
  return text.replace(unsafe, (char, at: number) =>
    char === '\n' || char === '\t' || (char === '\r' && text[at + 1] === '\n') ? char : escapeOf(char),
  );
}

function escapeOf(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
