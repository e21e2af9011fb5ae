import type { Frame, Page } from 'playwright-core';

/** Types into the box at the top of the window. The box goes when something else takes the focus: then once more. */
async function quickInput(page: Page, key: string, text: string, accept: () => Promise<void>): Promise<void> {
  const input = page.locator('.quick-input-widget input');
  for (let tries = 1; ; tries += 1) {
    try {
      await page.keyboard.press(key);
      await input.waitFor({ timeout: 5000 });
      await input.fill(text, { timeout: 5000 });
      await accept();
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: 5000 });
      return;
    } catch (error) {
      if (tries === 4) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** Runs a command by its title, as someone with a keyboard would. */
export async function command(page: Page, title: string): Promise<void> {
  await quickInput(page, 'F1', `>${title}`, async () => {
    const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title });
    await row.first().click({ timeout: 5000 });
  });
}

/** Puts the cursor on a line of an open file, counted from 1. */
export async function goTo(page: Page, file: string, line: number, column = 1): Promise<void> {
  await page.locator('.tab').filter({ hasText: file }).first().click();
  await quickInput(page, 'Control+g', `:${line}:${column}`, () => page.keyboard.press('Enter'));
  await until(async () => (await cursor(page)) === `Ln ${line}, Col ${column}`, `line ${line} is not reached`);
}

/** Waits until something is as it should be. */
export async function until(check: () => boolean | Promise<boolean>, otherwise: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(otherwise);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Opens a file of the workspace by its name. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).first().dblclick();
  await page.locator('.tab.active').filter({ hasText: name }).waitFor();
}

/** The cursor's place as the status bar tells it: `Ln 45, Col 15`. */
export function cursor(page: Page): Promise<string> {
  return page.locator('.statusbar-item[id="status.editor.selection"]').innerText();
}

/** The page of the health panel, once it has drawn something. */
export function panelFrame(page: Page): Promise<Frame> {
  return frameWith(page, '#panel article');
}

/** The frame in which something is shown, once it is. */
export async function frameWith(page: Page, selector: string): Promise<Frame> {
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    for (const frame of page.frames()) {
      const drawn = await frame
        .locator(selector)
        .count()
        .catch(() => 0);
      if (drawn > 0) return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`no frame shows ${selector}`);
}
