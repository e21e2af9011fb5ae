import { strict as assert } from 'node:assert';
import { type Browser, chromium as browsers, type Page } from 'playwright-core';
import { chromium, chromiumArgs } from '../../scripts/vscode.mjs';
import { faultsIn } from '../vscode/support/axe.ts';

/** How a page is looked at. */
interface Look {
  colorScheme: 'light' | 'dark';
  width: number;
  forcedColors?: 'none' | 'active';
}

/**
 * A browser for the tests of a block. What it gives opens a page from a file, and asserts that it fits its width and that axe
 * finds no fault with it; `also` asserts more before the page is closed.
 */
export function inBrowser(): (file: string, look: Look, also?: (page: Page) => Promise<void>) => Promise<void> {
  let browser: Browser;
  before(async () => {
    browser = await browsers.launch({ executablePath: chromium(), args: chromiumArgs });
  });
  after(() => browser?.close());
  return async (file, { width, ...look }, also) => {
    const context = await browser.newContext({ ...look, viewport: { width, height: 1000 }, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`file://${file}`);
    await assertFits(page);
    assert.deepEqual(await faultsIn(page.mainFrame()), [], look.colorScheme);
    await also?.(page);
    await context.close();
  };
}

/** Nothing of the page reaches beyond its width. */
export async function assertFits(page: Page): Promise<void> {
  const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  assert.equal(beyond, 0, `${page.viewportSize()?.width} wide`);
}
