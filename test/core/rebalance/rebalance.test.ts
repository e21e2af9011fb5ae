import assert from 'node:assert/strict';
import { type AskedBalance, type ChannelBalance, check, type Rebalancing, rebalance } from '../../../core/index.ts';
import { sampleSources } from '../../support/samples.ts';

const asOf = '2026-11-22';
type Files = Record<string, string>;

function workspace(files: Files) {
  return check({
    files: Object.entries(files).map(([path, text]) => ({ path: `${path}.partnership.yaml`, text })),
    asOf,
  }).workspace;
}

function answer(files: Files, asked: AskedBalance = {}): Rebalancing {
  const made = rebalance(workspace(files), asked);
  assert.ok(!('refused' in made), JSON.stringify(made));
  return made;
}

function chatOf(files: Files, asked: AskedBalance = {}): ChannelBalance {
  const [chat, ...others] = answer(files, asked).channels;
  assert.ok(chat && others.length === 0);
  return chat;
}

function refused(files: Files, asked: AskedBalance): string {
  const made = rebalance(workspace(files), asked);
  return 'refused' in made ? made.refused : assert.fail('it was answered');
}

const shares = ({ parties }: ChannelBalance): [string, number, number | undefined][] =>
  parties.map(({ name, today, target }) => [name, today, target]);

/** A live contract for chat. */
const contract = (name: string, provider: string, share: number, more = '', status = 'steady'): string =>
  `kind: Partnership\nversion: 1\nname: ${name}\nstatus: ${status}\nclient: harbour-bank\nprovider: ${provider}\nscope: [{ channel: chat, share: ${share} %, headcount: ${share} }]\n${more}`;
const portfolio = (inHouse: number, more = ''): string =>
  `kind: Portfolio\nversion: 1\nname: harbour-service\nclient: harbour-bank\nchannels: [{ channel: chat, inHouse: ${inHouse} %, inHouseFte: ${inHouse}${more} }]\n`;
/** Two providers and own staff, who can take on 10 at once: one agent does one percent. */
const two: Files = {
  a: contract('one', 'meridian-cx', 75),
  b: contract('two', 'nightline', 10, 'headcount: { current: 10, flex: { up: [{ by: 100 %, notice: 30 days }] } }\n'),
  portfolio: portfolio(15, ', absorbable: 10, volume: 50000'),
};

