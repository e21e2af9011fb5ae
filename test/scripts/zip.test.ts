import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { entriesOf, zipOf } from '../../scripts/zip.mjs';

const files = [
  { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
  { name: 'extension/größe.txt', content: Buffer.from('The same words again. '.repeat(400)) },
  { name: 'extension/empty.txt', content: Buffer.alloc(0) },
];

describe('the zip file of the package', () => {
  it('holds the files by their names, in their order', async () => {
    const entries = entriesOf(await zipOf(files));
    assert.deepEqual(
      entries.map(({ name, size, content }) => ({ name, size, content })),
      files.map(({ name, content }) => ({ name, size: content.length, content })),
    );
  });

  it('is the same at any time of day, and no larger than zlib would make it', async () => {
    const once = await zipOf(files);
    assert.ok(once.equals(await zipOf(entriesOf(once))));
    for (const { packed, content } of entriesOf(once))
      assert.ok(packed <= deflateRawSync(content, { level: 9 }).length);
  });
});
