import { strict as assert } from 'node:assert';
import { applyEdits } from '../../../core/fixes/apply.ts';
import { check, unreadable } from '../../../core/index.ts';
import { AS_OF, checkFiles, checkText, HEAD, linesOf } from './support.ts';

// Whatever a file holds: a clear, located finding, the rest of the workspace is still checked, nothing throws or hangs.
describe('bad input', () => {
  it('takes a draft as it is', () => assert.deepEqual(linesOf(checkText(HEAD).findings), []));

  it('says that a file is empty', () => {
    for (const text of ['', '\n\n', '   ', '# only a remark\n', '---\n', '---\n...\n', '\ufeff']) {
      assert.deepEqual(
        linesOf(checkText(text).findings),
        ['PC021 1:1 There is nothing in this file.'],
        JSON.stringify(text),
      );
    }
  });

  it('does not read 10 MB, and says so at once', () => {
    const started = Date.now();
    const { findings } = checkFiles({
      'big.partnership.yaml': `${HEAD}# ${'x'.repeat(10_000_000)}`,
      'small.partnership.yaml': `${HEAD}tier: close\n`,
    });
    assert.deepEqual(linesOf(findings), [
      'PC023 1:1 This file has 10,000,107 characters; files of up to 2,000,000 are read.',
      'PC006 7:7 Tier cannot be "close"; it takes "transactional", "preferred" or "strategic".',
    ]);
    assert.ok(Date.now() - started < 2000);
  });

  it('knows binary data, another encoding and control characters', () => {
    assert.deepEqual(linesOf(checkText('PK\u0003\u0004\u0014\u0000\u0006').findings), [
      'PC024 1:6 This is no text file: it holds bytes that no text has.',
    ]);
    assert.deepEqual(linesOf(checkText(`${HEAD}note: In\ufffds\n`).findings), [
      'PC024 7:9 From here on the file holds characters that are not UTF-8.',
    ]);
    const { findings } = checkText(`${HEAD}note: \u001b[31mred\u001b[0m\n`);
    assert.deepEqual(linesOf(findings), ['PC024 7:7 An invisible control character stands here (U+001B).']);
    assert.equal(
      applyEdits(`${HEAD}note: \u001b[31mred\u001b[0m\n`, [findings[0]?.fixes[0]?.edits ?? []]).text,
      `${HEAD}note: [31mred[0m\n`,
    );
  });

  it('reads CRLF, a byte order mark and lines without a last break alike', () => {
    const text = `${HEAD}headcount:\n  current: "100"`;
    const wanted = ['PC008 8:12 Current headcount is a number and stands without quotation marks: 100.'];
    for (const variant of [text, text.replace(/\n/g, '\r\n'), `\ufeff${text}`, `${text}\n`]) {
      assert.deepEqual(linesOf(checkText(variant).findings), wanted, JSON.stringify(variant.slice(0, 20)));
    }
  });

  it('explains the line ends of old Macs', () => {
    const { findings } = checkText(HEAD.replace(/\n/g, '\r'));
    assert.match(linesOf(findings)[0] ?? '', /^PC002 1:18 The lines of this file end as they did/);
    assert.deepEqual(
      linesOf(checkText(applyEdits(HEAD.replace(/\n/g, '\r'), [findings[0]?.fixes[0]?.edits ?? []]).text).findings),
      [],
    );
  });

  it('finds each undone merge once', () => {
    const clash = '<<<<<<< HEAD\ntier: preferred\n||||||| base\n=======\ntier: strategic\n>>>>>>> renewal\n';
    const { findings } = checkText(`${HEAD}${clash}${clash}`);
    assert.deepEqual(linesOf(findings), [
      'PC025 7:1 A merge was left undone here: "<<<<<<< HEAD".',
      'PC025 13:1 A merge was left undone here: "<<<<<<< HEAD".',
    ]);
    assert.deepEqual(
      findings[0]?.related.map(({ range }) => range.start.line),
      [8, 9, 11],
    );
  });

  it('stops at blocks nested too deep, once', () => {
    const deep = Array.from({ length: 1000 }, (_, level) => `${'  '.repeat(level)}headcount:\n`).join('');
    assert.deepEqual(linesOf(checkText(HEAD + deep).findings), [
      'PC026 107:201 Blocks are nested more than 100 deep here.',
    ]);
  });

  it('stops alias bombs', () => {
    let bomb = 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n';
    for (let level = 1; level < 30; level++)
      bomb += `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]\n`;
    assert.deepEqual(linesOf(checkText(HEAD + bomb).findings), [
      'PC027 1:1 The aliases of this document unfold to more than 500,000 values.',
    ]);
    // Blocks that take each other over with << grow by squares.
    let merges = 'note: x\nb0: &b0 { k0: 1 }\n';
    for (let level = 1; level < 3000; level++)
      merges += `b${level}: &b${level}\n  <<: *b${level - 1}\n  k${level}: 1\n`;
    assert.equal(checkText(HEAD + merges).findings[0]?.rule, 'PC027');
    // A long chain of aliases is as deep as a deep nest.
    let chain = 'c0: &c0 [x]\n';
    for (let level = 1; level < 400; level++) chain += `c${level}: &c${level} [*c${level - 1}]\n`;
    assert.deepEqual(
      linesOf(checkText(HEAD + chain).findings).map((line) => line.slice(0, 9)),
      ['PC026 1:1'],
    );
  });

  it('stops at a thousand and at a million nested blocks', () => {
    for (const depth of [1000, 900_000]) {
      const { findings } = checkText(`${HEAD}note: ${'['.repeat(depth)}${']'.repeat(depth)}\n`);
      assert.deepEqual(
        findings.map(({ rule }) => rule),
        ['PC026'],
        String(depth),
      );
    }
    let nest = 'note:\n';
    for (let depth = 1; depth < 1000; depth++) nest += `${' '.repeat(depth)}a:\n`;
    assert.deepEqual(
      checkText(HEAD + nest).findings.map(({ rule }) => rule),
      ['PC026'],
    );
  });

  it('keeps emoji and right-to-left names, and takes no orders from them', () => {
    const { findings } = checkText(
      `${HEAD}people:\n  - { id: ines, name: عبد الله 🙂‍↔️ }\n  - { id: ines, name: "\u202eevil" }\ngoals:\n  - { id: "\\e[31mred" }\n`,
    );
    assert.deepEqual(linesOf(findings), [
      'PC031 9:11 "ines" stands for two different people.',
      'PC015 11:11 "\ufffd[31mred" is no short name: those have small letters, digits, hyphens and underscores, such as answer-fast.',
    ]);
  });

  it('takes __proto__ and other names of JavaScript for names', () => {
    const { findings } = checkText(
      `${HEAD}__proto__:\n  status: ended\nconstructor: x\ntoString: y\nheadcount:\n  __proto__: { current: 5 }\n  hasOwnProperty: 1\n`,
    );
    assert.deepEqual(
      findings.map(({ rule, path }) => `${rule} ${path}`),
      [
        'PC004 /__proto__',
        'PC004 /constructor',
        'PC004 /toString',
        'PC004 /headcount/__proto__',
        'PC004 /headcount/hasOwnProperty',
      ],
    );
    assert.equal(({} as { status?: string }).status, undefined);
  });

  it('reads several documents, and judges those without mistakes', () => {
    const { findings, sources } = checkText(`${HEAD}---\nkind: Provider\nversion: 1\nname: "meridian-cx\n`);
    assert.deepEqual(linesOf(findings), ['PC002 10:7 The quotation mark that opens here is never closed.']);
    assert.deepEqual(
      sources[0]?.documents.map(({ name }) => name),
      ['harbour-chat'],
    );
  });

  it('uses the defaults below a broken policy, says so, and goes on', () => {
    const partnership = HEAD.replace('draft', 'selecting');
    const policy = 'kind: Policy\nversion: 1\nname: house\nrules:\n  - { rule: PC401, severity: off }\n';
    const on = checkFiles({
      'policy.partnership.yaml': policy.replace('off', "'off'"),
      'a.partnership.yaml': partnership,
    });
    assert.ok(!on.findings.some(({ rule }) => rule === 'PC401'));
    const off = checkFiles({ 'policy.partnership.yaml': `${policy}title: "x\n`, 'a.partnership.yaml': partnership });
    assert.deepEqual(off.brokenPolicies, ['policy.partnership.yaml']);
    assert.ok(off.findings.some(({ rule, file }) => rule === 'PC401' && file === 'a.partnership.yaml'));
    assert.ok(
      off.findings.some(
        ({ rule, message }) => rule === 'PC050' && /For 1 file the built-in defaults hold instead/.test(message),
      ),
    );
  });

  it('tells of files that could not be opened (PC034)', () => {
    const { findings } = check({
      files: [
        unreadable('a.partnership.yaml', 'no permission to read it'),
        { path: 'b.partnership.yaml', text: `${HEAD}goals:\n  - { id: calm, owner: { client: ines } }\n` },
      ],
      asOf: AS_OF,
    });
    assert.deepEqual(
      findings.map(({ rule, file }) => `${rule} ${file}`),
      ['PC034 a.partnership.yaml'],
      'and does not ask for people who may be listed there',
    );
  });

  it('counts the rest where there are more mistakes than anybody reads', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `wrong${index}: 1`).join('\n');
    const { findings } = checkText(`${HEAD}${many}\n`);
    assert.equal(findings.length, 201);
    assert.equal(findings.at(-1)?.message, '4,800 more such mistakes follow from here on.');
  });
});
