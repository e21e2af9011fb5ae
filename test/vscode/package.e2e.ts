import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { faultsIn } from './support/axe.ts';
import { picture } from './support/editor.ts';
import { type Packaged, packaged, type Theme, themes } from './support/packaged.ts';
import { command, cursor, frameWith, goTo, openFile, panelFrame, until } from './support/workbench.ts';
import { root } from './support/workspace.ts';

describe('the packaged extension in the workbench', function () {
  this.bail(true); // one window for all: where a step fails, the next ones have no ground
  const name = 'harbour-chat.partnership.yaml';
  const original = readFileSync(join(root, 'test/schemas/target.partnership.yaml'), 'utf8');
  let vscode: Packaged;
  let file: string;
  let page: Page;

  before(async () => {
    vscode = await packaged();
    file = join(vscode.workspace, name);
    writeFileSync(file, original);
    page = await vscode.editor.open(vscode.workspace);
    await openFile(page, name);
    await page.locator('.squiggly-warning').first().waitFor();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await picture(page, `failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
  });

  after(() => vscode?.close());

  it('underlines a mistake while it is typed, and lists it under Problems', async () => {
    await goTo(page, name, 4);
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.type('titel');
    await command(page, 'Problems: Focus on Problems View');
    const entry = page.locator('.markers-panel .monaco-list-row').filter({ hasText: '"titel" is not known' });
    await entry.first().waitFor();
    assert.match(await entry.first().innerText(), /PC004.*Ln 4, Col 1/s);
    await picture(page, 'problems');
    await entry.first().getByText('PC004').click();
    const rule = await frameWith(page, 'h1:has-text("PC004")');
    assert.match(await rule.locator('table').first().innerText(), /Asked/);
    await picture(page, 'page-of-a-rule');
    await command(page, 'View: Close Editor');
    await command(page, 'View: Hide Panel');
  });

  it('applies the light bulb', async () => {
    await goTo(page, name, 4);
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row').filter({ hasText: /title/ }).first().waitFor();
    await picture(page, 'light-bulb');
    await page.keyboard.press('Enter');
    await page.locator('.view-line').filter({ hasText: 'titel' }).first().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+s');
    await until(() => readFileSync(file, 'utf8') === original, 'the text is not as it was before the mistake');
  });

  it('explains a value in a hover', async () => {
    await goTo(page, name, 45, 18);
    await command(page, 'Show or Focus Hover');
    const hover = page.locator('.monaco-hover-content').filter({ hasText: '161' });
    await hover.first().waitFor();
    await picture(page, 'hover');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  it('opens the health panel, and leads from a lost point to its line', async () => {
    await page.locator('.editor-actions a[aria-label^="Show Health"]').first().click();
    const frame = await panelFrame(page);
    const row = frame.locator('.ledger tr').filter({ hasText: 'The provider may leave in 30 days' });
    await row
      .first()
      .getByRole('button', { name: /^line \d+$/ })
      .click();
    await until(async () => (await cursor(page)) === 'Ln 45, Col 22 (7 selected)', 'the place is not selected');
    // And with the keyboard alone.
    await frame.locator('.help button').first().focus();
    await page.keyboard.press('Enter');
    await until(async () => !(await cursor(page)).startsWith('Ln 45,'), 'the keyboard leads nowhere');
  });

  it('waives a finding by the light bulb, with the reason, the end and who accepts it', async () => {
    await goTo(page, name, 45, 18);
    await page.keyboard.press('Control+.');
    const waive = page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Waive PC404 here' });
    await waive.first().waitFor();
    await picture(page, 'light-bulb-waive');
    const chosen = page.locator('.action-widget .monaco-list-row.focused').filter({ hasText: 'Waive PC404 here' });
    for (let tries = 0; tries < 10 && (await chosen.count()) === 0; tries += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const input = page.locator('.quick-input-widget input');
    await page.locator('.quick-input-title').filter({ hasText: 'Waive PC404' }).first().waitFor();
    await page.keyboard.type('Longer notice is on the table: signature is due in March');
    await picture(page, 'waive-reason');
    await page.keyboard.press('Enter');
    const days = page.locator('.quick-input-list .monaco-list-row');
    await days.filter({ hasText: '90 days' }).first().waitFor();
    await picture(page, 'waive-until');
    const until90 = (await days.filter({ hasText: '90 days' }).first().innerText()).slice(0, 10);
    await days.filter({ hasText: '90 days' }).first().click();
    await days.filter({ hasText: 'Inês Duarte' }).first().click();
    await input.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+s');
    const line = `      # waive PC404 until ${until90} by ines: Longer notice is on the table: signature is due in March\n`;
    const waived = original.replace('      notice: 30 days', `${line}      notice: 30 days`);
    await until(() => readFileSync(file, 'utf8') === waived, 'the comment is not where it belongs');
    const frame = await panelFrame(page);
    const accepted = frame.locator('.waived li').filter({ hasText: 'The provider may leave in 30 days' });
    await accepted.first().waitFor();
    assert.match(await accepted.first().innerText(), /By ines until .*: Longer notice is on the table/);
    await accepted.first().scrollIntoViewIfNeeded();
    await picture(page, 'waived');
    await page.locator('.tab').filter({ hasText: name }).first().click();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+s');
    await until(() => readFileSync(file, 'utf8') === original, 'the comment does not go');
    await accepted.first().waitFor({ state: 'detached' });
  });

  it('lists what is still missing, and leads to where the answer goes', async () => {
    const frame = await panelFrame(page);
    await frame.locator('.missing summary').click();
    const question = frame.locator('.missing li').filter({ hasText: 'Who may end this, and with what notice?' });
    await question.first().waitFor();
    assert.match(await question.first().innerText(), /termination · line \d+ · unlocks .*PC401/);
    await picture(page, 'missing');
    await question
      .first()
      .getByRole('button', { name: /^line \d+$/ })
      .click();
    await until(async () => (await cursor(page)).startsWith('Ln 38,'), 'the question leads nowhere');
  });

  it('shows a new score while one types', async () => {
    const frame = await panelFrame(page);
    const score = frame.locator('.score .number strong');
    const before = await score.innerText();
    await goTo(page, name, 45, 15);
    await page.keyboard.press('Shift+End');
    await page.keyboard.type('400 days');
    await until(async () => Number(await score.innerText()) > Number(before), `the score stays at ${before}`);
    await frame.locator('.moved').waitFor();
    await until(async () => (await frame.locator('#said').innerText()).startsWith('Health '), 'nothing is said');
    await command(page, 'File: Revert File');
    await until(async () => (await score.innerText()) === before, 'the score does not come back');
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`has nothing that axe finds fault with, and a picture, in ${theme}`, async () => {
      vscode.settings(theme);
      const kind = { dark: 'vscode-dark', light: 'vscode-light', 'high-contrast': 'vscode-high-contrast' }[
        theme as 'dark'
      ];
      const frame = await panelFrame(page);
      await frame.locator(`body.${kind ?? 'vscode-high-contrast-light'}`).waitFor();
      await page.waitForTimeout(300);
      assert.deepEqual(await faultsIn(frame), []);
      await frame.evaluate('window.scrollTo(0, 0)');
      await picture(page, `health-${theme}`);
      await frame.evaluate('window.scrollTo(0, 100000)');
      await picture(page, `health-${theme}-end`);
      await frame.evaluate('window.scrollTo(0, 0)');
    });
  }

  it('comes back after the window is opened anew', async () => {
    vscode.settings('dark');
    await page.reload();
    const frame = await panelFrame(page);
    assert.match(await frame.locator('h1').innerText(), /Harbour Bank/);
  });

  it('breaks no rule of its page about what may be loaded and run', async () => {
    const frame = await panelFrame(page);
    const policy = await frame.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    assert.match(policy ?? '', /^default-src 'none';/);
    assert.doesNotMatch(policy ?? '', /unsafe/);
    assert.equal(await frame.locator('#panel script, #panel style, #panel [style], #panel [onclick]').count(), 0);
  });
});
