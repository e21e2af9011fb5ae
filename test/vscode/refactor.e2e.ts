import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { picture } from './support/editor.ts';
import { type Packaged, packaged } from './support/packaged.ts';
import { command, goTo, openFile, until } from './support/workbench.ts';

const name = 'chat.partnership.yaml';
const definition = (...people: string[]): string => `kind: Partnership
version: 1
name: chat
client: harbour-bank
provider: meridian
people:
${people.join('\n')}
`;
const ines = '  - { id: ines, side: client, level: management } # leads';

describe('refactoring by hand', () => {
  let vscode: Packaged;
  let page: Page;

  before(async () => {
    vscode = await packaged();
    writeFileSync(join(vscode.workspace, name), definition(ines, '  -   {id: raj,   side: provider}   '));
    page = await vscode.editor.open(vscode.workspace);
    await openFile(page, name);
    await page.locator('.squiggly-warning, .squiggly-info, .squiggly-error, .squiggly-hint').first().waitFor();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await picture(page, 'failed-refactor');
  });

  after(() => vscode?.close());

  const onDisk = (file: string): string => {
    const path = join(vscode.workspace, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };

  it('formats a file', async () => {
    const tidy = definition(ines, '  - { id: raj, side: provider }');
    await goTo(page, name, 8, 12);
    await command(page, 'Format Document');
    await until(async () => {
      await command(page, 'File: Save All Files');
      return onDisk(name) === tidy;
    }, 'it was not formatted');
  });

  it('moves a person into a new file, from the menu, with the keyboard', async () => {
    await goTo(page, name, 8, 12);
    await page.keyboard.press('Control+Shift+R');
    const chosen = page.locator('.action-widget .monaco-list-row.focused');
    await chosen.getByText('Move raj to meridian.partnership.yaml, for all partnerships').waitFor();
    await picture(page, 'refactor');
    await page.keyboard.press('Enter');
    await page.locator('.explorer-folders-view').getByText('meridian.partnership.yaml').waitFor();
    await until(async () => {
      await command(page, 'File: Save All Files');
      return onDisk(name) === definition(ines) && onDisk('meridian.partnership.yaml').includes('\n  - { id: raj }\n');
    }, 'raj did not get there');
    await picture(page, 'refactored');
  });
});