describe('rebalancing, worked out by hand', () => {
  it('moves nothing where every limit is kept', () => {
    const kept = chatOf({ a: contract('one', 'meridian-cx', 70), portfolio: portfolio(30) });
    assert.equal(kept.verdict, 'kept');
    assert.deepEqual([kept.moves, kept.missing, kept.assumed, kept.blockers], [[], [], [], []]);
    assert.equal(
      kept.says,
      'Nothing has to move: chat of harbour-bank keeps every limit with 30 % in house and 70 % with one.',
    );
  });

  it('finds the fewest moves, then the fewest points, and says what each is for', () => {
    // 75² + 10² + 15² = 5,950. In house takes at most 10: 66² + 10² + 24² = 5,032; 65² + 10² + 25² = 4,950.
    const chat = chatOf(two);
    assert.equal(chat.verdict, 'moves');
    assert.deepEqual(shares(chat), [
      ['in house', 15, 25],
      ['one', 75, 65],
      ['two', 10, 10],
    ]);
    assert.deepEqual(chat.hhi, { today: 5950, target: 4950 });
    const [move, ...others] = chat.moves;
    assert.equal(others.length, 0);
    assert.deepEqual(
      { ...move, why: undefined, limits: undefined },
      {
        from: 'one',
        to: 'in house',
        points: 10,
        agentsFrom: 10,
        agentsTo: 10,
        contacts: 5000,
        afterDays: 14,
        by: '2026-12-06',
        byBecause: 'handing the work over takes 14 days',
        why: undefined,
        limits: undefined,
      },
    );
    assert.deepEqual(move?.why, [
      'Without it, the index of concentration (HHI) is 5,950, above 5,000 (PC318).',
      'Without it, meridian-cx does 75 % of chat, above 70 % (PC313).',
      'Without it, 85 % of chat is with providers, above 80 % (PC313).',
    ]);
    assert.deepEqual(move?.limits, ['PC318', 'PC313', 'PC313']);
    assert.match(chat.chosen, /^1 move is the fewest .* cost is not compared\.$/);
  });

  it('compares cost where that of everybody who may move is known', () => {
    const priced = (rate: number, up = 100): string =>
      `headcount: { current: 10, flex: { up: [{ by: ${up} %, notice: 30 days }] } }\ncommercial: { model: perFte, rate: ${rate} EUR }\n`;
    const files = {
      a: contract(
        'one',
        'meridian-cx',
        60,
        'headcount: { current: 60 }\ncommercial: { model: perFte, rate: 2000 EUR }\n',
      ),
      b: contract('two', 'nightline', 10, priced(1900)),
      c: contract('three', 'south-call', 10, priced(1500)),
      portfolio: portfolio(20),
    };
    // Own staff keep 20 %. At most 55 % with one: either of the others could take 5, the cheaper takes all that it can.
    const chat = chatOf(files, { keep: [{ of: 'in-house', percent: 20 }], atMost: [{ of: 'one', percent: 55 }] });
    assert.deepEqual(shares(chat), [
      ['in house', 20, 20],
      ['one', 60, 50],
      ['three', 10, 20],
      ['two', 10, 10],
    ]);
    assert.deepEqual(chat.cost, { amount: -5000, currency: 'EUR' });
    assert.deepEqual(chat.moves[0]?.cost, { amount: -5000, currency: 'EUR' });
    assert.equal(chat.moves[0]?.by, '2026-12-22');
    assert.equal(chat.moves[0]?.byBecause, 'three grows by 100 % 30 days after it is asked');
    // Without a price of one of them, as few points as will do.
    const silent = chatOf(
      {
        ...files,
        b: contract(
          'two',
          'nightline',
          10,
          'headcount: { current: 10, flex: { up: [{ by: 100 %, notice: 30 days }] } }\n',
        ),
      },
      { keep: [{ of: 'in-house', percent: 20 }], atMost: [{ of: 'one', percent: 55 }] },
    );
    assert.equal(silent.cost, undefined);
    assert.equal(silent.moves[0]?.points, 5);
    assert.ok(silent.missing.some(({ document, field }) => document === 'two' && field === 'commercial.model'));
  });

  it('counts providers of one owner as one', () => {
    const owned = (name: string): string => `kind: Provider\nversion: 1\nname: ${name}\nparent: north-group\n`;
    const files = {
      a: contract('one', 'meridian-cx', 40),
      b: contract('two', 'nightline', 35),
      c: contract(
        'three',
        'south-call',
        5,
        'headcount: { current: 5, flex: { up: [{ by: 400 %, notice: 60 days }] } }\n',
      ),
      portfolio: portfolio(20),
      providers: `${owned('meridian-cx')}---\n${owned('nightline')}`,
    };
    const chat = chatOf(files);
    // 75² + 5² + 20² = 6,050; 67² + 13² + 20² = 5,058; 66² + 14² + 20² = 4,952.
    assert.equal(chat.parties.find(({ name }) => name === 'three')?.target, 14);
    assert.equal(chat.moves.length, 1);
    assert.ok(chat.moves[0]?.why.includes('Without it, north-group does 75 % of chat, above 70 % (PC313).'));
  });

  it('lets own staff be the largest instead, where that takes less', () => {
    const files = {
      a: contract('one', 'meridian-cx', 52),
      b: contract('two', 'nightline', 1),
      portfolio: portfolio(47, ', absorbable: 10'),
    };
    // 52² + 1² + 47² = 4,914 is kept. With an index of 4,800 it would take in house as much as the largest: 49.5 each.
    const policy = 'kind: Policy\nversion: 1\nname: house\nrules: [{ rule: PC318, set: { warnAbove: 4800 } }]\n';
    assert.equal(chatOf(files).verdict, 'kept');
    const chat = chatOf({ ...files, policy });
    assert.deepEqual(shares(chat), [
      ['in house', 47, 50],
      ['one', 52, 49],
      ['two', 1, 1],
    ]);
  });

  it('takes all work from a partnership that is leaving, and names what blocks together when it cannot', () => {
    const leaving = {
      a: contract('one', 'meridian-cx', 40, '', 'exiting'),
      b: contract('two', 'nightline', 20),
      portfolio: portfolio(40, ', absorbable: 30'),
    };
    const chat = chatOf(leaving);
    assert.equal(chat.verdict, 'blocked');
    assert.deepEqual(
      chat.blockers.map(({ limit }) => limit.id),
      ['most in house', 'leaving one', 'most two'],
    );
    assert.deepEqual(
      chat.blockers.map(({ help }) => help),
      [
        '10 agents more in house would do: by work that own staff can absorb (channels.absorbable), or by hiring, which headcount.hiringPerWeek would state.',
        undefined,
        'It would help if two could be asked for 50 % more agents within 90 days (headcount.flex.up).',
      ],
    );
    assert.match(
      chat.says,
      /^No shares of chat of harbour-bank keep every limit within 90 days: 3 limits cannot be kept together\.$/,
    );
    assert.equal(chatOf({ ...leaving, portfolio: portfolio(40, ', absorbable: 40') }).verdict, 'moves');
  });

  it('hires within the time that is asked, one class a week, and says what more would do', () => {
    const files = {
      a: contract('one', 'meridian-cx', 80, 'headcount: { current: 80, hiringPerWeek: 5 }\n'),
      portfolio: portfolio(20),
    };
    // 10 agents are needed, 13 starts at 80 %: three classes of 5, the last ready after 21 + 21 + 35 + 14 days.
    assert.equal(chatOf(files, { within: 91 }).verdict, 'moves');
    assert.equal(chatOf(files, { within: 91 }).moves[0]?.afterDays, 91);
    const [own] = chatOf(files, { within: 90 }).blockers.filter(({ limit }) => limit.id === 'most in house');
    assert.equal(
      own?.says,
      'Own staff can do at most 28 % within 90 days: 20 agents today and 8 new agents (5 starts a week at 80 %, 2 classes ready).',
    );
    assert.equal(
      own?.help,
      '2 agents more in house would do: hire 7 a week instead of 5, or allow 91 days instead of 90 (hiring as one states it).',
    );
    assert.equal(chatOf({ ...files, a: files.a.replace('PerWeek: 5', 'PerWeek: 7') }, { within: 90 }).verdict, 'moves');
  });

  it('leaves guaranteed agents where they are, but for cuts whose notice has run', () => {
    const guaranteed = (more = ''): Files => ({
      a: contract('one', 'meridian-cx', 80, `headcount: { current: 80, minimum: 75${more} }\n`),
      portfolio: portfolio(20, ', absorbable: 20'),
    });
    const blocked = chatOf(guaranteed());
    assert.deepEqual(
      blocked.blockers.map(({ limit }) => limit.id),
      ['supplier meridian-cx', 'least one'],
    );
    assert.equal(
      blocked.blockers[1]?.says,
      'one keeps at least 75 %: 75 of its 80 agents are guaranteed and it states no right to cut (headcount.flex.down).',
    );
    assert.match(blocked.blockers[1]?.help ?? '', /no more than 70 agents of one were guaranteed/);
    const cut = chatOf(guaranteed(', flex: { down: [{ by: 10 %, notice: 60 days }] }'));
    assert.equal(cut.moves[0]?.points, 10);
    assert.equal(cut.moves[0]?.byBecause, 'one is cut by 10 % with 60 days of notice');
    assert.equal(chatOf(guaranteed(', flex: { down: [{ by: 10 %, notice: 100 days }] }')).verdict, 'blocked');
    // Without the headcount nobody can tell what part is guaranteed.
    const unknown = chatOf({ ...guaranteed(), a: contract('one', 'meridian-cx', 80, 'headcount: { minimum: 75 }\n') });
    assert.equal(unknown.verdict, 'blocked');
    assert.ok(unknown.missing.some(({ field }) => field === 'headcount.current'));
  });

  it('names first what is not stated, and invents nothing for it', () => {
    const chat = chatOf({ a: contract('one', 'meridian-cx', 80), portfolio: portfolio(20) });
    assert.equal(chat.verdict, 'blocked');
    assert.deepEqual(
      chat.missing.map(({ document, field }) => [document, field]),
      [
        ['harbour-service', 'channels.absorbable'],
        ['one', 'commercial.model'],
        ['one', 'commercial.monthlyFee'],
        ['one', 'headcount.current'],
        ['one', 'headcount.hiringPerWeek'],
      ],
    );
    for (const { place } of chat.missing) assert.match(place.file, /partnership\.yaml$/);
  });

  it('asks for what was asked before and nobody knows', () => {
    const open = 'headcount: { current: 80, minimum: unknown, hiringPerWeek: TODO, flex: { up: unknown } }\n';
    const { missing, assumed } = chatOf({
      a: contract('one', 'meridian-cx', 80, open),
      portfolio: portfolio(20, ', absorbable: 20'),
    });
    assert.deepEqual(
      missing.flatMap(({ document, field }) => (document === 'one' && field.startsWith('headcount') ? [field] : [])),
      ['headcount.flex.up', 'headcount.hiringPerWeek', 'headcount.minimum'],
    );
    assert.ok(!assumed.some((line) => line.includes('headcount')));
  });

  it('leaves the night out, and judges the rest by itself', () => {
    const night =
      'scope:\n  - { id: day, channel: chat, share: 70 %, headcount: 70 }\n  - { id: night, channel: chat, share: 15 %, headcount: 10, exception: overnight, window: 22:00-06:00 }\n';
    const files = {
      a: contract('one', 'meridian-cx', 1).replace(/scope: .*\n/, night),
      portfolio: portfolio(15, ', absorbable: 20'),
    };
    // 70 of 85 points are 82.4 % of the day. At most 70 % of 85 points: 59.5.
    const chat = chatOf(files);
    assert.deepEqual(shares(chat), [
      ['in house', 15, 26],
      ['one', 70, 59],
    ]);
  });

  it('holds on to what the user asks for', () => {
    const pinned = chatOf(two, { keep: [{ of: 'in-house', percent: 15 }] });
    assert.equal(pinned.verdict, 'blocked');
    assert.deepEqual(
      pinned.blockers.map(({ limit }) => limit.id),
      ['external', '--keep in-house'],
    );
    // 62² + 5² + 33² = 4,958, and 63² + 5² + 32² = 5,018.
    const free = { ...two, portfolio: portfolio(15, ', absorbable: 20') };
    const capped = chatOf(free, { atMost: [{ of: 'nightline', percent: 5 }] });
    assert.deepEqual(
      capped.moves.map(({ from, to, points }) => [from, to, points]),
      [
        ['one', 'in house', 13],
        ['two', 'in house', 5],
      ],
    );
    for (const { limits } of [pinned, capped]) assert.ok(limits.some(({ from }) => from.startsWith('--')));
  });

  it('tells who would do the work of somebody who is left, without what is guaranteed today', () => {
    const files = {
      a: contract('one', 'meridian-cx', 20, 'headcount: { current: 20, minimum: 20 }\n'),
      b: contract(
        'two',
        'nightline',
        30,
        'headcount: { current: 30, flex: { up: [{ by: 50 %, notice: 45 days }] } }\n',
      ),
      portfolio: portfolio(50, ', absorbable: 5'),
    };
    assert.equal(chatOf(files).verdict, 'kept');
    assert.deepEqual(
      chatOf(files, { atMost: [{ of: 'one', percent: 0 }] }).blockers.map(({ limit }) => limit.id),
      ['least one', '--at-most one'],
    );
    for (const name of ['one', 'meridian-cx']) {
      const left = chatOf(files, { without: [name] });
      assert.deepEqual(
        left.moves.map(({ to, points, afterDays }) => [to, points, afterDays]),
        [
          ['in house', 5, 14],
          ['two', 15, 45],
        ],
      );
      assert.ok(left.moves[0]?.why.includes('Without it, one is to be left and still does 5 %.'));
    }
    assert.match(refused(files, { without: ['in-house'] }), /Own staff cannot be left/);
    assert.match(refused(files, { without: ['on'] }), /Did you mean one\?$/);
  });

  it('says why a channel cannot be balanced', () => {
    const because = (files: Files): string | undefined => answer(files).leftOut[0]?.because;
    assert.equal(
      because({ a: contract('one', 'meridian-cx', 80) }),
      'Not every share is known: scope.inHouse of one is needed.',
    );
    assert.match(
      because({ a: contract('one', 'meridian-cx', 60), portfolio: portfolio(30) }) ?? '',
      /The shares come to 90 %/,
    );
    assert.match(because({ a: contract('one', 'meridian-cx', 80), portfolio: portfolio(30) }) ?? '', /more than 100 %/);
    assert.match(
      because({ a: contract('one', 'meridian-cx', 80, '', 'selecting'), portfolio: portfolio(20) }) ?? '',
      /still being selected/,
    );
  });

  it('refuses what cannot be asked, and says what could be', () => {
    assert.equal(refused(two, { channel: 'chatt' }), 'There is no channel "chatt" here. Did you mean chat?');
    assert.equal(
      refused(two, { client: 'x-corporation' }),
      'There is no client "x-corporation" with a channel here. There is harbour-bank.',
    );
    assert.equal(
      refused(two, { keep: [{ of: 'nightlin', percent: 5 }] }),
      '"nightlin" does no part of chat of harbour-bank. Did you mean nightline?',
    );
    assert.match(refused(two, { atMost: [{ of: 'one', percent: 101 }] }), /between 0 and 100 %/);
    assert.match(refused(two, { within: -1 }), /whole number of days/);
    assert.match(refused({}, {}), /nothing to balance/);
  });

  it('has no limits that the policy turns off', () => {
    const rules = ['PC312', 'PC313', 'PC318'].map((rule) => `{ rule: ${rule}, severity: off }`).join(', ');
    const chat = chatOf({ ...two, policy: `kind: Policy\nversion: 1\nname: house\nrules: [${rules}]\n` });
    assert.equal(chat.verdict, 'kept');
    assert.deepEqual(new Set(chat.limits.map(({ from }) => from.split('.')[0])), new Set(['channels', 'headcount']));
  });

  it('answers alike whatever the order of the files', () => {
    const forth = answer(two);
    const back = answer(Object.fromEntries(Object.entries(two).reverse()));
    assert.equal(JSON.stringify(forth), JSON.stringify(back));
  });

  it('finds the moves by which the chat of the portfolio sample would keep every limit', () => {
    const { workspace: sample } = check({ files: sampleSources('portfolio'), asOf });
    const chat = (within: number): ChannelBalance | undefined => {
      const made = rebalance(sample, { channel: 'chat', within });
      return 'refused' in made ? undefined : made.channels[0];
    };
    // Vantage does 70 % by two contracts: only own staff can take work, and 20 points of it take 22 starts at 6 a week.
    assert.equal(chat(97)?.verdict, 'blocked');
    assert.deepEqual(
      chat(97)?.blockers.map(({ limit }) => limit.id),
      ['spread', 'most in house'],
    );
    assert.deepEqual(
      chat(98)?.moves.map(({ from, to, points, by }) => [from, to, points, by]),
      [['andara-chat', 'in house', 20, '2027-02-28']],
    );
  });
});
