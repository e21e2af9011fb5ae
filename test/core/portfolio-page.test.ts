import assert from 'node:assert/strict';
import { briefOf, check, portfolioOf } from '../../core/index.ts';
import type { Markup } from '../../core/page/markup.ts';
import { portfolioPage } from '../../core/page/portfolio.ts';
import { sentences } from '../../core/page/sentences.ts';
import { sampleSources } from '../support/samples.ts';

/** The questions of which more can be unfolded, for the partnerships of a sample. */
function folds(sample: string): (string | undefined)[] {
  const portfolio = briefOf(portfolioOf(check({ files: sampleSources(sample), asOf: '2026-11-22' })));
  const page = portfolioPage(portfolio, { labels: sentences, uris: {}, places: [], level: 1, open: [] });
  return within(page)
    .filter(({ tag }) => tag === 'details')
    .map(({ attributes }) => attributes['data-fold']);
}

function within(element: Markup): Markup[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...within(child)]));
}

describe('the page of a portfolio', () => {
  it('offers to look closer at every question of five partnerships', () => {
    assert.deepEqual(folds('portfolio'), ['fare', 'shares', 'sites', 'owners', 'kpis', 'ends']);
  });

  it('does not where there is nothing to see: one partnership has no KPI to compare', () => {
    assert.deepEqual(folds('in-trouble'), ['fare', 'shares', 'sites', 'owners', 'ends']);
  });
});
