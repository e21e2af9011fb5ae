import type { Markup } from '../../core/page/markup.ts';
import { printableLines } from '../text/printable.ts';

/** A page as Markdown, or as HTML with a title; what a terminal would act on stands as a visible escape. */
export async function pageText(title: string, element: Markup, format: 'markdown' | 'html'): Promise<string> {
  if (format === 'markdown') {
    const { markdownOf } = await import('../../core/page/markdown.ts');
    return printableLines(markdownOf(element));
  }
  const { htmlPage } = await import('./html.ts');
  return printableLines(htmlPage(title, element));
}
