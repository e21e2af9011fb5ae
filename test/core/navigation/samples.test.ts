import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, isOurs, readFile, renamableAt, rename, type SourceFile } from '../../../core/index.ts';
import { idsIn } from '../../../core/language/ids/meant.ts';
import { type Mention, mentionsIn } from '../../../core/language/ids/mentions.ts';
import { asOf } from '../../support/completion.ts';
import { applied } from '../../support/navigation.ts';

const samples = join(import.meta.dirname, '../../../samples');

const folders = readdirSync(samples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    sources: readdirSync(join(samples, name))
      .filter(isOurs)
      .sort()
      .map((path) => readFile(path, readFileSync(join(samples, name, path), 'utf8'))),
  }));

/** What is found, with one name for another, in an order of its own: messages list some things by their names. */
function findings(sources: readonly SourceFile[], from: string, to: string): string[] {
  const word = new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'g');
  return check({ files: sources, asOf })
    .findings.map(({ rule, severity, message, file, path, range }) =>
      JSON.stringify({
        rule,
        severity,
        message: letters(message.replace(word, to)),
        file: file.replace(word, to),
        path: path.replace(word, to),
        line: range.start.line,
      }),
    )
    .sort();
}

/** A message without the order of what it lists. */
function letters(message: string): string {
  return message
    .split(/[\s,.]+/)
    .sort()
    .join(' ');
}

describe('rename in the samples', () => {
  for (const { name, sources } of folders) {
    it(`gives everything in ${name} a fresh name and the old one back`, function () {
      this.timeout(300_000);
      const done = new Set<string>();
      const sorts = new Set<string>();
      let count = 0;
      const ids = idsIn(sources);
      const before = sources.map(({ path, syntax }) => [path, syntax.text]);
      for (const source of sources) {
        for (const mention of mentionsIn(source).mentions) {
          const thing = ids.meaning(mention).join();
          if (mention.form === 'file' || thing === '' || done.has(thing)) continue;
          done.add(thing);
          const at = renamableAt(sources, source, mention.span.start);
          if ('refused' in at) {
            assert.match(at.refused, /built-in catalogue/, said(mention));
            continue;
          }
          assert.equal(at.placeholder, mention.id);
          const fresh = `zz-${mention.id.length}-fresh`;
          const there = rename(sources, source, mention.span.start, fresh);
          assert.ok(!('refused' in there), said(mention));
          const renamed = applied(sources, there);
          // What is found is compared for one of each sort in a file. Some rules know channels by their names.
          const sort = `${source.path} ${mention.type}`;
          if (!sorts.has(sort) && mention.type !== 'channel') {
            const [now, then] = [renamed, sources].map((files) => findings(files, fresh, mention.id));
            assert.deepEqual(now, then, said(mention));
          }
          sorts.add(sort);
          const changed = renamed[sources.indexOf(source)];
          assert.ok(changed);
          const back = rename(renamed, changed, mention.span.start, mention.id);
          assert.ok(!('refused' in back), said(mention));
          assert.deepEqual(
            applied(renamed, back).map(({ path, syntax }) => [path, syntax.text]),
            before,
            said(mention),
          );
          count++;
        }
      }
      assert.ok(count >= 6, `${count} things were renamed`);
    });
  }
});

function said({ source, type, id, path }: Mention): string {
  return `${source.path}: ${type} ${id} at ${path.join('/')}`;
}
