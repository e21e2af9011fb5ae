import { strict as assert } from 'node:assert';
import { parse } from 'yaml';
import type { NewFile } from '../../../core/scaffold/answers.ts';
import { templateObjection } from '../../../core/scaffold/templates/check.ts';
import { fillTemplate } from '../../../core/scaffold/templates/fill.ts';
import { readTemplate, type Template } from '../../../core/scaffold/templates/template.ts';

const about = `title: Chat, our way
description: What the sourcing handbook asks for
questions:
  - { id: client, ask: Which company hands the work out? }
  - { id: lead, title: Account lead, ask: "Who leads it at the provider?", optional: true }
  - { id: agents, ask: How many agents?, number: true, default: 20 }
  - { id: tier, ask: How close is it?, choices: [preferred, strategic], default: preferred }
`;
const file = (name: string, text: string): NewFile => ({ name, text });
const read = (text: string, ...files: NewFile[]): Template => {
  const found = readTemplate('chat', [file('template.yaml', about.replace('\n', `\n${text}`)), ...files]);
  assert.ok('template' in found, JSON.stringify(found));
  return found.template;
};
const filled = (text: string, answers: Record<string, string>, name = 'a.partnership.yaml.template'): string =>
  fillTemplate(read('', file(name, text)), answers, '2026-11-22')[0]?.text ?? '';
const faults = (...files: NewFile[]): string => {
  const found = readTemplate('chat', files);
  return 'faults' in found ? found.faults.join('\n') : '';
};

describe("an organisation's own templates", () => {
  it('say what they ask, and take their mark off the names of files', () => {
    const template = read(
      '',
      file('{{client}}.partnership.yaml.template', 'client: {{client | id}}\n'),
      file('README.md', 'For {{client}}'),
    );
    assert.equal(template.title, 'Chat, our way');
    assert.deepEqual(
      template.questions.map(({ id, form, usual, optional }) => [id, form, usual, optional]),
      [
        ['client', 'text', undefined, undefined],
        ['lead', 'text', undefined, true],
        ['agents', 'text', '20', undefined],
        ['tier', 'choice', 'preferred', undefined],
      ],
    );
    assert.deepEqual(fillTemplate(template, { client: 'Harbour: Bank' }, '2026-11-22'), [
      { name: 'harbour-bank.partnership.yaml', text: 'client: harbour-bank\n' },
      { name: 'README.md', text: 'For Harbour: Bank' },
    ]);
  });

  const answers = { client: `No: "A" & 'B' #1`, lead: 'yes', agents: '40', tier: 'strategic' };

  it('quote an answer wherever it would change what the file says', () => {
    const text = filled(
      `# for {{client}}
title: {{client}}
both: Chat for {{client}} # {{lead}}
quoted: "Chat for {{client}}"
single: 'Chat for {{client}}'
flow: { name: {{client}}, list: [{{lead}}, {{agents}}] }
list:
  - {{lead}}
  - name: {{ lead }}
note: |
  Dear {{client}},
  yes
agents: {{agents}}
day: {{today}}
id: {{client|id}}
plain: 40
`,
      answers,
    );
    assert.deepEqual(parse(text), {
      title: answers.client,
      both: `Chat for ${answers.client}`,
      quoted: `Chat for ${answers.client}`,
      single: `Chat for ${answers.client}`,
      flow: { name: answers.client, list: ['yes', 40] },
      list: ['yes', { name: 'yes' }],
      note: `Dear ${answers.client},\nyes\n`,
      agents: 40,
      day: '2026-11-22',
      id: 'no-a-b-1',
      plain: 40,
    });
    assert.match(text, /^# for No: "A"/);
    // Readers of YAML 1.1 see a text, too.
    assert.match(text, /^ {2}- "yes"$/m);
    assert.match(text, /^day: 2026-11-22$/m);
    assert.match(text, /^both: .* # yes$/m);
  });

  it('leave open what was not answered, with the question', () => {
    assert.equal(
      filled('owner: {{lead}}\ntitle: Chat with {{lead}}\n', { client: 'a' }),
      'owner: TODO Who leads it at the provider\ntitle: Chat with TODO\n',
    );
  });

  it('quote cells of tables', () => {
    assert.equal(
      filled('by,note\n{{lead}},{{client}}\n', { ...answers, client: 'A, "B"' }, 'a.log.csv'),
      'by,note\nyes,"A, ""B"""\n',
    );
  });

  it('write no file outside their folder, whatever is answered', () => {
    const [one] = fillTemplate(
      read('', file('{{client}}.partnership.yaml', '')),
      { client: '../../etc/passwd' },
      '2026-11-22',
    );
    assert.equal(one?.name, 'etc-passwd.partnership.yaml');
  });

  it('say what is wrong with them', () => {
    const ours = file('template.yaml', about);
    assert.equal(faults(file('a.yaml', '')), 'chat has no template.yaml.');
    assert.equal(faults(ours), 'chat/template.yaml: there are no files beside it.');
    assert.match(faults(ours, file('a.yaml', 'a: {{b}}')), /a\.yaml has \{\{b\}\}, and no question is called "b"/);
    assert.match(faults(file('template.yaml', 'a: ['), file('a', '')), /cannot be read/);
    assert.match(faults(file('template.yaml', 'title: a'), file('a', '')), /questions is no list/);
    assert.match(
      faults(file('template.yaml', 'questions: [{ id: a }]'), file('a', '')),
      /"a" does not say what to ask/,
    );
    assert.match(
      faults(file('template.yaml', 'questions: [{ id: a, ask: b }, { id: a, ask: c }]'), file('a', '')),
      /two questions are called "a"/,
    );
    assert.match(
      faults(file('template.yaml', 'questions: [{ id: a, ask: b, run: rm }]'), file('a', '')),
      /has a field "run"; known are id/,
    );
    assert.match(faults(file('template.yaml', 'questions: [{ id: today, ask: b }]'), file('a', '')), /two questions/);
  });

  it('check what is answered', () => {
    const { questions } = read('', file('a', ''));
    const objection = (id: string, text: string) => {
      const question = questions.find((one) => one.id === id);
      assert.ok(question);
      return templateObjection(question, { [id]: text });
    };
    assert.deepEqual(objection('client', ''), { error: 'This is needed.' });
    assert.equal(objection('lead', ''), undefined);
    assert.match(JSON.stringify(objection('agents', 'x')), /number/);
    assert.match(JSON.stringify(objection('tier', 'strategy')), /Did you mean strategic/);
  });
});
