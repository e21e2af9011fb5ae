import { strict as assert } from 'node:assert';
import { painter } from '../../cli/colour.ts';
import type { Judgement } from '../../cli/judge.ts';
import { progressOn } from '../../cli/progress.ts';
import { terminalOf } from '../../cli/terminal.ts';
import { checkText } from '../../cli/text/check.ts';
import { excerptOf } from '../../cli/text/excerpt.ts';
import { healthText } from '../../cli/text/health.ts';
import { printable, printableJson, printableLines } from '../../cli/text/printable.ts';
import { prepareFor, width } from '../../cli/text/width.ts';
import { hanging, wrap } from '../../cli/text/wrap.ts';
import { type Finding, type Health, type Range, readFile } from '../../core/index.ts';

const piped = { colour: false, live: false, width: 100 };

/** What the text is made of, written by hand, so that no rule's wording comes in. */
function judgement(): Judgement {
  const file = 'harbour-chat.partnership.yaml';
  const text = [
    'kind: Partnership',
    'name: harbour-chat',
    'scope:',
    '  - channel: chat',
    '    share: 85 %',
    'termination:',
    '  byProvider:',
    '    forConvenience:',
    '      notice: 30 days',
    'title: "line one',
    '  line two"',
  ].join('\n');
  const finding = (rule: string, severity: Finding['severity'], range: Range, more: Partial<Finding>): Finding => ({
    rule,
    name: 'some-name',
    severity,
    message: '',
    why: '',
    file,
    range,
    path: '/somewhere',
    key: rule,
    fixes: [],
    related: [],
    inputs: [],
    thresholds: [],
    severityFrom: [],
    document: 'Partnership/harbour-chat',
    ...more,
  });
  const findings = [
    finding('PC201', 'warning', at(0, 0, 4), {
      message: 'How does the partnership meet and escalate? Nothing is stated, so 9 rules could not be judged.',
      why: 'A partnership that does not meet finds out late.',
    }),
    finding('PC313', 'warning', at(4, 11, 15), {
      message: '85 % of chat is with one provider; above 70 % the in-house team loses the skill to take it back.',
      why: 'A partnership that does not meet finds out late.',
      related: [{ file, range: at(3, 4, 11), message: 'the channel' }],
    }),
    finding('PC404', 'error', at(8, 14, 21), {
      message: 'The provider may leave in 30 days; replacing its 100 agents takes 161. 131 days are uncovered.',
      why: '125 starts (100 at 80 % training yield) at 10 a week: 21 recruiting + 91 hiring + 35 training + 14 nesting days.\nYield, recruiting, training and nesting are defaults.',
      fixes: [
        { title: 'propose 161 days', preferred: true, scaffold: true, edits: [] },
        { title: 'propose a transition service of 131 days', preferred: false, scaffold: true, edits: [] },
      ],
    }),
    finding(
      'PC900',
      'hint',
      { start: { line: 9, character: 7 }, end: { line: 10, character: 11 } },
      { message: 'Short.' },
    ),
  ];
  const source = readFile(file, text);
  return {
    result: {
      asOf: '2026-11-22',
      findings,
      notEvaluated: ['PC402', 'PC403'].map((rule) => ({
        rule,
        name: `name-of-${rule}`,
        file,
        document: 'Partnership/harbour-chat',
        needs: ['headcount.current'],
      })),
      health: [health(file)],
    },
    files: [file],
    sources: new Map([[file, source]]),
    mistakes: [],
  };
}

function health(file: string): Health {
  const place = { file, range: at(8, 14, 21), path: '/termination' };
  return {
    partnership: 'harbour-chat',
    title: 'Chat for Harbour Bank',
    file,
    document: 'Partnership/harbour-chat',
    score: 64,
    band: 'watch',
    label: 'watch',
    confidence: 0.72,
    weightsFrom: 'built-in default',
    dimensions: [
      {
        id: 'resilience',
        title: 'Resilience and exit readiness',
        weight: 15,
        score: 33.3,
        raw: 0.33,
        confidence: 0.9,
        coverage: 1,
      },
      {
        id: 'people',
        title: 'People stability',
        weight: 10,
        score: 50,
        raw: 1,
        confidence: 0,
        coverage: 0,
        note: 'No KPI shows how the people fare.',
      },
    ],
    caps: [
      {
        ...place,
        id: 'notice',
        limit: 64,
        applied: true,
        message: 'The provider may leave before it can be replaced.',
        rule: 'PC404',
      },
    ],
    ledger: [
      {
        ...place,
        points: 12,
        dimension: 'resilience',
        cause: { type: 'rule', id: 'PC404' },
        text: '131 days are uncovered.',
      },
      {
        ...place,
        points: 11,
        dimension: 'people',
        cause: { type: 'freshness', id: 'not-evaluated' },
        text: 'Nobody has looked.',
      },
      {
        ...place,
        points: 8,
        dimension: 'resilience',
        cause: { type: 'rule', id: 'PC405' },
        text: 'The longer bind is on your side.',
      },
      { ...place, points: 5, cause: { type: 'cap', id: 'notice' }, text: 'Held at 64.' },
    ],
  };
}

