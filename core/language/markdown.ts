/** Text of a user inside Markdown: what Markdown or HTML would take as its own stays text. */
export function plain(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** A value as code; a backtick in it cannot end the code. */
export function code(text: string): string {
  const one = text.replace(/[\r\n]+/g, ' ');
  return one.includes('`') ? `\`\` ${one} \`\`` : `\`${one}\``;
}
