import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { check } from '../../core/index.ts';
import { picture } from './support/editor.ts';
import { type Packaged, packaged } from './support/packaged.ts';
import { until } from './support/workbench.ts';

// From an empty folder to a saved set of files, with the keyboard alone, by somebody who answers what is asked.
describe('a new partnership, with the keyboard alone', function () {
  this.bail(true);
  let vscode: Packaged;
  let page: Page;

  before(async () => {
    vscode = await packaged({ 'editor.minimap.enabled': false });
    vscode.settings('light');
    page = await vscode.editor.open(vscode.workspace);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('.explorer-folders-view').waitFor();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await picture(page, `failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
  });

  after(() => vscode?.close());

  const widget = () => page.locator('.quick-input-widget');
  const written = (): string[] => readdirSync(vscode.workspace).filter((name) => name !== '.vscode');

  /** Runs a command by its name, typed; once more where the list lost the focus to something that was opening. */
  async function run(title: string): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await page.keyboard.press('F1');
        await widget().waitFor({ timeout: 5000 });
        await page.keyboard.type(title, { delay: 8 });
        await widget().locator('.monaco-list-row.focused').filter({ hasText: title }).waitFor({ timeout: 5000 });
        await page.keyboard.press('Enter');
        return;
      } catch (error) {
        if (tries === 4) throw error;
        await page.keyboard.press('Escape');
      }
    }
  }

  /** Waits for a question, types, and goes on with Enter. */
  async function answer(title: string, keys = '', shot?: string): Promise<void> {
    await widget()
      .locator('.quick-input-title')
      .filter({ hasText: new RegExp(`^New Partnership: ${title} \\(\\d+/\\d+\\)$`) })
      .waitFor();
    const box = widget().locator('.quick-input-box input');
    await until(
      () => box.evaluate((input) => input === input.ownerDocument.activeElement),
      `${title}: the box has no focus`,
    );
    await page.waitForTimeout(150);
    if (keys) {
      await page.keyboard.type(keys, { delay: 8 });
      await until(async () => (await box.inputValue()).endsWith(keys), `${title}: "${keys}" is not in the box`);
    }
    await page.waitForTimeout(150);
    if (shot) await picture(page, shot);
    await page.keyboard.press('Enter');
  }

  async function answerless(title: string): Promise<void> {
    await widget()
      .locator('.quick-input-title')
      .filter({ hasText: `New Partnership: ${title}` })
      .waitFor();
  }

  async function begin(): Promise<void> {
    await run('Partnership: New Partnership');
  }

  it('asks for a folder where none is open, and says so in the explorer, too', async () => {
    const empty = await vscode.editor.open(vscode.workspace);
    await empty.goto(`${new URL(vscode.editor.vscode.address('/')).origin}/?ew=true`);
    await empty.setViewportSize({ width: 1280, height: 800 });
    await empty.locator('.getting-started-category, .gettingStartedContainer').first().waitFor();
    await empty.keyboard.press('Control+Shift+e');
    const welcome = empty.locator('.explorer-viewlet .welcome-view');
    await welcome.getByText('A partnership with a provider is kept as files').waitFor();
    await picture(empty, 'welcome');
    // The explorer draws its buttons anew while extensions are still coming in, and takes the focus from them.
    const said = empty.locator('.notification-toast').filter({ hasText: 'Open a folder first' });
    await until(async () => {
      await welcome.getByRole('button', { name: 'New Partnership' }).focus();
      await empty.keyboard.press('Enter');
      return said
        .first()
        .waitFor({ timeout: 3000 })
        .then(
          () => true,
          () => false,
        );
    }, 'nobody says that a folder is needed');
    await picture(empty, 'no-folder');
    await empty.context().close();
  });

  it('keeps nothing when it is left, at the first question or the last', async () => {
    await begin();
    await answer('Client', 'Harbour Bank');
    await answerless('Provider');
    await page.keyboard.press('Escape');
    await widget().waitFor({ state: 'hidden' });
    assert.deepEqual(written(), []);
  });

  it('says at once what cannot be taken, and goes back with what was answered', async () => {
    await begin();
    await answer('Client', 'Harbour Bank');
    await answer('Provider', 'Meridian CX');
    await answer('Work');
    await answer('Status');
    await answer('Reasons');
    await answer('Channels');
    await answer('Share of chat', '100');
    await widget().locator('.quick-input-message').filter({ hasText: 'nobody here could take chat back' }).waitFor();
    await picture(page, 'wizard-refuses');
    await page.keyboard.press('Control+Alt+Minus');
    await answer('Channels', '', 'wizard-back');
    await answer('Share of chat', '75');
    await widget().locator('.quick-input-message').filter({ hasText: 'your own team loses the skill' }).waitFor();
    await picture(page, 'wizard-warns');
    await page.keyboard.press('Enter');
    await answer('Team');
    // The rest as usual, at once: at the end the files are shown, and nothing is written yet.
    await answerless('Start');
    await page.keyboard.press('Control+Alt+u');
    await answerless('Files');
    await page.keyboard.press('Escape');
    await widget().waitFor({ state: 'hidden' });
    assert.deepEqual(written(), []);
  });

  it('leads from an empty folder to a saved set of files without an error', async () => {
    await begin();
    await answer('Client', 'Harbour Bank');
    await answer('Provider', 'Meridian CX');
    await answer('Work', '', 'wizard-work');
    await answer('Status', 'selecting', 'wizard-status');
    await answer('Reasons');
    await answer('Channels', '', 'wizard-channels');
    await answer('Share of chat', '60', 'wizard-share');
    await answer('Team', '60');
    await answer('First wave');
    await answer('Start');
    await answer('Hiring', '8');
    await answer('Country of Harbour Bank', 'Portugal', 'wizard-country');
    await answer('Time zone of Harbour Bank', 'Lisbon');
    await answer('City of Harbour Bank', 'Lisbon');
    await answer('Country of Meridian CX', 'Philippines');
    await answer('Time zone of Meridian CX', '', 'wizard-zone');
    await answer('City of Meridian CX', 'Manila');
    await answer('Hours');
    await answer('Languages');
    await answer('Personal data');
    await answer('Importance', 'high', 'wizard-importance');
    await answer('Vendor manager', 'Inês Duarte', 'wizard-name');
    await answer('Sponsor at Harbour Bank', 'Helena Sá');
    await answer('Service lead');
    await answer('Account lead', 'Tom Okafor');
    await answer('Sponsor at Meridian CX');
    await answer('Operations lead', 'Grace Lim');
    await answer('KPIs', '', 'wizard-kpis');
    await answer('Readings', 'Contact platform, shared dashboard');
    await answer('Currency');
    await answer('Name');
    await answer('Files', '', 'wizard-files');
    await until(() => written().length === 5, 'the files are not there');
    await page.locator('.tab.active').filter({ hasText: 'harbour-bank-chat.partnership.yaml' }).waitFor();
    const files = written().map((path) => ({ path, text: readFileSync(join(vscode.workspace, path), 'utf8') }));
    assert.deepEqual(written(), [
      'harbour-bank-chat-exit.partnership.yaml',
      'harbour-bank-chat.actuals.csv',
      'harbour-bank-chat.log.csv',
      'harbour-bank-chat.partnership.yaml',
      'meridian-cx.partnership.yaml',
    ]);
    const asOf = new Date().toISOString().slice(0, 10);
    const { findings } = check({ files, asOf });
    assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], ['PC001']);
    const text = files.find(({ path }) => path === 'harbour-bank-chat.partnership.yaml')?.text ?? '';
    assert.match(text, /share: 60 %\n {4}inHouse: 40 %/);
    assert.match(text, /name: Grace Lim, side: provider/);
    assert.match(text, /source: Contact platform, shared dashboard/);
    // Nothing is left to be saved, and the editor itself says that nothing is wrong.
    assert.equal(await page.locator('.tab.dirty').count(), 0);
    await page.waitForTimeout(1500);
    assert.equal(await page.locator('.squiggly-error').count(), 0);
    assert.equal(await page.locator('.squiggly-warning').count(), 0);
    await picture(page, 'wizard-done-light');
    vscode.settings('dark');
    await page.locator('.monaco-workbench.vs-dark').waitFor();
    await page.waitForTimeout(500);
    await picture(page, 'wizard-done-dark');
    await begin();
    await answer('Client', 'Harbour Bank', 'wizard-dark');
    await answerless('Provider');
    await page.keyboard.press('Escape');
  });
});
