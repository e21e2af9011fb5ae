import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { picture } from './support/editor.ts';
import { type Packaged, packaged, type Theme, themes } from './support/packaged.ts';
import { command, cursor, goTo, until } from './support/workbench.ts';
import { root } from './support/workspace.ts';

describe('the views of the activity bar', function () {
  this.bail(true); // one window for all: where a step fails, the next ones have no ground
  let vscode: Packaged;
  let page: Page;
  const trouble = 'veloria-chat.partnership.yaml';
  /** Overdue and far away by whatever day this runs. */
  const dated = `kind: Partnership
version: 1
name: dated-line
status: steady
client: harbour-bank
provider: meridian-cx
improvement:
  plans:
    - id: evenings
      title: Faster evenings
      agreedOn: 2019-12-01
      actions: [{ id: curve, what: Rebuild the schedule, due: 2020-01-31 }]
term: { start: 2019-01-01, end: 2099-03-03, autoRenew: false }
`;

  before(async () => {
    vscode = await packaged();
    page = await vscode.editor.open(vscode.workspace);
    await page.locator('.activitybar [aria-label^="Partnership"]').first().waitFor();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await picture(page, `failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
  });

  after(() => vscode?.close());

  /** A view of the container, by its name. */
  const view = (name: string): Locator =>
    page.locator('.sidebar .pane').filter({ has: page.locator(`.pane-header[aria-label^="${name}"]`) });
  const row = (name: string, text: string): Locator =>
    view(name).locator('.monaco-list-row').filter({ hasText: text }).first();

  it('say how to begin where nothing is there yet', async () => {
    if (!(await view('Partnerships').isVisible()))
      await page.locator('.activitybar [aria-label^="Partnership"]').first().click();
    const welcome = view('Partnerships').locator('.welcome-view-content');
    await welcome.getByRole('button', { name: 'New Partnership' }).waitFor();
    await view('Upcoming').locator('.welcome-view-content').filter({ hasText: 'Nothing falls due' }).waitFor();
    await view('People').locator('.welcome-view-content').filter({ hasText: 'Nobody is listed yet' }).waitFor();
    await command(page, 'View: Close All Editors');
    await picture(page, 'views-empty');
    await welcome.getByRole('button', { name: 'Get Started' }).click();
    await page.locator('.getting-started-step').filter({ hasText: 'Answer a few questions' }).waitFor();
    await command(page, 'View: Close All Editors');
  });

  it('show partnerships as they come, folded, with a word for how each fares', async () => {
    cpSync(join(root, 'samples/in-trouble'), vscode.workspace, { recursive: true });
    cpSync(join(root, 'samples/portfolio'), vscode.workspace, { recursive: true });
    writeFileSync(join(vscode.workspace, 'dated-line.partnership.yaml'), dated);
    await row('Partnerships', 'veloria-chat').waitFor();
    await row('Partnerships', 'andara-voice').waitFor();
    const rows = view('Partnerships').locator('.monaco-list-row');
    assert.equal(await rows.filter({ hasText: 'PC' }).count(), 0, 'findings are shown before anybody asks');
    assert.match(
      await row('Partnerships', 'veloria-chat').innerText(),
      /\d+ (failing|strained|watch|not enough evidence) · \d+ error/,
    );
    await until(
      async () => (await row('People', 'Pau Iglesias').innerText()).includes('owns 13 of 20: much'),
      'nobody is said to own too much',
    );
    await row('Upcoming', 'Overdue').waitFor();
  });

  it('are worked with the keyboard alone, and lead to the line', async () => {
    await command(page, 'Focus on Partnerships View');
    await until(() => isFocused('Partnerships'), 'the view has no focus');
    await page.keyboard.press('Home');
    const first = view('Partnerships').locator('.monaco-list-row.focused').first();
    await first.waitFor();
    await page.keyboard.press('ArrowRight');
    const finding = view('Partnerships').locator('.monaco-list-row[aria-level="2"]').first();
    await finding.waitFor();
    await page.keyboard.press('ArrowDown');
    await view('Partnerships').locator('.monaco-list-row.focused[aria-level="2"]').waitFor();
    const line = /line (\d+)/.exec(await finding.innerText())?.[1];
    await page.keyboard.press('Enter');
    await until(async () => (await cursor(page)).startsWith(`Ln ${line},`), `line ${line} is not reached`);
  });

  it('stay as they are while a text changes: what is open stays open, what is chosen stays chosen', async () => {
    const entry = row('Partnerships', 'veloria-chat');
    if ((await entry.getAttribute('aria-expanded')) !== 'true') await entry.click();
    const finding = row('Partnerships', 'The provider may leave in 30 days');
    await finding.click();
    const before = /line (\d+)/.exec(await finding.innerText())?.[1];
    await goTo(page, trouble, 1);
    await page.keyboard.type('# one line more');
    await page.keyboard.press('Enter');
    const after = `line ${Number(before) + 1}`;
    await until(async () => (await finding.innerText()).includes(after), `the finding is not on ${after}`);
    assert.equal(await entry.getAttribute('aria-expanded'), 'true');
    assert.equal(await finding.getAttribute('aria-selected'), 'true');
    await command(page, 'File: Revert File');
    await until(async () => (await finding.innerText()).includes(`line ${before}`), 'the finding does not come back');
  });

  it('lead from a person to what they own, and from a date to its line', async () => {
    const person = row('People', 'Pau Iglesias');
    await person.click();
    const kpi = row('People', 'KPI: ');
    await kpi.waitFor();
    const line = /line (\d+)/.exec(await kpi.innerText())?.[1];
    await kpi.click();
    await until(async () => (await cursor(page)).startsWith(`Ln ${line},`), 'the KPI leads nowhere');
    const date = row('Upcoming', 'Rebuild the schedule');
    assert.match(await date.innerText(), /2020-01-31/);
    await date.click();
    await until(
      async () =>
        (await cursor(page)).startsWith('Ln 12,') &&
        (await page.locator('.tab.active').innerText()).includes('dated-line'),
      'the date leads nowhere',
    );
    await page.keyboard.press('Escape');
  });

  it('write a file for a calendar', async () => {
    await view('Upcoming').locator('.pane-header').hover();
    await view('Upcoming').locator('.pane-header').getByRole('button', { name: 'Export Dates' }).click();
    const input = page.locator('.quick-input-widget input');
    await input.waitFor();
    await until(async () => (await input.inputValue()).endsWith('partnerships.ics'), 'no name is proposed');
    await picture(page, 'views-export');
    await page.keyboard.press('Enter');
    const file = join(vscode.workspace, 'partnerships.ics');
    await until(() => existsSync(file), 'nothing is written');
    await until(() => readFileSync(file, 'utf8').endsWith('END:VCALENDAR\r\n'), 'the file is not whole');
    assert.match(readFileSync(file, 'utf8').replaceAll('\r\n ', ''), /SUMMARY:dated-line: Rebuild the schedule/);
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`have their picture taken in ${theme}`, async () => {
      vscode.settings(theme);
      const kind = { dark: 'vs-dark', light: 'vs', 'high-contrast': 'hc-black', 'high-contrast-light': 'hc-light' }[
        theme
      ];
      await page.locator(`.monaco-workbench.${kind}`).waitFor();
      await picture(page, `views-${theme}`);
    });
  }

  it('are read at the width of a hand', async () => {
    await page.setViewportSize({ width: 520, height: 900 });
    await row('Upcoming', 'Overdue').waitFor();
    await picture(page, 'views-narrow');
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  function isFocused(name: string): Promise<boolean> {
    return view(name).evaluate((pane) => pane.contains(pane.ownerDocument.activeElement));
  }
});
