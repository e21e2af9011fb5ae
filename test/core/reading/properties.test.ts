import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits } from '../../../core/fixes/apply.ts';
import {
  type CheckResult,
  check,
  type FileText,
  isOurs,
  lineStartsOf,
  lineText,
  type Range,
} from '../../../core/index.ts';
import { printable } from '../../../core/text.ts';
import { AS_OF, checkText, WHOLE } from './support.ts';

// Any text in: nothing throws, every range lies inside its text, the order of files does not matter.

const pieces = [
  ...[
    'kind: Partnership\n',
    'kind: Policy\n',
    'kind',
    'version: 1\n',
    'name: a\n',
    'people:\n',
    'notice: 90 days\n',
    '__proto__: x\n',
    'proposed:\n',
    'value:\n',
  ],
  ...[
    ': ',
    ':',
    '- ',
    '-',
    '\n',
    '\n  ',
    '\n    ',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '#',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    '&a ',
    '*a',
    '<<: *a',
    '|',
    '>',
    '---\n',
    '...\n',
    '? ',
    '!',
    '%YAML 1.1\n',
    '@',
    '`',
  ],
  ...[
    'unknown',
    'TODO',
    'yes',
    '12',
    '0.8',
    '85 %',
    '1e999',
    '.inf',
    '12.500 EUR',
    '2026-02-30',
    '🙂',
    'שלום',
    '\u202e',
    '\u0000',
    '\u001b[31m',
    '\ufeff',
    '\u2028',
    '\ud800',
  ],
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom(...pieces), { maxLength: 25 })
    .map((parts) => `kind: Partnership\nversion: 1\nname: a\nclient: b\nprovider: c\n${parts.join('')}`),
);

/** The whole definition with a few letters taken out or put in. */
const mutated = fc
  .array(
    fc.tuple(
      fc.nat({ max: WHOLE.length - 1 }),
      fc.nat({ max: 6 }),
      fc.oneof(fc.constant(''), fc.constantFrom(...pieces)),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((changes) =>
    changes.reduce((whole, [at, length, put]) => whole.slice(0, at) + put + whole.slice(at + length), WHOLE),
  );

function assertInside(result: CheckResult): void {
  const texts = new Map(result.sources.map((source) => [source.path, source.syntax.text]));
  const inside = (file: string, { start, end }: Range, what: string): void => {
    const whole = texts.get(file) ?? '';
    const starts = lineStartsOf(whole);
    for (const { line, character } of [start, end]) {
      assert.ok(line >= 0 && line < starts.length, `${what}: line ${line} of ${starts.length}`);
      assert.ok(
        character >= 0 && character <= lineText(whole, starts, line).length + 2,
        `${what}: character ${character}`,
      );
    }
    assert.ok(
      start.line < end.line || (start.line === end.line && start.character <= end.character),
      `${what}: ends before it starts`,
    );
  };
  for (const finding of result.findings) {
    inside(finding.file, finding.range, finding.message);
    for (const related of finding.related) inside(related.file, related.range, related.message);
    for (const fix of finding.fixes) for (const edit of fix.edits) inside(finding.file, edit.range, fix.title);
    const said = `${finding.message}${finding.why}${finding.path}`;
    assert.equal(printable(said), said, 'holds control characters');
  }
}

describe('reading any text', () => {
  it('never throws, and every range lies inside the text', () => {
    fc.assert(
      fc.property(text, (one) => assertInside(checkText(one))),
      { numRuns: 700 },
    );
  });

  it('gives the same findings whatever the order of the files', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c/d', 'c/policy', 'e'), fc.oneof(text, mutated)), {
          selector: ([path]) => path,
          maxLength: 4,
        }),
        (files) => {
          const named = files.map(([path, one]): FileText => ({ path: `${path}.partnership.yaml`, text: one }));
          const plain = ({ findings, health }: CheckResult): unknown => JSON.stringify({ findings, health });
          assert.equal(
            plain(check({ files: [...named].reverse(), asOf: AS_OF })),
            plain(check({ files: named, asOf: AS_OF })),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('survives slips of the finger in a whole definition', () => {
    fc.assert(
      fc.property(mutated, (one) => assertInside(checkText(one))),
      { numRuns: 500 },
    );
  }).timeout(60_000);

  it('offers fixes that can be applied, and the text can still be read', () => {
    fc.assert(
      fc.property(mutated, (one) => {
        const before = checkText(one);
        // PC024 keeps the whole file from being read; what else is wrong shows once it is gone.
        for (const finding of before.findings.filter(({ rule }) => rule < 'PC100' && rule !== 'PC024')) {
          for (const fix of finding.fixes) {
            const after = checkText(applyEdits(one, [fix.edits]).text);
            const broken = (result: CheckResult): boolean =>
              result.findings.some(
                ({ rule, severity, path }) => rule === 'PC002' && severity === 'error' && path === '',
              );
            assert.ok(broken(before) || !broken(after), `"${fix.title}" breaks the text`);
            const again = after.findings.find(({ key }) => key === finding.key);
            assert.ok(
              !again || again.message !== finding.message || finding.rule === 'PC002',
              `"${fix.title}" does not end: ${finding.message}`,
            );
          }
        }
      }),
      { numRuns: 150, seed: 20261122 },
    );
  });

  it('knows its own files', () => {
    fc.assert(fc.property(fc.string(), (name) => assert.equal(isOurs(`${name}.partnership.yaml`), true)));
  });
});
