import { strict as assert } from 'node:assert';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { picture, pictures } from './support/editor.ts';
import { type Packaged, packaged } from './support/packaged.ts';
import { smallPicture } from './support/small-picture.ts';
import { command, goTo, openFile, panelFrame, until } from './support/workbench.ts';
import { root } from './support/workspace.ts';

const steps = ['new', 'fill', 'repair', 'health', 'review'] as const;
const themes = ['light', 'dark'] as const;
const folder = join(root, 'client/walkthrough');

/** All pictures together may weigh this much: they ship. */
const most = 60_000;

// The five steps of the walkthrough, and its pictures. They are put into client/walkthrough with UPDATE_PICTURES=1 only.
describe('the walkthrough', function () {
  this.bail(true);
  this.timeout(240_000); // many pictures, on a machine that may be busy
  let vscode: Packaged;
  let page: Page;

  before(async () => {
    vscode = await packaged({
      'editor.minimap.enabled': false,
      'editor.occurrencesHighlight': 'off',
      'workbench.activityBar.location': 'hidden',
      'workbench.statusBar.visible': false,
      'breadcrumbs.enabled': false,
      'editor.stickyScroll.enabled': false,
      'problems.decorations.enabled': false,
    });
    cpSync(join(root, 'samples/in-trouble'), vscode.workspace, { recursive: true });
    cpSync(
      join(root, 'samples/fresh/lumora-care.partnership.yaml'),
      join(vscode.workspace, 'lumora-care.partnership.yaml'),
    );
    page = await vscode.editor.open(vscode.workspace);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await picture(page, `failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
  });

  after(() => vscode?.close());

  it('opens with five steps, each with a picture and a button', async () => {
    await command(page, 'Partnership: Get Started');
    const row = page.locator('.getting-started-step');
    await until(async () => (await row.count()) === steps.length, 'there are not five steps');
    for (let at = 0; at < steps.length; at++) {
      await row.nth(at).locator('.step-title').click();
      await row.nth(at).locator('.button-container .monaco-button').first().waitFor();
      if (process.env.UPDATE_PICTURES !== undefined) continue;
      const image = page.locator('.getting-started-media img');
      await until(
        () => image.evaluate((element) => (element as unknown as { naturalWidth: number }).naturalWidth > 100),
        `step ${at + 1} shows no picture`,
      );
      if (at === 0) await picture(page, 'walkthrough');
    }
  });

  for (const theme of themes)
    it(`has its pictures taken, in ${theme}`, async () => {
      vscode.settings(theme);
      await page.locator(theme === 'dark' ? '.monaco-workbench.vs-dark' : '.monaco-workbench.vs').waitFor();
      await large();
      await command(page, 'View: Close All Editors');

      await openFile(page, 'lumora-care.partnership.yaml');
      await until(async () => (await page.locator('.squiggly-hint').count()) > 0, 'nothing is to be filled in');
      await goTo(page, 'lumora-care.partnership.yaml', 4);
      await small();
      await take('fill', theme);

      await large();
      await openFile(page, 'veloria-chat.partnership.yaml');
      await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
      const lines = readFileSync(join(vscode.workspace, 'veloria-chat.partnership.yaml'), 'utf8').split('\n');
      await goTo(
        page,
        'veloria-chat.partnership.yaml',
        lines.findLastIndex((line) => /^ +notice: 30 days/.test(line)) + 1,
        20,
      );
      await small();
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget .monaco-list-row').filter({ hasText: '161' }).first().waitFor();
      await take('repair', theme);
      await page.keyboard.press('Escape');

      await large();
      await page.locator('.editor-actions a[aria-label^="Show Health"]').first().click();
      const frame = await panelFrame(page);
      await frame.locator('.scale').waitFor();
      await page.keyboard.press('Control+2');
      await command(page, 'View: Toggle Maximize Editor Group');
      await small();
      // The picture is of the panel, not of the text beside it.
      await page.locator('.tab.active').filter({ hasText: 'Health' }).waitFor();
      assert.equal(await page.locator('.editor-instance .view-line').filter({ visible: true }).count(), 0);
      await page.waitForTimeout(500);
      await take('health', theme);

      await large();
      await command(page, 'View: Close All Editors');
      await begin('Partnership: Open the Page of a Rule');
      await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'PC001' }).first().waitFor();
      await page.keyboard.type('PC404');
      await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'PC404' }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.tab.active').filter({ hasText: 'PC404' }).waitFor();
      await small();
      await page.waitForTimeout(2000);
      await take('review', theme);

      await large();
      await command(page, 'View: Close All Editors');
      await small();
      await begin('Partnership: New Partnership');
      for (const [title, keys] of [
        ['Client', 'Harbour Bank'],
        ['Provider', 'Meridian CX'],
        ['Work', ''],
        ['Status', ''],
        ['Reasons', ''],
        ['Channels', ''],
      ] as const) {
        await page
          .locator('.quick-input-title')
          .filter({ hasText: `New Partnership: ${title}` })
          .waitFor();
        await page.waitForTimeout(150);
        if (keys) await page.keyboard.type(keys);
        await page.keyboard.press('Enter');
      }
      await page.locator('.quick-input-title').filter({ hasText: 'Share of chat' }).waitFor();
      await page.waitForTimeout(300);
      await take('new', theme);
      await page.keyboard.press('Escape');
      await large();
    });

  it('has pictures that are small enough to ship', () => {
    const files = steps.flatMap((step) => themes.map((theme) => join(folder, `${step}-${theme}.png`)));
    for (const file of files) assert.ok(existsSync(file), file);
    const sizes = files.map((file) => statSync(file).size);
    const all = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(all <= most, `${all} bytes; ${most} are the most`);
    assert.ok(Math.min(...sizes) > 1500, 'a picture shows nothing');
  });

  /** Runs a command that asks something in the box in which it was chosen. */
  async function begin(title: string): Promise<void> {
    await page.keyboard.press('F1');
    await page.keyboard.type(title);
    await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title }).waitFor();
    await page.keyboard.press('Enter');
  }

  /** Room to work in, with the list of files. */
  async function large(): Promise<void> {
    await page.setViewportSize({ width: 1280, height: 800 });
    if (!(await page.locator('.part.sidebar').isVisible())) await page.keyboard.press('Control+b');
    await page.locator('.explorer-folders-view').waitFor();
  }

  /** What a picture shows: little enough to be read beside a step. */
  async function small(): Promise<void> {
    if (await page.locator('.part.sidebar').isVisible()) await page.keyboard.press('Control+b');
    await page.setViewportSize({ width: 540, height: 260 });
    await page.waitForTimeout(400);
  }

  async function take(step: string, theme: string): Promise<void> {
    const name = `walkthrough-${step}-${theme}`;
    await picture(page, name);
    if (process.env.UPDATE_PICTURES === undefined) return;
    mkdirSync(folder, { recursive: true });
    const png = readFileSync(join(pictures, `${name}.png`));
    writeFileSync(join(folder, `${step}-${theme}.png`), await smallPicture(page, png));
  }
});
