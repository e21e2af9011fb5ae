import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { endable } from '../support/definitions.ts';
import { gitIn } from '../support/repository.ts';
import { picture } from './support/editor.ts';
import { type Packaged, packaged } from './support/packaged.ts';
import { command, cursor, goTo, openFile } from './support/workbench.ts';

const file = 'harbour-chat.partnership.yaml';
const rest = `term:
  end: 2099-12-31
  autoRenew: true
  renewFor: 12 months
  nonRenewalNotice: 3 months
commercial:
  model: perFte
  rate: 2950 EUR
`;
const text = (provider: number, share = 85): string =>
  `${endable({ client: 90, provider })}scope:\n  - channel: chat\n    share: ${share} %\n    inHouse: 15 %\n${rest}`;
const lineOf = (words: string): number =>
  text(30)
    .split('\n')
    .findIndex((line) => line.includes(words)) + 1;

describe('what stands beside the text, in a window with git', function () {
  this.bail(true); // one window for all: where a step fails, the next ones have no ground
  let vscode: Packaged;
  let page: Page;
  const git = (...args: string[]): string => gitIn(vscode.workspace, ...args);
  const lens = (words: RegExp): Locator => page.locator('.codelens-decoration').filter({ hasText: words }).first();
  /** Hints are text of the editor, with spaces that do not break. */
  const line = (words: RegExp): Locator => page.locator('.view-line').filter({ hasText: words }).first();

  before(async () => {
    vscode = await packaged({
      'editor.minimap.enabled': false,
      'git.autofetch': false,
      'git.openRepositoryInParentFolders': 'always',
    });
    git('init', '-q', '-b', 'main');
    writeFileSync(join(vscode.workspace, file), text(190, 70));
    git('add', file);
    git('commit', '-q', '-m', 'As signed');
    writeFileSync(join(vscode.workspace, file), text(30));
    page = await vscode.editor.open(vscode.workspace);
    await openFile(page, file);
    await page.locator('.squiggly-error').first().waitFor();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await picture(page, 'failed-beside-text');
  });

  after(() => vscode?.close());

  it('health on top, with its change since the last commit; findings above sections; hints behind values', async () => {
    await lens(/^Health \d+ .* \d+ points? less than at the last commit/).waitFor();
    await lens(/^\d+ errors?/).waitFor();
    await line(/3\smonths\sby\s2099-09-30/).waitFor();
    await line(/2950\sEUR\s295,000\sEUR\sa\smonth/).waitFor();
    await picture(page, 'beside-text');
  });

  it('works out in a hover how concentrated a channel is, now and at the last commit', async () => {
    await goTo(page, file, lineOf('share: 85 %'), 13);
    await command(page, 'Show or Focus Hover');
    const hover = page.locator('.monaco-hover-content').filter({ hasText: 'HHI 7,450 (5,125 at the last commit)' });
    await hover.first().waitFor();
    await picture(page, 'beside-text-hover');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await hover.first().waitFor({ state: 'hidden' });
  });

  it('leads from a section to its worst finding, opened in place', async () => {
    const section = page.locator('.codelens-decoration a').filter({ hasText: /^\d+ errors?/ });
    await section.first().click();
    const opened = page.locator('.marker-widget').filter({ hasText: 'PC404' });
    await opened.first().waitFor();
    assert.match(await opened.first().innerText(), /may leave in 30 days/);
    assert.ok((await cursor(page)).startsWith(`Ln ${lineOf('notice: 30 days')},`), await cursor(page));
    await picture(page, 'beside-text-finding');
    await page.keyboard.press('Escape');
    await opened.first().waitFor({ state: 'detached' });
  });

  it('says nothing of a change once it is taken back, or committed', async () => {
    const change = lens(/at the last commit/);
    await goTo(page, file, 1);
    await change.waitFor();
    /** Types another value over the one that the line began with. */
    const retype = async (line: string, words: string): Promise<void> => {
      const at = lineOf(line);
      const column = (text(30).split('\n')[at - 1] ?? '').indexOf(': ') + 3;
      await goTo(page, file, at, column);
      await page.keyboard.press('Shift+End');
      await page.keyboard.type(words);
    };
    await retype('share: 85 %', '70 %');
    await retype('notice: 30 days', '190 days');
    await change.waitFor({ state: 'detached' });
    await retype('notice: 30 days', '30 days');
    await change.waitFor();
    await page.keyboard.press('Control+s');
    await page.locator('.tab.active:not(.dirty)').first().waitFor();
    git('commit', '-q', '-a', '-m', 'Notice as agreed');
    // Looks at once: whether the editor is told of the commit hangs on the machine.
    await command(page, 'Git: Refresh');
    await change.waitFor({ state: 'detached' });
    await lens(/^Health \d+/).waitFor();
  });
});
