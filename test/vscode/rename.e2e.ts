import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { picture } from './support/editor.ts';
import { type Packaged, packaged } from './support/packaged.ts';
import { command, goTo, openFile, until } from './support/workbench.ts';

const files: Record<string, string> = {
  'chat.partnership.yaml': `kind: Partnership
version: 1
name: chat
client: harbour-bank
provider: meridian
people:
  - { id: ines, side: client } # leads
goals:
  - { id: loyal, owner: { client: 'ines' } }
`,
  'chat.client.partnership.yaml': `kind: Partnership
version: 1
name: chat
audience: client
client: harbour-bank
provider: meridian
people:
  - { id: rui, side: client, successor: ines }
`,
  'chat.log.csv': 'date,event,ref,by\n2026-10-02,reviewed,goals/loyal,"ines"\n',
};

describe('renaming by hand', () => {
  const name = 'chat.partnership.yaml';
  let vscode: Packaged;
  let page: Page;

  before(async () => {
    vscode = await packaged();
    for (const [path, text] of Object.entries(files)) writeFileSync(join(vscode.workspace, path), text);
    page = await vscode.editor.open(vscode.workspace);
    await openFile(page, name);
    await page.locator('.squiggly-warning, .squiggly-info, .squiggly-error, .squiggly-hint').first().waitFor();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await picture(page, 'failed-rename');
  });

  after(() => vscode?.close());

  const onDisk = (): Record<string, string> =>
    Object.fromEntries(Object.keys(files).map((path) => [path, readFileSync(join(vscode.workspace, path), 'utf8')]));
  const renamed = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replaceAll('ines', 'ines-duarte')]),
  );

  /** The box of F2 on the person, with the new name typed into it. */
  async function rename(to: string): Promise<void> {
    await goTo(page, name, 7, 13);
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'ines');
    await box.fill(to);
    await picture(page, 'rename');
    await page.keyboard.press('Enter');
  }

  it('says at the place why a name cannot be given', async () => {
    await rename('rui');
    const said = page.getByText('There is a person "rui" already, chat.client.partnership.yaml:8.');
    await said.first().waitFor();
    await picture(page, 'rename-refused');
    await page.keyboard.press('Escape');
    assert.deepEqual(onDisk(), files);
  });

  it('changes three files, and takes all of it back with one undo', async () => {
    await rename('ines-duarte');
    await until(() => JSON.stringify(onDisk()) === JSON.stringify(renamed), 'not every file was renamed in');
    await goTo(page, name, 7, 13);
    await page.keyboard.press('Control+z');
    await page.locator('.view-line').filter({ hasText: 'ines-duarte' }).first().waitFor({ state: 'detached' });
    await picture(page, 'rename-undone');
    // The files that are not open are read anew for it, one after the other: what is ready is saved until all is.
    await until(async () => {
      await command(page, 'File: Save All Files');
      return JSON.stringify(onDisk()) === JSON.stringify(files);
    }, 'not every file is as it was');
  });
});
