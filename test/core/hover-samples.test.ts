import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, hoverAt, inlayHintsOf, isOurs, lensesOf } from '../../core/index.ts';
import { asOf } from '../support/hover.ts';

const samples = join(import.meta.dirname, '../../samples');

/** What comes out where a number or a name was not there. */
const broken = /undefined|NaN|Infinity|\[object| {2}|\.\.|\(\)/;

describe('hover, lenses and hints in the samples', () => {
  for (const name of readdirSync(samples).filter((entry) => !entry.includes('.'))) {
    it(`say whole sentences everywhere in ${name}`, function () {
      this.timeout(60_000);
      const files = readdirSync(join(samples, name))
        .filter(isOurs)
        .map((path) => ({ path, text: readFileSync(join(samples, name, path), 'utf8') }));
      const result = check({ files, asOf });
      let said = 0;
      for (const source of result.sources) {
        const findings = result.findings.filter(({ file }) => file === source.path);
        for (let offset = 0; offset < source.syntax.text.length; offset += 13) {
          const { markdown = '' } = hoverAt(result.workspace, source, offset, findings, result) ?? {};
          assert.doesNotMatch(markdown, broken, `${source.path} at ${offset}`);
          if (markdown !== '') said++;
        }
        for (const { label, tooltip } of inlayHintsOf(result.workspace, source, 0, Number.MAX_SAFE_INTEGER))
          assert.doesNotMatch(`${label} ${tooltip}`, broken, source.path);
        // Compared with itself nothing has changed.
        for (const { title } of lensesOf(result, source, result)) assert.doesNotMatch(title, /undefined|NaN|commit/);
      }
      assert.ok(said > 0, 'there is no hover at all');
    });
  }
});