function at(line: number, from: number, to: number): Range {
  return { start: { line, character: from }, end: { line, character: to } };
}

describe('text of check', () => {
  it('reads as in the design: worst first, source line, why once, fixes, health, summary', async () => {
    const text = await checkText(judgement(), { terminal: piped, needs: false, milliseconds: 84 });
    assert.equal(
      text,
      `harbour-chat.partnership.yaml
   9:15  error  The provider may leave in 30 days; replacing its 100 agents takes 161. 131   PC404
                days are uncovered.
                  notice: 30 days
                          ^^^^^^^
         why  125 starts (100 at 80 % training yield) at 10 a week: 21 recruiting + 91 hiring + 35
              training + 14 nesting days.
              Yield, recruiting, training and nesting are defaults.
         fix  propose 161 days · propose a transition service of 131 days

   1:1   warn   How does the partnership meet and escalate? Nothing is stated, so 9 rules    PC201
                could not be judged.
         why  A partnership that does not meet finds out late.

   5:12  warn   85 % of chat is with one provider; above 70 % the in-house team loses the    PC313
                skill to take it back.
                  share: 85 %
                         ^^^^
         see  harbour-chat.partnership.yaml:4:5 the channel

  10:8   hint   Short.                                                                       PC900
                  title: "line one
                         ^^^^^^^^^
harbour-chat   health 64 watch (confidence 72 %)   −20 exit  −11 people  −5 cap
2 rules need more facts: --needs lists them
1 error, 2 warnings, 1 hint in 1 file · as of 2026-11-22
`,
    );
  });

  it('fits a narrow terminal, lists needs, and tells the time where someone watches', async () => {
    const text = await checkText(judgement(), {
      terminal: { ...piped, live: true, width: 60 },
      needs: true,
      milliseconds: 84.4,
    });
    const [first] = text.split('\n\n');
    assert.equal(
      first,
      `harbour-chat.partnership.yaml
   9:15  error  The provider may leave in 30 days;    PC404
                replacing its 100 agents takes 161.
                131 days are uncovered.
                  notice: 30 days
                          ^^^^^^^
         why  125 starts (100 at 80 % training yield) at 10
              a week: 21 recruiting + 91 hiring + 35
              training + 14 nesting days.
              Yield, recruiting, training and nesting are
              defaults.
         fix  propose 161 days · propose a transition
              service of 131 days`,
    );
    assert.equal(
      text.slice(text.indexOf('harbour-chat   health')),
      `harbour-chat   health 64 watch (confidence 72 %)   −20 exit
               −11 people  −5 cap

not judged, for want of these facts
harbour-chat.partnership.yaml
  PC402  name-of-PC402  headcount.current
  PC403  name-of-PC403  headcount.current

1 error, 2 warnings, 1 hint in 1 file · as of 2026-11-22 ·
84 ms
`,
    );
    for (const line of text.split('\n')) assert.ok(line.length <= 60, line);
  });

  it('is the same with colour but for the colours', async () => {
    const plain = await checkText(judgement(), { terminal: piped, needs: true, milliseconds: 0 });
    const coloured = await checkText(judgement(), {
      terminal: { ...piped, colour: true },
      needs: true,
      milliseconds: 0,
    });
    assert.ok(coloured.includes('\u001b[31merror'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: taking the colours out again
    assert.equal(coloured.replace(/\u001b\[\d+m/g, ''), plain);
  });

  it('leaves nothing at the end of a line', async () => {
    const text = await checkText(judgement(), { terminal: piped, needs: true, milliseconds: 0 });
    assert.doesNotMatch(text, / $/m);
  });

  it('says that there is not enough evidence beside the band', async () => {
    const here = judgement();
    here.result.health = here.result.health.map((entry) => ({
      ...entry,
      label: 'not enough evidence',
      confidence: 0.4,
    }));
    assert.match(
      await checkText(here, { terminal: piped, needs: false, milliseconds: 0 }),
      /health 64 watch, not enough evidence \(confidence 40 %\)/,
    );
  });
});

describe('text of health', () => {
  it('shows the score, the dimensions, the caps and where each point went', async () => {
    assert.equal(
      await healthText(judgement(), piped),
      `harbour-chat   Chat for Harbour Bank
  64 watch (confidence 72 %)

  dimension                      score  weight  confidence
  Resilience and exit readiness     33      15        90 %
  People stability                  50      10         0 %
      No KPI shows how the people fare.

  held down by
  at most 64  The provider may leave before it can be replaced.

  where 36 points went
   −12  exit    PC404          131 days are uncovered.
                               harbour-chat.partnership.yaml:9:15
   −11  people  not-evaluated  Nobody has looked.
                               harbour-chat.partnership.yaml:9:15
    −8  exit    PC405          The longer bind is on your side.
                               harbour-chat.partnership.yaml:9:15
    −5  cap     notice         Held at 64.
                               harbour-chat.partnership.yaml:9:15

as of 2026-11-22
`,
    );
  });
});

describe('line with marks', () => {
  const shown = (line: string, from: number, to: number, columns = 80): [string, string] | undefined => {
    const excerpt = excerptOf(line, 0, at(0, from, to), columns);
    return excerpt && [excerpt.text, excerpt.marks];
  };

  before(() => prepareFor(['日本語']));

  it('drops the indentation and keeps the marks below the text', () => {
    assert.deepEqual(shown('      notice: 30 days', 14, 21), ['notice: 30 days', '        ^^^^^^^']);
  });

  it('shows tabs as spaces, and keeps an indentation that is what is marked', () => {
    assert.deepEqual(shown('a:\tb\tc', 5, 6), ['a:  b   c', '        ^']);
    assert.deepEqual(shown('\t\tprovider: a', 0, 2), ['        provider: a', '^^^^^^^^']);
  });

  it('counts wide characters, emoji and accents by the columns they take', () => {
    assert.deepEqual(shown('name: 日本 x', 9, 10), ['name: 日本 x', '           ^']);
    assert.deepEqual(shown('name: 日本 x', 6, 8), ['name: 日本 x', '      ^^^^']);
    assert.deepEqual(shown('n: 👩‍👩‍👧 x', 12, 13), ['n: 👩‍👩‍👧 x', '      ^']);
    assert.deepEqual(shown('n: e\u0301 x', 6, 7), ['n: e\u0301 x', '     ^']);
  });

  it('marks right-to-left text in the order in which it is written', () => {
    assert.deepEqual(shown('name: שלום', 6, 10), ['name: שלום', '      ^^^^']);
  });

  it('marks the place behind a line, and one column at least', () => {
    assert.deepEqual(shown('name:', 5, 5), ['name:', '     ^']);
    assert.deepEqual(shown('name: x', 6, 6), ['name: x', '      ^']);
  });

  it('shows the first line of a range over several', () => {
    const excerpt = excerptOf(
      'title: "one',
      3,
      { start: { line: 3, character: 7 }, end: { line: 5, character: 2 } },
      80,
    );
    assert.deepEqual(excerpt, { text: 'title: "one', marks: '       ^^^^' });
  });

  it('cuts a long line around the marks', () => {
    const line = `${'a'.repeat(200)}MARK${'b'.repeat(200)}`;
    const [text, marks] = shown(line, 200, 204, 40) ?? ['', ''];
    assert.equal(text.length, 40);
    assert.match(text, /^…a+MARKb+…$/);
    assert.equal(text.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1), 'MARK');
    assert.deepEqual(shown(`MARK${'b'.repeat(200)}`, 0, 4, 10), ['MARKbbbb…', '^^^^']);
  });

  it('cuts long marks, and a line of a megabyte at once', () => {
    assert.equal(shown('x'.repeat(300), 0, 300, 20)?.[1], '^'.repeat(18));
    const started = performance.now();
    assert.equal(shown('😀'.repeat(500_000), 1000, 1_000_000, 20)?.[0].startsWith('…😀'), true);
    assert.ok(performance.now() - started < 1000);
  });

  it('shows control characters as escapes, marked over their whole width', () => {
    assert.deepEqual(shown('a: \u001b[31m', 3, 4), ['a: \\u001b[31m', '   ^^^^^^']);
  });

  it('is nothing for an empty line', () => {
    assert.equal(shown('   ', 0, 1), undefined);
  });
});

describe('printable text', () => {
  it('shows what would act on a terminal or hide from a reader', () => {
    assert.equal(
      printable('a\u001b[2Jb\u202ec\u2066d\u0085e\ufefff\u200bg\r\n\t'),
      'a\\u001b[2Jb\\u202ec\\u2066d\\u0085e\\ufefff\\u200bg\\r\\n\\t',
    );
    assert.equal(printable('\ud800 😀 \udc00'), '\\ud800 😀 \\udc00');
  });

  it('leaves scripts and emoji alone', () => {
    for (const text of ['Inês Duarte', 'שלום', 'می‌خواهم', '👩‍👩‍👧', '日本', 'n − 1 · “x” …'])
      assert.equal(printable(text), text);
  });

  it('loses nothing within JSON', () => {
    const data = { 'a\u202e': 'b\u001b\u0085\u2028\ud800', c: ['d\n\t'] };
    const json = printableJson(JSON.stringify(data, null, 2));
    assert.doesNotMatch(json, /[\u202e\u0085\u2028]/);
    assert.deepEqual(JSON.parse(json), data);
  });

  it('keeps lines and tabs where lines are what matters', () => {
    assert.equal(printableLines('a\r\n\tb\u001b\rc\n'), 'a\r\n\tb\\u001b\\u000dc\n');
  });
});

describe('wrapping', () => {
  before(() => prepareFor(['日本語']));

  it('breaks between words, and cuts a word only when it is longer than a line', () => {
    assert.deepEqual(wrap('the provider may leave', 10), ['the', 'provider', 'may leave']);
    assert.deepEqual(wrap('abcdefghij klm', 4), ['abcd', 'efgh', 'ij', 'klm']);
    assert.deepEqual(wrap('', 10), ['']);
  });

  it('counts wide characters', () => {
    assert.deepEqual(wrap('日本語 日本', 6), ['日本語', '日本']);
    assert.equal(width('日本語'), 6);
    assert.equal(width('e\u0301'), 1);
  });

  it('hangs below a label', () => {
    assert.deepEqual(hanging('why  ', 'one two three four', 15), ['why  one two', '     three four']);
  });
});

describe('terminal', () => {
  const tty = { isTTY: true, columns: 200 };

  it('has colour only on a terminal, unless told otherwise', () => {
    const colour = (stream: object, env: NodeJS.ProcessEnv): boolean => terminalOf(stream, env).colour;
    assert.equal(colour(tty, {}), true);
    assert.equal(colour({}, {}), false);
    assert.equal(colour(tty, { NO_COLOR: '1' }), false);
    assert.equal(colour(tty, { NO_COLOR: '' }), true);
    assert.equal(colour(tty, { TERM: 'dumb' }), false);
    assert.equal(colour({}, { FORCE_COLOR: '1' }), true);
    assert.equal(colour({}, { FORCE_COLOR: '1', NO_COLOR: '1' }), true);
    assert.equal(colour(tty, { FORCE_COLOR: '0' }), false);
  });

  it('is as wide as it is, from 40 to 120 columns; 100 where nobody knows', () => {
    assert.deepEqual(
      [tty, { isTTY: true, columns: 80 }, { isTTY: true, columns: 10 }, { isTTY: true, columns: 0 }, {}].map(
        (stream) => terminalOf(stream, {}).width,
      ),
      [120, 80, 40, 100, 100],
    );
  });

  it('paints only when asked to', () => {
    assert.equal(painter(true)('x', 'bold', 'red'), '\u001b[31m\u001b[1mx\u001b[22m\u001b[39m');
    assert.equal(painter(false)('x', 'bold', 'red'), 'x');
  });
});

describe('progress', () => {
  const recorded = (isTTY: boolean) => {
    const written: string[] = [];
    return { stream: { isTTY, write: (text: string) => written.push(text) }, written };
  };

  it('stays away while a run is short', () => {
    const { stream, written } = recorded(true);
    const progress = progressOn(stream);
    progress.say('reading');
    progress.end();
    assert.deepEqual(written, []);
  });

  it('shows one line on a long run, and takes it away', async () => {
    const { stream, written } = recorded(true);
    const progress = progressOn(stream);
    await new Promise((resolve) => setTimeout(resolve, 550));
    progress.say('reading 1 of 2 files');
    progress.say('reading 2 of 2 files'); // too soon to be seen
    progress.end();
    assert.deepEqual(written, ['\r\u001b[Kreading 1 of 2 files', '\r\u001b[K']);
  });

  it('is nothing where nobody watches', async () => {
    const { stream, written } = recorded(false);
    const progress = progressOn(stream);
    await new Promise((resolve) => setTimeout(resolve, 550));
    progress.say('reading');
    progress.end();
    assert.deepEqual(written, []);
  });
});
