import { strict as assert } from 'node:assert';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { faultsIn } from './support/axe.ts';
import { picture } from './support/editor.ts';
import { type Packaged, packaged, type Theme, themes } from './support/packaged.ts';
import { command, cursor, frameWith, goTo, openFile, until } from './support/workbench.ts';
import { root } from './support/workspace.ts';

const veloria = 'veloria-chat.partnership.yaml';
const andara = 'andara-chat.partnership.yaml';

/** The questions about a portfolio, each with words that its answer holds in the sample. */
const questions: readonly [id: string, title: string, words: RegExp][] = [
  ['fare', 'How do they fare?', /Chat for Veloria Fashion[\s\S]*andara-voice/],
  ['shares', 'Who does how much?', /vantage-group 70 %/],
  ['sites', 'Where is the work done?', /Medellín Centro/],
  ['owners', 'Who owns too much?', /Pau Iglesias/],
  ['kpis', 'How does one KPI compare?', /Satisfaction, andara-travel/],
  ['ends', 'What ends when?', /our last day to say no/],
];

const whole = /Whole again on (\d{4}-\d\d-\d\d) \(day (\d+)\)/;

describe('the portfolio panel', function () {
  this.bail(true);
  let vscode: Packaged;
  let page: Page;
  let frame: Frame;
  let whatIf: Locator;
  let spread: Locator;

  /** The files of a sample, in the folder that is open. */
  const take = (sample: string, to = '.'): void => {
    for (const file of readdirSync(join(root, 'samples', sample)))
      if (/\.(partnership\.yaml|csv)$/.test(file))
        cpSync(join(root, 'samples', sample, file), join(vscode.workspace, to, file), { recursive: true });
  };
  /** A page that was not seen for a while is another one when it is. */
  const shownAgain = async (): Promise<void> => {
    frame = await frameWith(page, '#panel > .portfolio');
    whatIf = frame.locator('details[data-fold="simulation"]');
    spread = frame.locator('details[data-fold="spread"]');
  };
  const focused = (): Promise<unknown> => frame.evaluate('document.activeElement?.id');
  /** The days until things are whole again, as the answer says. */
  const daysIn = async (): Promise<number> => Number(whole.exec(await whatIf.locator('.answer').innerText())?.[2]);
  const unfold = async (fold: Locator): Promise<void> => {
    if ((await fold.getAttribute('open')) !== null) return;
    await fold.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await until(async () => (await fold.getAttribute('open')) !== null, 'it does not unfold');
  };

  before(async () => {
    vscode = await packaged({ 'git.enabled': false });
    take('in-trouble');
    take('portfolio', 'portfolio');
    page = await vscode.editor.open(vscode.workspace);
    await openFile(page, veloria);
    await page.locator('.editor-actions a[aria-label^="Show Health"]').first().waitFor();
    await page.setViewportSize({ width: 1900, height: 1300 });
    await command(page, 'View: Split Editor Right');
    await command(page, 'Partnership: Show Portfolio');
    await shownAgain();
    await command(page, 'View: Close Primary Side Bar');
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await picture(page, `failed-portfolio-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
  });

  after(() => vscode?.close());

  it('answers every question about all partnerships', async () => {
    for (const [id, title, words] of questions) {
      const part = frame.locator(`.part.${id}`);
      assert.equal(await part.locator('h2').first().innerText(), title);
      await unfold(part.locator('details').first());
      await until(async () => words.test(await part.innerText()), `${title} is not answered by ${words}`);
      await part.scrollIntoViewIfNeeded();
      await picture(page, `portfolio-${id}`);
    }
  });

  it('says by keyboard alone what happens if a provider leaves', async () => {
    await whatIf.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await whatIf.locator('.answer').waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'ask-type');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'ask-of');
    await page.keyboard.type('sunda');
    await until(
      async () => (await whatIf.getByLabel('Who leaves').inputValue()) === 'sunda-connect',
      'it is not chosen',
    );
    await until(async () => (await daysIn()) === 161, 'it is not whole again after 161 days');
    await whatIf.evaluate((fold) => fold.scrollIntoView());
    await picture(page, 'portfolio-exit');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'ask-mode');
    await page.keyboard.press('ArrowDown');
    await until(
      async () => (await whatIf.getByLabel('How', { exact: true }).inputValue()) === 'sudden',
      'the mode stays',
    );
    await whatIf
      .locator('h3')
      .filter({ hasText: /overnight|without notice|at once|sudden/i })
      .first()
      .waitFor();
    assert.equal(await focused(), 'ask-mode', 'the focus is lost');
    await picture(page, 'portfolio-exit-sudden');
    await page.keyboard.press('ArrowUp');
    await until(
      async () => (await whatIf.getByLabel('How', { exact: true }).inputValue()) === 'notice',
      'the mode stays',
    );
  });

  it('follows what is typed in a file', async () => {
    await until(async () => (await daysIn()) === 161, 'it is not as before');
    const line = readFileSync(join(vscode.workspace, veloria), 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('hiringPerWeek: 10'));
    await goTo(page, veloria, line + 1, '  hiringPerWeek: 10'.length + 1);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('25');
    await until(async () => (await daysIn()) < 161, 'the panel does not follow');
    await picture(page, 'portfolio-followed');
    await page.keyboard.press('Escape');
    await command(page, 'File: Revert File');
    await until(async () => (await daysIn()) === 161, 'the panel does not follow back');
  });

  it('plays through a change of demand and the loss of a site', async () => {
    const type = whatIf.getByLabel('What happens', { exact: true });
    await type.focus();
    await type.selectOption('demand');
    const change = whatIf.getByLabel('Change in demand');
    await change.fill('-80');
    await whatIf.locator('h3').filter({ hasText: /80/ }).first().waitFor();
    await picture(page, 'portfolio-demand');
    await type.selectOption('site');
    await whatIf.getByLabel('Which site').selectOption('medellin-centro');
    await whatIf.locator('h3').filter({ hasText: 'medellin-centro is lost' }).waitFor();
    await picture(page, 'portfolio-site');
  });

  it('spreads work anew, and writes that as proposed in one step that can be undone', async () => {
    await unfold(spread);
    await spread.getByText('keep every limit within 90 days').first().waitFor();
    await spread.getByLabel('Within', { exact: true }).fill('130');
    const write = (): Locator => spread.getByRole('button', { name: /Write as proposed/ }).first();
    await write().waitFor();
    await picture(page, 'portfolio-spread');
    const before = texts();
    const proposal = (): Locator => spread.getByText('The shares that are proposed already keep every limit');
    await write().focus();
    await page.keyboard.press('Enter');
    await proposal().waitFor();
    await until(async () => (await frame.locator('#said').innerText()).startsWith('Written as'), 'it is not said');
    await picture(page, 'portfolio-written');

    // One step takes back what was written, in the file of the client and in that of the provider.
    await page.locator('.tab.dirty').filter({ hasText: andara }).first().click();
    await page.locator('.tab.active').filter({ hasText: andara }).waitFor();
    await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
    await page.locator('.tab').filter({ hasText: 'Portfolio' }).first().click();
    await shownAgain();
    await write().waitFor();
    assert.equal(await proposal().count(), 0);

    await write().focus();
    await page.keyboard.press('Enter');
    await proposal().waitFor();
    await command(page, 'File: Save All Files');
    await until(() => changed(before).length === 2, 'two files are written');
    for (const [name, text, was] of changed(before)) {
      assert.match(text, /proposed/, name);
      const lost = was.split('\n').filter((line) => !text.includes(line));
      assert.deepEqual(lost, [], `${name} has lost lines`);
    }
  });

  function texts(): Map<string, string> {
    const folder = join(vscode.workspace, 'portfolio');
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  }
  function changed(before: Map<string, string>): [name: string, text: string, before: string][] {
    return [...texts()].flatMap(([name, text]) => {
      const was = before.get(name) ?? '';
      return text === was ? [] : [[name, text, was] as [string, string, string]];
    });
  }

  it('leads from an answer to its line, and comes from the health of one partnership', async () => {
    await page.locator('.tab').filter({ hasText: veloria }).first().click();
    await command(page, 'Partnership: Show Health');
    const health = await frameWith(page, '#panel .score');
    await health.getByRole('button', { name: 'What happens if they leave?' }).focus();
    await page.keyboard.press('Enter');
    await shownAgain();
    await until(
      async () => (await whatIf.getByLabel('Who leaves').inputValue()) === 'veloria-chat',
      'the partnership is not chosen',
    );
    await until(async () => (await daysIn()) === 161, 'it is not played through');
    await whatIf
      .getByRole('button', { name: /veloria-chat\.partnership\.yaml, line 38/ })
      .first()
      .click();
    await until(async () => (await cursor(page)).startsWith('Ln 38,'), 'the lane leads nowhere');
  });

  for (const theme of Object.keys(themes) as Theme[])
    it(`has nothing that axe finds fault with when everything is unfolded, in ${theme}`, async () => {
      vscode.settings(theme);
      const kinds: Record<string, string> = {
        dark: 'vscode-dark',
        light: 'vscode-light',
        'high-contrast': 'vscode-high-contrast',
      };
      await frame.locator(`body.${kinds[theme] ?? 'vscode-high-contrast-light'}`).waitFor();
      assert.deepEqual(await faultsIn(frame), []);
      for (const part of ['.fare', '.shares', '.sites', '.kpis', '.ends', '.simulation', '.spread']) {
        await frame
          .locator(part)
          .first()
          .evaluate((element) => element.scrollIntoView());
        await picture(page, `portfolio-${theme}${part.replace('.', '-')}`);
      }
    });

  it('fits 320 points of width', async () => {
    vscode.settings('light');
    await page.setViewportSize({ width: 760, height: 900 });
    await until(async () => Number(await frame.evaluate('innerWidth')) <= 400, 'the panel is not narrow');
    const overflow = await frame.evaluate('document.documentElement.scrollWidth - innerWidth');
    assert.ok(Number(overflow) <= 0, `${overflow} points are cut off at ${await frame.evaluate('innerWidth')}`);
    for (const part of ['.fare', '.shares', '.simulation', '.spread']) {
      await frame
        .locator(part)
        .first()
        .evaluate((element) => element.scrollIntoView());
      await picture(page, `portfolio-narrow${part.replace('.', '-')}`);
    }
  });

  it('is there again, with what was asked, when the window is opened anew', async () => {
    await page.setViewportSize({ width: 1900, height: 1300 });
    await page.reload();
    await shownAgain();
    await until(async () => (await daysIn()) === 161, 'what was asked is forgotten');
  });

  it('opens from the title of the list of partnerships', async () => {
    await page.locator('.tab.active').filter({ hasText: 'Portfolio' }).first().click();
    await command(page, 'View: Close Editor');
    await page.locator('.tab').filter({ hasText: 'Portfolio' }).waitFor({ state: 'detached' });
    await page.locator('.activitybar [aria-label^="Partnership"]').first().click();
    const header = page.locator('.sidebar .pane-header[aria-label^="Partnerships"]');
    await page.locator('.sidebar .monaco-list-row').filter({ hasText: 'veloria-chat' }).first().waitFor();
    await header.hover();
    await header.locator('a[aria-label^="Show Portfolio"]').click();
    await shownAgain();
    await picture(page, 'portfolio-from-the-list');
  });
});
