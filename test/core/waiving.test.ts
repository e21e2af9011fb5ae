import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, check, type FileText, isOurs, readFile, waiverEdit, waiverQuestions } from '../../core/index.ts';
import { endable } from '../support/definitions.ts';
import { casesOf } from '../support/rule-cases.ts';

const day = '2026-11-22';
const answers = {
  until: '2027-03-31',
  by: 'ines',
  reason: 'the renewal is being negotiated: longer notice is on the table',
};

function setUp(text: string, rule: string, path = 'a.partnership.yaml', more: FileText[] = []) {
  const result = check({ files: [{ path, text }, ...more], asOf: day });
  const finding = result.findings.find((candidate) => candidate.rule === rule);
  assert.ok(finding, `no ${rule}`);
  return { workspace: result.workspace, source: readFile(path, text), finding };
}

function edited(text: string, rule: string, given: Parameters<typeof waiverEdit>[3] = answers): string {
  const { workspace, source, finding } = setUp(text, rule);
  const edit = waiverEdit(workspace, source, finding, given);
  assert.ok(!('refused' in edit), 'refused' in edit ? edit.refused : '');
  return applyEdits(text, [[edit]]).text;
}

const refusalOf = (made: object): string => ('refused' in made ? String(made.refused) : '');

describe('waiving a finding', () => {
  it('adds one line above the clause and changes nothing else', () => {
    const text = endable().replaceAll('\n', '\r\n');
    const line =
      '      # waive PC404 until 2027-03-31 by ines: the renewal is being negotiated: longer notice is on the table\r\n';
    assert.equal(edited(text, 'PC404'), text.replace('      notice: 30 days', `${line}      notice: 30 days`));
    assert.equal(
      check({ files: [{ path: 'a.partnership.yaml', text: edited(text, 'PC404') }], asOf: day }).findings.find(
        ({ rule }) => rule === 'PC404',
      )?.waived?.reason,
      answers.reason,
    );
  });

  it('leaves what nobody has answered to be filled in, without effect until then', () => {
    const text = edited(endable(), 'PC404', {});
    assert.match(text, /\n {6}# waive PC404 until TODO by TODO: TODO why it is accepted\n {6}notice: 30 days\n/);
    const { findings } = check({ files: [{ path: 'a.partnership.yaml', text }], asOf: day });
    assert.equal(findings.find(({ rule }) => rule === 'PC404')?.waived, undefined);
    assert.match(
      findings.find(({ rule }) => rule === 'PC061')?.message ?? '',
      /a reason, the name of who accepts it and the day/,
    );
  });

  it('asks for an end within the limit, and offers the people of the file, the client first', () => {
    const people =
      'people:\n  - { id: tom, side: provider, role: account lead }\n  - { id: ines, name: Inês, side: client }\n';
    const { workspace, source, finding } = setUp(endable() + people, 'PC404');
    assert.deepEqual(waiverQuestions(workspace, source, finding), {
      rule: 'PC404',
      message: finding.message,
      longest: 180,
      latest: '2027-05-21',
      ends: [
        { days: 30, until: '2026-12-22' },
        { days: 90, until: '2027-02-20' },
        { days: 180, until: '2027-05-21' },
      ],
      people: [
        { id: 'ines', name: 'Inês' },
        { id: 'tom', role: 'account lead' },
      ],
    });
    const policy = 'kind: Policy\nversion: 1\nname: house\nlimits: { waiver: 60 days }\n';
    const short = setUp(endable(), 'PC404', 'a.partnership.yaml', [{ path: 'policy.partnership.yaml', text: policy }]);
    const questions = waiverQuestions(short.workspace, short.source, short.finding);
    assert.ok('ends' in questions);
    assert.deepEqual(
      questions.ends.map(({ days }) => days),
      [30, 60],
    );
  });

  for (const [name, given, says] of [
    ['a day that has passed', { ...answers, until: '2026-11-21' }, /2026-11-21 has passed: judged as of 2026-11-22/],
    ['a day beyond the limit', { ...answers, until: '2027-05-22' }, /181 days away; the longest waiver is 180 days/],
    ['no day at all', { ...answers, until: 'soon' }, /"soon" is no day/],
    ['a name with a colon', { ...answers, by: 'team: ines' }, /a name has no colon/],
    ['a reason that is still to be found', { ...answers, reason: 'TODO ask legal' }, /A reason says why/],
  ] as const) {
    it(`refuses ${name}`, () => {
      const { workspace, source, finding } = setUp(endable(), 'PC404');
      assert.match(refusalOf(waiverEdit(workspace, source, finding, given)), says);
    });
  }

  it('refuses what nobody may waive, what is waived, and files that have no comments', () => {
    const status = setUp(endable().replace('steady', 'steedy'), 'PC006');
    assert.match(
      refusalOf(waiverQuestions(status.workspace, status.source, status.finding)),
      /PC006 cannot be waived\. A file/,
    );
    const waived = setUp(endable({ beside: 'waive PC404 until 2027-01-31 by ines: talks' }), 'PC404');
    assert.match(
      refusalOf(waiverQuestions(waived.workspace, waived.source, waived.finding)),
      /already, until 2027-01-31/,
    );
    const json = JSON.stringify({
      kind: 'Partnership',
      version: 1,
      name: 'x',
      status: 'steady',
      client: 'a',
      provider: 'b',
      term: {},
    });
    const none = setUp(json, 'PC201', 'x.partnership.json');
    assert.match(
      refusalOf(waiverEdit(none.workspace, none.source, none.finding, answers)),
      /JSON has no comments\. Waive it in the policy: under waivers, rule PC201 at "x\/communication\/cadences"/,
    );
  });

  it('waives the finding and no other, in every fixture', function () {
    this.timeout(120_000);
    const folder = join(import.meta.dirname, '../rules');
    let tried = 0;
    for (const id of readdirSync(folder).filter((name) => /^PC\d{3}$/.test(name))) {
      for (const { name, files, expected } of casesOf(folder, id, { isOurs })) {
        if (!name.startsWith('bad')) continue;
        const { asOf } = expected;
        const before = check({ files, asOf });
        const finding = before.findings.find((one) => one.rule === id && !one.waived);
        const source = before.sources.find(({ path }) => path === finding?.file);
        if (!finding || !source) continue;
        const edit = waiverEdit(before.workspace, source, finding, { ...answers, until: asOf });
        if ('refused' in edit) continue;
        tried++;
        const after = check({
          files: files.map((file) =>
            file.path === finding.file ? { ...file, text: applyEdits(file.text, [[edit]]).text } : file,
          ),
          asOf,
        });
        const keys = (result: typeof after): string[] => result.findings.map(({ key }) => key).sort();
        assert.deepEqual(keys(after), keys(before), `${id} ${name}`);
        const others = after.findings.filter((one) => one.waived && one.rule !== id);
        assert.deepEqual(others, [], `${id} ${name}`);
        assert.ok(after.findings.find(({ key }) => key === finding.key)?.waived, `${id} ${name} is not waived`);
      }
    }
    assert.ok(tried > 200, `${tried} were tried`);
  });
});
