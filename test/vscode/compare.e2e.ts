import { strict as assert } from 'node:assert';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { stageExtension } from '../../scripts/stage-extension.mjs';
import { endable } from '../support/definitions.ts';
import { gitIn } from '../support/repository.ts';
import { type Editor, picture, startEditor } from './support/editor.ts';
import { type Packaged, packaged } from './support/packaged.ts';
import { cursor, frameWith, goTo, openFile, until } from './support/workbench.ts';
import { root } from './support/workspace.ts';

const file = 'harbour-chat.partnership.yaml';
const text = (provider: number): string => endable({ client: 90, provider });
const line = text(30)
  .split('\n')
  .findIndex((one) => one.includes('notice: 30 days'));

const widget = (page: Page) => page.locator('.quick-input-widget');
const status = (page: Page) =>
  page.locator('.statusbar-item[id="partnership-as-code.partnership-as-code.partnership.compare"]');

/** Runs a command by its name; what it asks next is up to the caller. */
async function run(page: Page, title: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await page.keyboard.press('F1');
      await widget(page).waitFor({ timeout: 5000 });
      await page.keyboard.type(title, { delay: 8 });
      await widget(page).locator('.monaco-list-row.focused').filter({ hasText: title }).waitFor({ timeout: 5000 });
      await page.keyboard.press('Enter');
      return;
    } catch (error) {
      if (tries === 4) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** What stands behind the lines of the text: `looser: was 190 days`. It is drawn by the style sheet alone. */
function behindLines(page: Page): Promise<string[]> {
  // Text, as it runs in the page, whose names Node does not know.
  return page.evaluate<string[]>(`[...document.querySelectorAll('.monaco-editor .view-line span')].flatMap((span) => {
    const { content } = getComputedStyle(span, '::after');
    return content.startsWith('"') ? [content.slice(1, -1).replaceAll('\\u00a0', ' ')] : [];
  })`);
}

/** How many shapes stand in the margin. */
function shapes(page: Page): Promise<number> {
  return page.evaluate<number>(`[...document.querySelectorAll('.monaco-editor .glyph-margin-widgets .cgmr')]
    .filter((glyph) => getComputedStyle(glyph).backgroundImage.includes('svg')).length`);
}

describe('Compare with …, in a window with git', function () {
  this.bail(true);
  let vscode: Packaged;
  let page: Page;
  const git = (...args: string[]): string => gitIn(vscode.workspace, ...args);
  const commit = (provider: number, message: string): void => {
    writeFileSync(join(vscode.workspace, file), text(provider));
    git('add', file);
    git('commit', '-q', '-m', message);
  };

  before(async () => {
    vscode = await packaged({
      'editor.minimap.enabled': false,
      'git.autofetch': false,
      'git.openRepositoryInParentFolders': 'always',
    });
    git('init', '-q', '-b', 'main');
    commit(190, 'As signed');
    git('tag', 'signed');
    git('checkout', '-q', '-b', 'talks');
    commit(60, 'Notice as talked about');
    page = await vscode.editor.open(vscode.workspace);
    await openFile(page, file);
    await page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await picture(page, `failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
  });

  after(() => vscode?.close());

  it('offers the last commit, where the branch left main, branches, tags and commits of the file', async () => {
    await run(page, 'Partnership: Compare with');
    const rows = widget(page).locator('.monaco-list-row');
    await rows.filter({ hasText: 'Where this branch left main' }).waitFor();
    await picture(page, 'compare-pick');
    const said = await rows.allInnerTexts();
    for (const wanted of [
      /^Last commit/,
      /^Where this branch left main/,
      /^main/,
      /^signed/,
      /^Notice as talked about/,
      /^As signed/,
    ])
      assert.ok(
        said.some((row) => wanted.test(row.trim())),
        `${wanted} is not offered in ${JSON.stringify(said)}`,
      );
    await rows.filter({ hasText: 'Where this branch left main' }).click();
    await status(page).filter({ hasText: 'Since it left main: 1 looser' }).waitFor();
  });

  it('shows what changed in contract words beside the text, and leads to the line', async () => {
    const frame = await frameWith(page, 'h3:has-text("Partnerships:")');
    const body = frame.locator('body');
    await until(
      async () => /Provider's notice: 190 days → 60 days/.test(await body.innerText()),
      'the change is not told',
    );
    const said = await body.innerText();
    assert.match(said, /Partnerships: one got riskier/);
    assert.match(said, /looser/);
    assert.match(said, /PC801/);
    await picture(page, 'compare-report');
    await frame.getByText("Provider's notice: 190 days → 60 days").click();
    await until(async () => (await cursor(page)) === `Ln ${line + 1}, Col 1`, 'the link does not lead to the line');
  });

  it('marks the looser clause with a shape and words, and follows what is typed', async () => {
    await until(
      async () => (await behindLines(page)).includes('looser: was 190 days'),
      'nothing stands behind the line',
    );
    assert.equal(await shapes(page), 1);
    await goTo(page, file, line + 1, 15);
    await page.locator('.view-line').filter({ hasText: '60 days' }).hover();
    const hover = page.locator('.monaco-hover').filter({ hasText: 'looser' });
    await hover.first().waitFor();
    await picture(page, 'compare-hover');
    const said = (await hover.first().innerText()).replaceAll(/\s+/g, ' ');
    assert.match(said, /looser Provider's notice: 190 days → 60 days/);
    // What stands at the line anyway is not said twice.
    assert.equal(said.split('replacing its 100 agents takes 161. 101 days are uncovered').length, 2, said);
    await page.keyboard.press('Escape');
    for (const [theme, shown] of [
      ['light', '.vs'],
      ['high-contrast', '.hc-black'],
      ['dark', '.vs-dark'],
    ] as const) {
      vscode.settings(theme);
      await page.locator(`.monaco-workbench${shown}`).waitFor();
      assert.equal(await shapes(page), 1, theme);
      await picture(page, `compare-${theme}`);
    }
    await goTo(page, file, line + 1, 15);
    await page.keyboard.press('Delete');
    await page.keyboard.type('20');
    await status(page).filter({ hasText: 'Since it left main: 1 tighter' }).waitFor();
    await until(async () => (await behindLines(page)).includes('tighter: was 190 days'), 'the mark does not turn');
    await goTo(page, file, line + 1, 15);
    for (let digit = 0; digit < 3; digit++) await page.keyboard.press('Delete');
    await page.keyboard.type('60');
    await status(page).filter({ hasText: 'Since it left main: 1 looser' }).waitFor();
  });

  it('keeps its marks while the text cannot be read, and calls nothing gone', async () => {
    await goTo(page, file, 1, 1);
    await page.keyboard.type('[');
    const frame = await frameWith(page, 'h3:has-text("Partnerships:")');
    await until(
      async () =>
        /cannot be read in full just now: this is how it compared before/.test(await frame.locator('body').innerText()),
      'the report does not say so',
    );
    assert.ok((await behindLines(page)).includes('looser: was 190 days'), 'the mark is gone');
    await page.keyboard.press('Backspace');
    await until(
      async () => !/cannot be read/.test(await frame.locator('body').innerText()),
      'the report does not go on',
    );
    await status(page).filter({ hasText: 'Since it left main: 1 looser' }).waitFor();
  });

  it('follows commits where it compares with the last one', async () => {
    await run(page, 'Partnership: Compare with');
    await widget(page).locator('.monaco-list-row').filter({ hasText: 'Last commit' }).click();
    await status(page).filter({ hasText: 'Since the last commit: nothing changed' }).waitFor();
    await goTo(page, file, line + 1, 15);
    await page.keyboard.press('Delete');
    await page.keyboard.type('3');
    await status(page).filter({ hasText: 'Since the last commit: 1 looser' }).waitFor();
    await page.keyboard.press('Control+s');
    await page.locator('.tab.active:not(.dirty)').filter({ hasText: file }).waitFor();
    git('commit', '-q', '-a', '-m', 'Shorter still');
    await status(page).filter({ hasText: 'Since the last commit: nothing changed' }).waitFor({ timeout: 60_000 });
  });

  it('stops when told to, and leaves nothing behind', async () => {
    await run(page, 'Partnership: Compare with');
    await widget(page).locator('.monaco-list-row').filter({ hasText: 'signed' }).first().click();
    await status(page).filter({ hasText: 'Since signed: 1 looser' }).waitFor();
    await run(page, 'Partnership: Stop Comparing');
    await status(page).waitFor({ state: 'hidden' });
    await until(async () => (await behindLines(page)).length === 0 && (await shapes(page)) === 0, 'marks are left');
  });

  it('says so where there is no repository', async () => {
    rmSync(join(vscode.workspace, '.git'), { recursive: true, force: true });
    const other = await vscode.editor.open(vscode.workspace);
    await openFile(other, file);
    await other.locator('.squiggly-warning, .squiggly-error').first().waitFor();
    await run(other, 'Partnership: Compare with');
    await other.locator('.notification-toast').filter({ hasText: 'is in no git repository' }).waitFor();
    await picture(other, 'compare-no-repository');
    await other.context().close();
  });
});

describe('Compare with …, in a browser without git', () => {
  let editor: Editor;
  after(() => editor?.close());

  it('says that there is no git', async () => {
    const extension = join(root, '.cache/vscode-tests/compare-web');
    await stageExtension(extension, { web: true });
    editor = await startEditor();
    const page = await editor.open(join(root, 'samples/healthy'), [
      ['extensionDevelopmentPath', editor.vscode.uri(extension)],
    ]);
    await openFile(page, 'brightwater-care.partnership.yaml');
    await run(page, 'Partnership: Compare with');
    await page.locator('.notification-toast').filter({ hasText: 'There is no git in this window' }).waitFor();
    await picture(page, 'compare-web');
  });
});
