import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inBrowser } from '../support/browser-page.ts';
import { build, day, run, workspace } from '../support/cli.ts';
import { assertOutput } from '../support/outputs.ts';
import { repository } from '../support/repository.ts';

const asOf = ['--as-of', day];
const hostile = `kind: Partnership
version: 1
name: chat
title: "Chat *for* <b>Harbour</b> | [x](http://e.example)"
status: steady
client: harbour-bank
provider: meridian
people:
  - { id: ines, name: "<img src=x> \`Inês\`", side: client }
lifecycle:
  decision: { type: stay, date: 2026-10-28, by: [ines], rationale: "</p><script>alert(1)</script> # no | heading" }
`;

before(function () {
  this.timeout(120_000);
  return build();
});

describe('partnership decision', () => {
  it('writes one page as Markdown, in the order in which a board goes through it', async () => {
    const { status, stdout, stderr } = await run(['decision', 'larkspur-chat', 'samples/exiting', ...asOf]);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^# Chat for Larkspur Broadband: stay or go\?\n/);
    assert.match(stdout, /^\*\*For larkspur-broadband only\.\*\* What the provider does not read went in: /m);
    assert.deepEqual(stdout.match(/^## .*$/gm), [
      '## What is advised',
      '## Health',
      '## Where are we in the five steps?',
      '## If the work leaves',
      '## Before anybody leaves',
      '## What else is possible',
      '## What nobody has stated yet, and who could',
      '## What this rests on',
    ]);
    assert.match(
      stdout,
      /^\*\*Decided to leave\*\* on 2026-10-05 by Maeve Brennan and Pieter Vos\. That is not what is advised today/m,
    );
    assert.match(stdout, /^\| What happens \| They give notice \| They stop overnight \| You give notice \|$/m);
    assert.match(
      stdout,
      /^\| Last day of service \| 2027-10-17 \(330 days\) \| at once \| 2027-07-19 \(240 days\) \|$/m,
    );
    assert.match(stdout, /\(PC711, file 2, line 93\)$/m);
    assert.match(
      stdout,
      /^2\. samples\/exiting\/larkspur-chat\.client\.partnership\.yaml: definition, for the client alone$/m,
    );
    assert.doesNotMatch(stdout, /undefined|NaN|\[object| · ·/);
  });

  it('says the same as data, with paths as they are shown', async () => {
    const { status, stdout } = await run([
      'decision',
      'veloria-chat',
      'samples/in-trouble',
      '--format',
      'json',
      ...asOf,
    ]);
    assert.equal(status, 0);
    const data = JSON.parse(stdout);
    assertOutput('decision-output', data);
    const { asOf: judged, decision } = data;
    assert.equal(judged, day);
    assert.equal(decision.file, 'samples/in-trouble/veloria-chat.partnership.yaml');
    assert.deepEqual(
      decision.leaving.map(({ mode, gapDays }: { mode: string; gapDays: number }) => [mode, gapDays]),
      [
        ['notice', 131],
        ['sudden', 161],
        ['ours', 71],
      ],
    );
  });

  it('follows its schema whatever is stated', async () => {
    const decided =
      'lifecycle: { decision: { type: stay, againstAdvice: { advice: exitReview, reason: We know why, by: ines } } }\n';
    const cwd = workspace({
      'chat.partnership.yaml': `kind: Partnership\nversion: 1\nname: chat\naudience: client\npeople: [{ id: ines, name: Inês Duarte, side: client }]\n${decided}`,
      'policy.partnership.yaml': 'kind: Policy\nversion: 1\nname: house\n',
    });
    const bare = await run(['decision', 'chat', '--format', 'json', ...asOf], { cwd });
    assertOutput('decision-output', JSON.parse(bare.stdout));
    const { stdout } = await run(['decision', 'chat', ...asOf], { cwd });
    assert.match(stdout, /Decided otherwise, against “Review whether to leave” because: We know why \(Inês Duarte\)\./);
    assert.match(stdout, /by the policy house \(policy\.partnership\.yaml\)/);
    for (const [sample, name] of [
      ['exiting', 'larkspur-chat'],
      ['healthy', 'brightwater-care'],
      ['portfolio', 'andara-chat'],
    ] as const) {
      const ended = await run(['decision', name, `samples/${sample}`, '--format', 'json', ...asOf]);
      assertOutput('decision-output', JSON.parse(ended.stdout));
    }
  });

  it('looks at nothing but what is stated where next to nothing is', async () => {
    const cwd = workspace({ 'chat.partnership.yaml': 'kind: Partnership\nversion: 1\nname: chat\n' });
    const { status, stdout } = await run(['decision', 'chat', ...asOf], { cwd });
    assert.equal(status, 0);
    assert.match(stdout, /no provider is stated/);
    assert.match(stdout, /Collect evidence first/);
    assert.match(stdout, /Nowhere: none of them is stated to have begun/);
    assert.match(stdout, /The files name no other place for the work/);
    assert.match(stdout, /Where no name stands, no file names anybody at the client who could be asked\./);
    assert.doesNotMatch(stdout, /undefined|NaN|\d+ EUR/);
  });

  it('names the partnership that may be meant', async () => {
    const wrong = await run(['decision', 'larkspur-chta', 'samples/exiting', ...asOf]);
    assert.deepEqual([wrong.status, wrong.stdout], [2, '']);
    assert.equal(wrong.stderr, 'No partnership is called larkspur-chta. Did you mean larkspur-chat?\n');
    const far = await run(['decision', 'zebra', 'samples/in-trouble', ...asOf]);
    assert.equal(far.stderr, 'No partnership is called zebra. There is veloria-chat.\n');
  });

  it('says why there is nothing to decide on', async () => {
    const cwd = workspace({
      'old.partnership.yaml': 'kind: Partnership\nversion: 1\nname: old\nstatus: ended\n',
      'a.partnership.yaml': 'kind: Partnership\nversion: 1\nname: twice\n',
      'b.partnership.yaml': 'kind: Partnership\nversion: 1\nname: twice\n',
    });
    const ended = await run(['decision', 'old', ...asOf], { cwd });
    assert.equal(ended.status, 2);
    assert.match(ended.stderr, /^old has ended, or old\.partnership\.yaml cannot be read as a whole/);
    const twice = await run(['decision', 'twice', ...asOf], { cwd });
    assert.equal(twice.status, 2);
    assert.match(
      twice.stderr,
      /^Several files state a partnership twice: a\.partnership\.yaml and b\.partnership\.yaml\./,
    );
    const one = await run(['decision', 'twice', 'b.partnership.yaml', ...asOf], { cwd });
    assert.equal(one.status, 0);
  });

  it('takes every word of a file for text', async () => {
    const cwd = workspace({ 'chat.partnership.yaml': hostile });
    const markdown = await run(['decision', 'chat', ...asOf], { cwd });
    assert.match(
      markdown.stdout,
      /^# Chat \\\*for\\\* &lt;b\\>Harbour&lt;\/b\\> \| \\\[x\\\]\(http:\/\/e\.example\): stay or go\?$/m,
    );
    assert.doesNotMatch(markdown.stdout, /<script|<img|<b>|^# no/m);
    const html = await run(['decision', 'chat', '--format', 'html', ...asOf], { cwd });
    assert.doesNotMatch(html.stdout, /<script|<img|<b>|<button|<link|onclick/);
    assert.match(html.stdout, /default-src 'none'; style-src 'unsafe-inline'/);
  });

  it('knows the trend from the commits of a repository, and says where there is none', async () => {
    const { stderr, status } = await run(['decision', 'chat', '--trend', ...asOf], {
      cwd: workspace({ 'chat.partnership.yaml': hostile }),
    });
    assert.equal(status, 2);
    assert.match(stderr, /--trend needs a git repository/);
    const { folder: cwd } = repository({ 'chat.partnership.yaml': hostile });
    const known = await run(['decision', 'chat', '--trend', ...asOf], { cwd });
    assert.match(known.stdout, /^\*\*\d+\*\* of 100, .* · No trend yet: one score; it takes four\./m);
  });
});

describe('the decision pack on screen and on paper', () => {
  const opened = inBrowser();

  for (const [sample, name] of [
    ['exiting', 'larkspur-chat'],
    ['in-trouble', 'veloria-chat'],
    ['healthy', 'brightwater-care'],
  ] as const)
    it(`fits, has nothing that axe finds fault with, and prints on two sheets at most: ${name}`, async () => {
      const cwd = workspace({});
      const file = join(cwd, 'pack.html');
      const ended = await run(['decision', name, `samples/${sample}`, '--format', 'html', '--out', file, ...asOf]);
      assert.equal(ended.stdout, `${file}: written\n`);
      assert.match(readFileSync(file, 'utf8'), /^<!DOCTYPE html>/);
      for (const [colorScheme, width] of [
        ['light', 1000],
        ['dark', 1000],
        ['light', 320],
      ] as const)
        await opened(file, { colorScheme, width }, async (page) => {
          if (width !== 1000 || colorScheme !== 'light') return;
          const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
          const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
          assert.ok(sheets >= 1 && sheets <= 2, `${sheets} sheets`);
        });
    });
});
