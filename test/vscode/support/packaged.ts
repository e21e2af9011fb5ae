import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installExtension } from '../../../scripts/vscode.mjs';
import { type Editor, startEditor } from './editor.ts';
import { root } from './workspace.ts';

export const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};
export type Theme = keyof typeof themes;

/** An editor with the packaged extension, and an empty folder to open in it. */
export interface Packaged {
  editor: Editor;
  workspace: string;
  settings(theme: Theme): void;
  close(): Promise<void>;
}

let packed = false;

export async function packaged(more: Record<string, unknown> = {}): Promise<Packaged> {
  // Fails when the package holds what it should not, lacks something or grew too large.
  if (!packed) execFileSync(process.execPath, ['scripts/package.mjs', '--no-build'], { cwd: root, stdio: 'pipe' });
  packed = true;
  const folder = mkdtempSync(join(tmpdir(), 'partnership-package-'));
  const extensions = join(folder, 'extensions');
  installExtension(join(root, 'dist/partnership-as-code.vsix'), extensions);
  const workspace = join(folder, 'partnerships');
  mkdirSync(join(workspace, '.vscode'), { recursive: true });
  const settings = (theme: Theme): void =>
    writeFileSync(
      join(workspace, '.vscode/settings.json'),
      JSON.stringify({
        'workbench.colorTheme': themes[theme],
        'workbench.startupEditor': 'none',
        'workbench.layoutControl.enabled': false,
        'window.commandCenter': false,
        'files.autoSave': 'off',
        'files.exclude': { '.vscode': true },
        ...more,
      }),
    );
  settings('dark');
  const editor = await startEditor({ extensions });
  return {
    editor,
    workspace,
    settings,
    async close() {
      await editor.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
