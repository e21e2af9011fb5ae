import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Log } from 'sarif';
import { rules } from '../../core/index.ts';
import { build, day, run, workspace } from '../support/cli.ts';
import { endable } from '../support/definitions.ts';
import { repository } from '../support/repository.ts';
import { prepareSarifTool, readBySarifTool, sarifSchema } from '../support/sarif.ts';

before(function () {
  this.timeout(300_000);
  prepareSarifTool();
  return build();
});

const asOf = ['--as-of', day];
const file = 'harbour-chat.partnership.yaml';
const definition = (client: number, provider: number, beside = ''): string => endable({ client, provider, beside });

/** The output of one format for a folder, as a file; the exit status is that of the findings. */
async function written(format: string, cwd: string, ...args: string[]): Promise<string> {
  const out = join(cwd, `out.${format}`);
  const { stderr } = await run(['check', ...asOf, ...args, '--format', format, '--output', out], { cwd });
  assert.equal(stderr, '');
  return readFileSync(out, 'utf8');
}

describe('check --format sarif', () => {
  it('is a log by the OASIS schema, and the SARIF tool of its makers reads it', async () => {
    const odd = `Büro #1/100 %/${file}`;
    const cwd = workspace({ [odd]: definition(90, 30), 'empty.partnership.yaml': '' });
    const text = await written('sarif', cwd);
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    (ajvFormats as unknown as (ajv: Ajv2020) => void)(ajv);
    const validate = ajv.compile(sarifSchema());
    assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors, null, 2));
    const { status, output } = readBySarifTool(join(cwd, 'out.sarif'));
    assert.equal(status, 0, output);
    assert.doesNotMatch(output, /: error /);
    const log = JSON.parse(text) as Log;
    const uris = log.runs[0]?.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri);
    assert.ok(uris?.includes(`B%C3%BCro%20%231/100%20%25/${file}`), uris?.join('\n'));
  });

  it('lists every rule with help, and names places, fingerprints, fixes and sums', async () => {
    const cwd = workspace({ [file]: definition(90, 30) });
    const log = JSON.parse(await written('sarif', cwd)) as Log;
    const driver = log.runs[0]?.tool.driver;
    assert.deepEqual(
      driver?.rules?.map(({ id }) => id),
      rules.map(({ id }) => id),
    );
    for (const rule of driver?.rules ?? [])
      assert.ok(rule.help?.text && rule.help.markdown && rule.shortDescription?.text);
    const result = log.runs[0]?.results?.find(({ ruleId }) => ruleId === 'PC404');
    assert.equal(driver?.rules?.[result?.ruleIndex ?? -1]?.id, 'PC404');
    assert.equal(result?.level, 'error');
    assert.match(result?.message.text ?? '', /takes 161/);
    const line =
      definition(90, 30)
        .split('\n')
        .findIndex((text) => /notice: 30 days/.test(text)) + 1;
    assert.equal(result?.locations?.[0]?.physicalLocation?.region?.startLine, line);
    assert.match(
      result?.partialFingerprints?.['partnershipFindingKey/v1'] ?? '',
      /^PC404 Partnership\/harbour-chat \//,
    );
    assert.match(result?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text ?? '', /161 days/);
  });

  it('keeps fingerprints when lines move, and marks what is waived and what is new', async () => {
    const { folder } = repository({ [file]: definition(90, 190) });
    writeFileSync(
      join(folder, file),
      `# moved\n${definition(90, 30, 'waive PC404 until 2027-01-31 by ines: renegotiation is under way')}`,
    );
    const log = JSON.parse(await written('sarif', folder, '--base', 'HEAD')) as Log;
    const waived = log.runs[0]?.results?.find(({ ruleId }) => ruleId === 'PC404');
    assert.equal(waived?.suppressions?.[0]?.kind, 'inSource');
    assert.match(waived?.suppressions?.[0]?.justification ?? '', /renegotiation is under way \(accepted by ines/);
    assert.equal(waived?.baselineState, 'new');
    assert.equal(log.runs[0]?.results?.find(({ ruleId }) => ruleId === 'PC801')?.baselineState, 'new');
    assert.ok(log.runs[0]?.results?.some(({ baselineState }) => baselineState === 'unchanged'));
  });
});

