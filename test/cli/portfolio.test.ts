import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { portfolioText } from '../../cli/text/portfolio.ts';
import { briefOf, check, portfolioOf } from '../../core/index.ts';
import { assertFits, inBrowser } from '../support/browser-page.ts';
import { build, day, root, run, workspace } from '../support/cli.ts';
import { sampleSources } from '../support/samples.ts';

const asOf = ['--as-of', day];
const sample = ['portfolio', 'samples/portfolio', ...asOf];
const many = Object.fromEntries(
  Array.from({ length: 30 }, (_, index): [string, string] => [
    `p${index}.partnership.yaml`,
    `kind: Partnership
version: 1
name: p${index}
status: steady
client: harbour-bank
provider: provider-${index % 7}
people: [{ id: ines, side: client, role: "<b>lead</b> | of all" }]
scope: [{ channel: chat, workType: service, share: 2 % }]
headcount: { current: ${index + 1} }
kpis: [{ kpi: csat, owner: { client: ines } }]
term: { end: 2027-0${(index % 9) + 1}-15, autoRenew: false }
`,
  ]),
);
const questions = [
  'How do they fare?',
  'Who does how much?',
  'Where is the work done?',
  'Who owns too much?',
  'How does one KPI compare?',
  'What ends when?',
];

before(function () {
  this.timeout(120_000);
  return build();
});

const portfolio = async (args: readonly string[], cwd = root): Promise<string> => {
  const { status, stdout, stderr } = await run(args, { cwd });
  assert.equal(stderr, '');
  assert.equal(status, 0);
  return stdout;
};

describe('partnership portfolio', () => {
  it('answers six questions, with the numbers of the sample', async () => {
    const text = await portfolio(sample);
    let at = 0;
    for (const question of questions) {
      assert.ok(text.indexOf(`\n${question}\n`) > at, question);
      at = text.indexOf(question);
    }
    assert.match(text, /^Partnerships: 5 · Providers: 3, with connected ones as one: 2 · Agents: 187$/m);
    assert.match(text, /chat of andara-travel: hangs on too few \(PC318\), in effect 1\.7 suppliers \(HHI 5,800\)/);
    assert.match(text, /vantage-group 70 % \(orbita-servicios 36 %, lakeside-bpo 34 %\), in house 30 %/);
    assert.match(text, /Pau Iglesias owns 13 of the 20 things that andara-travel owns/);
    assert.match(text, /andara-voice: No other partnership reads it of voice\./);
    assert.match(text, /2028-03-31 {2}end of the term, in 495 days/);
    assert.match(text, /\nas of 2026-11-22\n$/);
  });

  for (const width of [60, 120])
    it(`keeps to ${width} columns`, async () => {
      const told = briefOf(portfolioOf(check({ files: sampleSources('portfolio'), asOf: day })));
      const text = await portfolioText(told, { width, colour: false, live: false });
      for (const line of text.split('\n')) assert.ok([...line].length <= width, line);
      // Where there is room, all seven sides stand side by side; else the weakest is told.
      assert.equal(/service +goals/.test(text), width === 120);
      assert.match(text, width === 120 ? /\d\*/ : /weakest: .+ \d+/);
    });

  it('has all of it as JSON, of which text shows the beginning', async () => {
    const cwd = workspace(many);
    const told = JSON.parse(await portfolio(['portfolio', '--format', 'json', ...asOf], cwd));
    assert.deepEqual([told.version, told.asOf, told.counts.agents], [1, day, 465]);
    assert.equal(told.fare.rows.length, 30);
    assert.equal(told.ends.rows.length, 30);
    assert.equal(told.shares[0].partnerships.length, 30);
    const text = await portfolio(['portfolio', ...asOf], cwd);
    assert.match(text, /and 10 more/);
    assert.equal(text.match(/^ {2}p\d+ \(provider-\d\): ends then$/gm)?.length, 20);
  });

  it('is told of some files, while the shares of the others count', async () => {
    const told = JSON.parse(
      await portfolio(['portfolio', 'samples/portfolio/andara-chat.partnership.yaml', '--format', 'json', ...asOf]),
    );
    assert.deepEqual(
      told.fare.rows.map(({ partnership, file }: { partnership: string; file: string }) => [partnership, file]),
      [['andara-chat', 'samples/portfolio/andara-chat.partnership.yaml']],
    );
    assert.equal(told.shares[0].external, 70);
  });

  it('is Markdown that a pull request shows', async () => {
    const markdown = await portfolio([...sample, '--format', 'markdown']);
    for (const question of questions) assert.ok(markdown.includes(`\n## ${question}\n`), question);
    assert.match(
      markdown,
      /^\| chat · andara-travel \| vantage-group 70 % .+ \| 1\.7 · HHI 5,800 \| \*\*hangs on too few\*\* · PC318 \|$/m,
    );
    assert.match(
      markdown,
      /^\| andara-email · pinnacle-assist \| 2028-03-31: end of the term · in 495 days · ends then \|$/m,
    );
    assert.doesNotMatch(markdown, /<svg|<span|· ·|undefined|NaN/);
    // Every row of a table has as many cells as its head.
    const cells = (line: string) => line.replaceAll('\\|', '').split('|').length;
    const lines = markdown.split('\n');
    lines.forEach((line, index) => {
      if (line.startsWith('|') && lines[index - 1]?.startsWith('|'))
        assert.equal(cells(line), cells(lines[index - 1] ?? ''), line);
    });
    const foreign = await portfolio(['portfolio', '--format', 'markdown', ...asOf], workspace(many));
    assert.match(foreign, /&lt;b>lead&lt;\/b\\> \\\| of all|&lt;b\\>lead&lt;\/b\\> \\\| of all/);
  });

  it('writes a page that needs nothing else and runs nothing', async () => {
    const cwd = workspace(many);
    assert.equal(
      await portfolio(['portfolio', '--format', 'html', '--out', 'p.html', ...asOf], cwd),
      'p.html: written\n',
    );
    const html = readFileSync(join(cwd, 'p.html'), 'utf8');
    assert.doesNotMatch(html, /<script|<button|<link|https?:|onclick|data-place|<b>lead/);
    assert.match(html, /default-src 'none'/);
  });

  it('says what was wrong with the arguments', async () => {
    const { status, stderr } = await run(['portfolio', 'nowhere', ...asOf], {});
    assert.equal(status, 2);
    assert.match(stderr, /There is no file or folder nowhere/);
  });
});

describe('the portfolio page in a browser', () => {
  const opened = inBrowser();

  for (const [scheme, width, forcedColors] of [
    ['light', 1200, 'none'],
    ['dark', 700, 'none'],
    ['light', 320, 'none'],
    ['dark', 1000, 'active'],
  ] as const)
    it(`fits and has nothing that axe finds fault with: ${scheme}, ${width} points wide, forced colors ${forcedColors}`, async () => {
      const cwd = workspace({});
      for (const folder of ['samples/portfolio', 'samples']) {
        await portfolio(['portfolio', folder, '--format', 'html', '--out', join(cwd, 'p.html'), ...asOf]);
        await opened(join(cwd, 'p.html'), { colorScheme: scheme, width, forcedColors }, async (page) => {
          // A sheet of A4, at 96 points to the inch.
          await page.emulateMedia({ media: 'print' });
          await page.setViewportSize({ width: 718, height: 1000 });
          await assertFits(page);
        });
      }
    });
});
