import type { BriefPortfolio } from '../../index.ts';
import { fill, h, type Markup } from '../markup.ts';
import type { PlaceContext } from '../place.ts';
import type { Sentences } from '../sentences.ts';

/** What a part of the page about a portfolio has to draw with. */
export interface PortfolioContext extends PlaceContext {
  /** The level of the title among the headings around it: 1 on a page of its own. */
  level: 1 | 2;
  /** What an answer rests on is folded away but for these questions; everything is drawn if left out. */
  open?: readonly string[];
}

/** A question about a portfolio, with what is drawn below the answer in words. */
export interface PortfolioSection {
  id: keyof Sentences['portfolio']['questions'] & keyof BriefPortfolio['answers'];
  draw(portfolio: BriefPortfolio, context: PortfolioContext): (Markup | false | undefined)[];
}

/** A heading so many levels below the title. */
export function heading({ level }: PortfolioContext, below: 1 | 2, text: string): Markup {
  return h(`h${level + below}`, below === 2 ? { class: 'sub' } : {}, text);
}

/** `and 180 more`; nothing where a list is whole. */
export function more(left: number, { labels }: PortfolioContext): Markup | false {
  return left > 0 && h('p', { class: 'quiet note' }, fill(labels.portfolio.more, left));
}

/** Text on a line of its own below what a cell says. */
export function meta(...children: Parameters<typeof h>[2][]): Markup {
  return h('span', { class: 'quiet meta' }, ...children);
}