describe('check --format github', () => {
  it('says each finding as a workflow command at its place, worst first', async () => {
    const cwd = workspace({ [`a, b: c/${file}`]: definition(90, 30) });
    const lines = (await written('github', cwd)).trimEnd().split('\n');
    for (const line of lines) assert.match(line, /^::(error|warning|notice) (file=|title=).*::.+$/);
    assert.match(
      lines.find((line) => line.includes('PC404')) ?? '',
      /^::error file=a%2C b%3A c\/harbour-chat\.partnership\.yaml,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=PC404 notice-covers-rehome::The provider may leave in 30 days; .*%0A/,
    );
    const levels = lines.map((line) => ['error', 'warning', 'notice'].indexOf(/^::(\w+)/.exec(line)?.[1] ?? ''));
    assert.deepEqual(levels, [...levels].sort());
  });

  it('keeps within what GitHub shows of a step and says how many more there are', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 15 }, (_, index) => [
        `p${index}.partnership.yaml`,
        definition(90, 30).replace('harbour-chat', `p${index}`),
      ]),
    );
    const cwd = workspace(files);
    const lines = (await written('github', cwd)).trimEnd().split('\n');
    for (const level of ['error', 'warning', 'notice'])
      assert.ok(lines.filter((line) => line.startsWith(`::${level} `)).length <= 10, level);
    assert.match(
      lines.at(-1) ?? '',
      /^::notice title=Partnership as Code::\d+ errors, \d+ warnings.* in all, of which GitHub shows \d+ beside/,
    );
  });

  it('writes the job summary where the runner asks for one', async () => {
    const cwd = workspace({ [file]: definition(90, 30), 'summary.md': 'of the step before\n' });
    const summary = join(cwd, 'summary.md');
    await run(['check', ...asOf, '--format', 'github'], { cwd, env: { GITHUB_STEP_SUMMARY: summary } });
    assert.match(
      readFileSync(summary, 'utf8'),
      /^of the step before\n<!-- partnership-as-code -->\n### Partnerships: /,
    );
  });
});

describe('check --format gitlab', () => {
  it('has the fields that GitLab requires', async () => {
    // https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
    const cwd = workspace({ [file]: definition(90, 30) });
    const entries = JSON.parse(await written('gitlab', cwd));
    assert.ok(entries.length > 0);
    for (const { description, check_name, fingerprint, severity, location } of entries) {
      assert.ok(description && check_name);
      assert.match(fingerprint, /^[0-9a-f]{64}$/);
      assert.ok(['info', 'minor', 'major', 'critical', 'blocker'].includes(severity));
      assert.equal(location.path, file);
      assert.ok(location.lines.begin >= 1);
    }
    const prints = entries.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    assert.equal(new Set(prints).size, prints.length);
  });
});

describe('check --format junit', () => {
  it('has the fields that build servers read, and stays XML whatever users write', async () => {
    // https://docs.gitlab.com/ci/testing/unit_test_reports/, https://plugins.jenkins.io/junit/
    const hostile = definition(90, 30).replace(
      'name: harbour-chat',
      'name: harbour-chat\ntitle: "<b>&\\"]]> \\x01 \\ud800"',
    );
    const cwd = workspace({
      [file]: hostile,
      'sound.partnership.yaml': 'kind: Partnership\nversion: 1\nname: sound\nstatus: draft\nclient: a\nprovider: b\n',
    });
    const xml = await written('junit', cwd);
    assert.ok(!xml.includes('\u0001'));
    assert.equal(XMLValidator.validate(xml), true);
    const lists = ['testsuite', 'testcase'];
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      isArray: (tag) => lists.includes(tag),
    });
    const { testsuites } = parser.parse(xml);
    const cases = testsuites.testsuite.flatMap((suite: { testcase: object[] }) => suite.testcase);
    const failures = cases.flatMap(({ failure }: { failure?: object }) => (failure ? [failure] : []));
    assert.equal(testsuites.tests, String(cases.length));
    assert.equal(testsuites.failures, String(failures.length));
    assert.ok(failures.length > 0);
    for (const { name, classname } of cases) assert.ok(name && classname);
    for (const { message, type } of failures) assert.ok(message && type);
  });
});

