import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

describe('what the bundles leave out of the language client', () => {
  it('is a look at the version of VS Code for which the manifest asks, too', () => {
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const client = readFileSync(join(root, 'node_modules/vscode-languageclient/lib/node/main.js'), 'utf8');
    assert.equal(/REQUIRED_VSCODE_VERSION = '(.+?)'/.exec(client)?.[1], engines.vscode);
  });
});
