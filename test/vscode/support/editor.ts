import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium as browsers, type Page } from 'playwright-core';
import { chromium, chromiumArgs, startVSCode } from '../../../scripts/vscode.mjs';
import { root } from './workspace.ts';

export type VSCode = Awaited<ReturnType<typeof startVSCode>>;

/** A running VS Code and a browser to show it in. */
export interface Editor {
  vscode: VSCode;
  browser: Browser;
  /** A new window on a folder or workspace. */
  open(path: string, payload?: [string, string][]): Promise<Page>;
  close(): Promise<void>;
}

export async function startEditor(options: { extensions?: string } = {}): Promise<Editor> {
  const vscode = await startVSCode(options);
  const browser = await browsers.launch({ executablePath: chromium(), args: chromiumArgs });
  return {
    vscode,
    browser,
    async open(path, payload = []) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      await page.goto(vscode.address(path, payload));
      return page;
    },
    async close() {
      await browser.close();
      await vscode.stop();
    },
  };
}

/** Where pictures go that a person may want to look at after a run. */
export const pictures = join(root, '.cache/screenshots');

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
