import type { Markup } from '../../core/page/markup.ts';

/** A page as Markdown, or as HTML with a title. */
export async function pageText(title: string, element: Markup, format: 'markdown' | 'html'): Promise<string> {
  if (format === 'markdown') {
    const { markdownOf } = await import('./markdown.ts');
    return markdownOf(element);
  }
  const { htmlPage } = await import('./html.ts');
  return htmlPage(title, element);
}
