import { Command } from 'commander';
import type { Portfolio } from '../../core/index.ts';
import { finish } from '../finish.ts';
import { asOfOption, formatOption, outOption, pathsHelp, pathsNote } from '../options.ts';
import type { Output } from '../output.ts';

interface PortfolioOptions {
  format: 'text' | 'json' | 'markdown' | 'html';
  output?: string;
  asOf?: string;
}

export function portfolioCommand(output: Output): Command {
  return new Command('portfolio')
    .description(
      'look at all partnerships together: how they fare, who does how much and where, who owns too much, what ends when',
    )
    .argument('[path...]', pathsHelp)
    .addOption(formatOption('markdown', 'html'))
    .addOption(outOption())
    .addOption(asOfOption())
    .addHelpText(
      'after',
      `${pathsNote}
Of long lists the first lines are shown and the rest is counted; json has all of it. It is for the client: it sets
providers side by side, and tells what only the client may read.`,
    )
    .action((paths: string[], options: PortfolioOptions) => output.run(() => run(paths, options, output)));
}

async function run(paths: string[], options: PortfolioOptions, output: Output): Promise<number> {
  const { asOfDay } = await import('../as-of.ts');
  const { load, mistakesIn } = await import('../judge.ts');
  const { check, portfolioOf } = await import('../../core/index.ts');
  const { renamed } = await import('../shown.ts');
  const asOf = await asOfDay(options.asOf, output.cwd);
  const loaded = await load(paths, output.cwd, output.progress);
  const result = check({ files: loaded.sources, asOf });
  const portfolio = renamed(
    portfolioOf(result, (file) => loaded.selected.has(file)),
    loaded.shown,
  );
  output.progress.end();
  const text = await written(portfolio, options, output);
  return finish(text, { file: options.output }, mistakesIn(loaded, result.brokenPolicies), output);
}

async function written(portfolio: Portfolio, { format }: PortfolioOptions, { terminal }: Output): Promise<string> {
  if (format === 'json') {
    const { jsonText, jsonVersion } = await import('../json.ts');
    return jsonText({ version: jsonVersion, ...portfolio });
  }
  const { briefOf } = await import('../../core/index.ts');
  const brief = briefOf(portfolio);
  if (format === 'text') {
    const { portfolioText } = await import('../text/portfolio.ts');
    return portfolioText(brief, terminal);
  }
  const { portfolioPage } = await import('../../core/page/portfolio.ts');
  const { sentences } = await import('../../core/page/sentences.ts');
  const { h } = await import('../../core/page/markup.ts');
  const { pageText } = await import('../report/page-text.ts');
  const page = portfolioPage(brief, { labels: sentences, uris: {}, places: [], level: 1 });
  return pageText(sentences.portfolio.title, h('main', { id: 'panel' }, page), format);
}
