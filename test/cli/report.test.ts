import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inBrowser } from '../support/browser-page.ts';
import { build, day, run, workspace } from '../support/cli.ts';

const asOf = ['--as-of', day];
const shared = `kind: Partnership
version: 1
name: chat
title: Chat for <b>Harbour</b> & Sons
status: steady
client: harbour-bank
provider: meridian
people:
  - { id: ines, name: Inês Duarte, side: client }
`;
const secret = `kind: Partnership
version: 1
name: chat
audience: client
client: harbour-bank
provider: meridian
goals:
  - { id: zebra-goal, level: ultimate, statement: Zebra takes over by summer }
people:
  - { id: zebra-person, name: Zebra Smith, side: client }
lifecycle:
  decision: { type: exit, date: 2026-10-28, by: [zebra-person], rationale: Zebra is cheaper }
risk:
  threats: [{ id: zebra-threat, what: Zebra hears of it }]
`;
const files = { 'chat.partnership.yaml': shared, 'chat.client.partnership.yaml': secret };

before(function () {
  this.timeout(120_000);
  return build();
});

describe('the health report', () => {
  const cwd = workspace(files);
  const report = async (...args: string[]) => {
    const { status, stdout, stderr } = await run(['health', ...asOf, ...args], { cwd });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    return stdout;
  };

  it('is a page that needs nothing else and runs nothing', async () => {
    const html = await report('--format', 'html');
    assert.match(html, /<h1>Chat for &#60;b&#62;Harbour&#60;\/b&#62; &#38; Sons<\/h1>/);
    assert.match(html, /default-src 'none'; style-src 'unsafe-inline'/);
    assert.doesNotMatch(html, /<script|<button|<link|https?:|onclick|data-place/);
    assert.match(html, /Do we still talk\?/);
  });

  it('says the same as Markdown', async () => {
    const markdown = await report('--format', 'markdown');
    assert.match(markdown, /^# Chat for &lt;b>Harbour&lt;\/b> & Sons$|^# Chat for &lt;b\\>Harbour/m);
    assert.match(markdown, /^\*\*\d+\*\* of 100$/m);
    assert.match(markdown, /^### What does the evidence advise\?$/m);
    assert.match(markdown, /^\| Points \| What was found, and where \|$/m);
    assert.doesNotMatch(markdown, /<svg|<span|· ·/);
  });

  it('has the numbers of the panel and of the other formats', async () => {
    const { health } = JSON.parse(await report('--format', 'json'));
    const html = await report('--format', 'html');
    assert.ok(html.includes(`<strong>${health[0].score}</strong>`));
    for (const { message } of health[0].ledger)
      assert.ok(html.includes(message.replace(/[&<>"']/g, (sign: string) => `&#${sign.charCodeAt(0)};`)), message);
  });

  it('writes to a file, and a review of what a quarter is talked about', async () => {
    const said = await report('--format', 'html', '--page', 'review', '--out', 'review.html');
    assert.equal(said, 'review.html: written\n');
    const html = readFileSync(join(cwd, 'review.html'), 'utf8');
    assert.match(html, /What falls due\?/);
    assert.match(html, /Is this a blip or a shift\?/);
    assert.doesNotMatch(html, /Where the points went/);
  });

  it('leaves out for the provider what only the client may read, in every format, and all that follows from it', async () => {
    for (const format of ['text', 'json', 'markdown', 'html']) {
      assert.match(await report('--format', format), /zebra/i, format);
      const theirs = await report('--format', format, '--audience', 'provider');
      assert.doesNotMatch(theirs, /zebra|chat\.client|exit review|2026-10-28/i, format);
      assert.match(theirs, /chat/);
    }
  });

  it('refuses what does not go together', async () => {
    const { status, stderr } = await run(['health', '--missing', '--format', 'html', ...asOf], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /--missing is written as text or json/);
  });
});

describe('the health report in a browser', () => {
  const opened = inBrowser();

  for (const [scheme, width] of [
    ['light', 1000],
    ['dark', 1000],
    ['light', 320],
  ] as const)
    it(`fits and has nothing that axe finds fault with: ${scheme}, ${width} points wide`, async () => {
      const cwd = workspace({});
      const { status } = await run(
        ['health', 'samples/healthy', 'samples/in-trouble', '--format', 'html', '--out', join(cwd, 'r.html'), ...asOf],
        {},
      );
      assert.equal(status, 0);
      await opened(join(cwd, 'r.html'), { colorScheme: scheme, width });
    });
});
