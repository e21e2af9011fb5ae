import { copyFileSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { picture, pictures } from './support/editor.ts';
import { type Packaged, packaged } from './support/packaged.ts';
import { command, frameWith, goTo, openFile, panelFrame } from './support/workbench.ts';
import { root } from './support/workspace.ts';

// The pictures of README.md, taken of the extension as it ships. They are put into docs/images with UPDATE_PICTURES=1
// only, as each day changes what a sample's dates mean.
describe('the pictures of the README', function () {
  this.bail(true);
  const name = 'veloria-chat.partnership.yaml';
  let vscode: Packaged;
  let page: Page;

  before(async () => {
    vscode = await packaged({ 'editor.minimap.enabled': false, 'editor.occurrencesHighlight': 'off' });
    vscode.settings('light');
    cpSync(join(root, 'samples/in-trouble'), vscode.workspace, { recursive: true });
    page = await vscode.editor.open(vscode.workspace);
    await page.setViewportSize({ width: 1280, height: 800 });
    await openFile(page, name);
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await command(page, 'View: Close Primary Side Bar');
  });

  after(() => vscode?.close());

  it('shows a quick fix', async () => {
    const line = lineOf(/^ +notice: 30 days/);
    await goTo(page, name, line, 20);
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row').filter({ hasText: '161' }).first().waitFor();
    await take('quick-fix');
    await page.keyboard.press('Escape');
  });

  it('shows the findings of a file', async () => {
    await command(page, 'Problems: Focus on Problems View');
    await page.locator('.markers-panel .monaco-list-row').nth(5).waitFor();
    await take('problems');
    await command(page, 'View: Hide Panel');
  });

  it('shows the health panel beside the text', async () => {
    await page.locator('.editor-actions a[aria-label^="Show Health"]').first().click();
    const frame = await panelFrame(page);
    await frame.locator('.scale').waitFor();
    await page.waitForTimeout(500);
    await take('health');
  });

  it('shows what happens if the provider leaves', async () => {
    await command(page, 'Partnership: Show Portfolio');
    const frame = await frameWith(page, '#panel > .portfolio');
    const whatIf = frame.locator('details[data-fold="simulation"]');
    await whatIf.locator('summary').first().click();
    await whatIf.locator('.answer').filter({ hasText: 'Whole again' }).waitFor();
    await whatIf.evaluate((fold) => fold.scrollIntoView());
    await page.waitForTimeout(500);
    await take('what-if');
  });

  function lineOf(pattern: RegExp): number {
    const lines = readFileSync(join(vscode.workspace, name), 'utf8').split('\n');
    return lines.findLastIndex((line) => pattern.test(line)) + 1;
  }

  async function take(of: string): Promise<void> {
    await picture(page, `readme-${of}`);
    if (process.env.UPDATE_PICTURES === undefined) return;
    mkdirSync(join(root, 'docs/images'), { recursive: true });
    copyFileSync(join(pictures, `readme-${of}.png`), join(root, 'docs/images', `${of}.png`));
  }
});
