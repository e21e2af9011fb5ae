/** Pages of rules by file name, as they ship, with what each related rule asks after its link (see esbuild.mjs). */
export function withQuestions(pages: Readonly<Record<string, string>>): Record<string, string> {
  const asked = (name: string): string => /^\| Asked \| (.+) \|$/m.exec(pages[name] ?? '')?.[1] ?? '';
  const whole = (page: string): string =>
    page.replace(/^- \[PC\d{3}\]\((PC\d{3}\.md)\)$/gm, (link, name: string) => `${link} ${asked(name)}`);
  return Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, whole(page)]));
}