describe('check --format markdown', () => {
  it('says in few lines what got riskier, why, and what to do', async () => {
    const { folder } = repository({ [file]: definition(90, 190) });
    writeFileSync(join(folder, file), definition(90, 30));
    const text = await written('markdown', folder, '--base', 'HEAD');
    const [visible = ''] = text.split('<details>');
    assert.match(visible, /^<!-- partnership-as-code -->\n### Partnerships: one got riskier\n/);
    assert.match(visible, /\*\*harbour-chat\*\* · health \d+ → \d+/);
    assert.match(
      visible,
      /\| Provider's notice: 190 days → 30 days.* \| \*\*looser\*\*<br>.*new error \*\*PC404\*\*: .*131 days are uncovered/,
    );
    assert.match(
      visible,
      /\d+ new findings?, \d+ fixed, \d+ unchanged\. To accept a risk, add a waiver with a reason and an end date\./,
    );
  });

  it('shows at most twelve lines before something is unfolded', async () => {
    const many = Array.from({ length: 9 }, (_, index) => `p${index}`);
    const { folder } = repository(
      Object.fromEntries(
        many.map((name) => [`${name}.partnership.yaml`, definition(90, 190).replace('harbour-chat', name)]),
      ),
    );
    for (const name of many)
      writeFileSync(join(folder, `${name}.partnership.yaml`), definition(120, 30).replace('harbour-chat', name));
    for (const args of [['--base', 'HEAD'], []]) {
      const text = await written('markdown', folder, ...args);
      const shown = text
        .replace(/<details>.*?<\/details>/gs, '')
        .split('\n')
        .filter((line) => line.trim() !== '' && !/^(<!--|\|---|<sub>)/.test(line));
      assert.ok(shown.length <= 12, `${shown.length} lines:\n${shown.join('\n')}`);
    }
  });

  it('stays within what GitHub takes as a comment, however much there is, and says what is left out', async () => {
    const all = (provider: number): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length: 60 }, (_, at) => [
          `p${at}.partnership.yaml`,
          definition(90, provider).replace(/^name: .*$/m, `name: p${at}`),
        ]),
      );
    const { folder, commit } = repository(all(190));
    commit(all(30));
    const text = await written('markdown', folder, '--base', 'HEAD~1');
    // https://docs.github.com/en/rest/issues/comments: a body has at most 65,536 characters.
    assert.ok(text.length < 65_536, `${text.length} characters`);
    assert.match(text, /### Partnerships: 60 got riskier/);
    assert.match(text, /and \d+ more lines: the log has all of them/);
    assert.equal(text.match(/<details>/g)?.length, text.match(/<\/details>/g)?.length);
    assert.match(text, /<sub>compared with HEAD/);
  });

  it('takes no markup, mention or reference from what users write', async () => {
    const title = '@ines #12 <img src=x> [a](http://b.example) | `c` **d** https://e.example www.f.example GH-1';
    const { folder } = repository({
      [file]: definition(90, 190).replace('client: harbour-bank', `client: harbour-bank\ntitle: calm`),
    });
    writeFileSync(
      join(folder, file),
      definition(90, 190).replace('client: harbour-bank', `client: harbour-bank\ntitle: ${JSON.stringify(title)}`),
    );
    const text = await written('markdown', folder, '--base', 'HEAD');
    const row = text.split('\n').find((line) => line.includes('ines')) ?? '';
    assert.notEqual(row, '');
    for (const hostile of [/@ines/, /#12/, /<img/, /(?<!\\)\[a/, /https?:\/\//, /www\.f/, /GH-1/, /(?<!\\)\*\*d/])
      assert.doesNotMatch(row, hostile);
    assert.equal((row.match(/(?<!\\)\|/g) ?? []).length, 3);
  });
});

describe('several outputs', () => {
  it('writes each to its file and one to the standard output', async () => {
    const cwd = workspace({ [file]: definition(90, 30) });
    const { status, stdout } = await run(
      [
        'check',
        ...asOf,
        '--format',
        'sarif',
        '--output',
        'a/b.sarif',
        '--format',
        'markdown',
        '--output',
        'b.md',
        '--format',
        'json',
      ],
      { cwd },
    );
    assert.equal(status, 1);
    assert.ok(JSON.parse(stdout).findings.length > 0);
    assert.equal(JSON.parse(readFileSync(join(cwd, 'a/b.sarif'), 'utf8')).version, '2.1.0');
    assert.match(readFileSync(join(cwd, 'b.md'), 'utf8'), /^<!-- partnership-as-code -->/);
    assert.deepEqual(readdirSync(join(cwd, 'a')), ['b.sarif']);
  });

  it('refuses what cannot be: two on the standard output, a file without a format, an unknown format', async () => {
    const cwd = workspace({ [file]: definition(90, 30) });
    for (const [args, said] of [
      [['--format', 'json', '--format', 'sarif'], /Only one format can go to the standard output/],
      [['--output', 'x'], /follows the --format/],
      [['--format', 'json', '--output', 'x', '--output', 'y'], /Each --format has one file/],
      [['--format', 'xml'], /Formats are text, json, sarif, github, gitlab, junit, markdown/],
    ] as const) {
      const { status, stdout, stderr } = await run(['check', ...asOf, ...args], { cwd });
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.match(stderr, said);
    }
  });

  it('says when a file cannot be written, and leaves no half of it', async () => {
    const cwd = workspace({ [file]: definition(90, 30), plain: '' });
    const { status, stderr } = await run(['check', ...asOf, '--format', 'json', '--output', 'plain/x.json'], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /The result cannot be written to plain\/x\.json: /);
    assert.ok(!existsSync(join(cwd, 'plain/x.json')));
    // A folder, and where no folder can be made; the other result is there all the same, and whole.
    const both = ['--format', 'gitlab', '--output', 'new/folder/whole.json', '--format', 'json', '--output'];
    for (const [out, reason] of [
      ['.', 'it is a folder'],
      ...(process.platform === 'linux' ? [['/proc/none/x.json', 'no folder can be made there']] : []),
    ] as const) {
      const failed = await run(['check', ...asOf, ...both, out], { cwd });
      assert.equal(failed.status, 2);
      assert.equal(failed.stderr, `The result cannot be written to ${out}: ${reason}.\n`);
      assert.doesNotThrow(() => JSON.parse(readFileSync(join(cwd, 'new/folder/whole.json'), 'utf8')));
      assert.deepEqual(
        readdirSync(cwd).filter((name) => name.endsWith('.part')),
        [],
      );
    }
  });

  it('writes into what is no plain file, and leaves it what it is', async function () {
    if (process.platform === 'win32') return this.skip();
    const cwd = workspace({ [file]: definition(90, 30) });
    symlinkSync('/dev/null', join(cwd, 'out'));
    const { status, stderr } = await run(['check', ...asOf, '--format', 'json', '--output', 'out'], { cwd });
    assert.deepEqual([status, stderr], [1, '']);
    assert.ok(statSync('/dev/null').isCharacterDevice());
    assert.equal(readlinkSync(join(cwd, 'out')), '/dev/null');
  });
});
