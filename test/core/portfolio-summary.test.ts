import assert from 'node:assert/strict';
import fc from 'fast-check';
import { briefOf, check, type Portfolio, portfolioOf } from '../../core/index.ts';
import { sampleSources } from '../support/samples.ts';

const asOf = '2026-11-22';
const portfolio = (files: Record<string, string>): Portfolio =>
  portfolioOf(check({ files: Object.entries(files).map(([path, text]) => ({ path, text })), asOf }));
const partnership = (name: string, more: string, provider = 'meridian-cx', status = 'steady'): string =>
  `kind: Partnership\nversion: 1\nname: ${name}\nstatus: ${status}\nclient: harbour-bank\nprovider: ${provider}\n${more}`;
const file = (name: string): string => `${name}.partnership.yaml`;
const all = (...parts: [name: string, text: string][]): Record<string, string> =>
  Object.fromEntries(parts.map(([name, text]) => [file(name), text]));
const alone = (more: string, status?: string): Portfolio =>
  portfolio(all(['one', partnership('one', more, undefined, status)]));

describe('the portfolio of the sample, worked out by hand', () => {
  const sources = sampleSources('portfolio');
  const result = check({ files: sources, asOf });
  const told = portfolioOf(result);

  it('counts', () => {
    // Órbita and Lakeside belong to Vantage: 2 of 3. Agents: 72 + 40 + 36 + 14 + 25.
    assert.deepEqual(told.counts, { partnerships: 5, clients: 1, providers: 3, suppliers: 2, agents: 187 });
  });

  it('puts the lowest score first, with all seven sides, and marks the weakest', () => {
    const { rows, labels, inward } = told.fare;
    assert.deepEqual(
      rows.map(({ partnership: name, score }) => [name, score]),
      result.health
        .map(({ partnership: name, score }): [string, number] => [name, score])
        .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)),
    );
    assert.equal(
      Object.values(labels).reduce((sum, many) => sum + many, 0),
      5,
    );
    for (const { partnership: name, dimensions = [], weakest = [] } of rows) {
      const health = result.health.find((one) => one.partnership === name);
      assert.deepEqual(
        dimensions.map(({ id, score }) => [id, score]),
        health?.dimensions.map(({ id, score }) => [id, score]),
      );
      const least = Math.min(...dimensions.map(({ score }) => Math.round(score)));
      for (const { id, score } of dimensions) assert.equal(weakest.includes(id), Math.round(score) === least, name);
    }
    // Both that miss satisfaction belong to one group: that is no sign that it lies with us.
    assert.deepEqual(inward, []);
  });

  it('shares out chat, e-mail and calls', () => {
    const [chat, email, voice, ...more] = told.shares;
    assert.deepEqual(more, []);
    // 36 + 34 of one owner, 30 in house: 4,900 + 900.
    assert.deepEqual(
      [chat?.title, chat?.suppliers, chat?.inHouse, chat?.hhi, chat?.standing, chat?.rule, chat?.unaccounted],
      [
        'chat',
        [
          {
            name: 'vantage-group',
            members: [
              { provider: 'orbita-servicios', share: 36 },
              { provider: 'lakeside-bpo', share: 34 },
            ],
            share: 70,
          },
        ],
        30,
        5800,
        'warning',
        'PC318',
        undefined,
      ],
    );
    assert.equal(chat?.effective?.toFixed(2), '1.72');
    // The night is apart: 9,800 of 121,000.
    const [night, ...nights] = chat?.overnight ?? [];
    assert.deepEqual(nights, []);
    assert.deepEqual(
      [night?.partnership, night?.provider, night?.window, night?.agents, night?.share?.toFixed(1)],
      ['andara-chat-nights', 'lakeside-bpo', '18:00-06:00', 14, '8.1'],
    );
    // 60 outside, 30 in house, 10 that nobody accounts for: at least 3,600 + 900, within limits and above 1,800.
    assert.deepEqual(
      [email?.external, email?.inHouse, email?.unaccounted, email?.hhi, email?.atLeast, email?.standing],
      [60, 30, 10, 4500, true, 'noted'],
    );
    // 45 outside, 55 in house: 2,025 + 3,025, and the largest part is our own.
    assert.deepEqual([voice?.external, voice?.inHouse, voice?.hhi, voice?.standing], [45, 55, 5050, 'own']);
  });

  it('places 162 of 187 agents; the e-mail team is nowhere', () => {
    const { sites, countries, zones, agents, placed, withZone, unplaced } = told.sites;
    assert.deepEqual(
      sites.map(({ site, agents: there, partnerships }) => [site, there, partnerships]),
      [
        ['medellin-centro', 72, ['andara-voice']],
        ['nairobi', 50, ['andara-chat-nights', 'andara-chat-peak']],
        ['medellin-poblado', 40, ['andara-chat']],
      ],
    );
    const area = ({ title, agents: there, sites: names }: Portfolio['sites']['zones'][number]) => [title, there, names];
    assert.deepEqual(countries.map(area), [
      ['Colombia', 112, ['medellin-centro', 'medellin-poblado']],
      ['Kenya', 50, ['nairobi']],
    ]);
    assert.deepEqual(zones.map(area), [
      ['Aburrá valley', 112, ['medellin-centro', 'medellin-poblado']],
      ['Nairobi', 50, ['nairobi']],
    ]);
    assert.deepEqual([agents, placed, withZone], [187, 162, 162]);
    assert.deepEqual(
      unplaced.map(({ partnership: name, agents: there, lacks }) => [name, there, lacks]),
      [['andara-email', 25, 'sites']],
    );
    assert.match(
      told.answers.sites.join(' '),
      /162 of 187 agents work at 3 sites in 2 countries; where the other 25 work/,
    );
    assert.match(told.answers.sites.join(' '), /Aburrá valley holds 2 sites of 1 provider with 112 agents on site/);
  });

  it('finds that Pau owns 13 of the 20 things of Andara', () => {
    const [pau] = told.owners;
    // KPIs: voice 2, chat 1 (jordi is nobody's), Nairobi 2, nights 1, e-mail 2. Exit plans: chat, nights, e-mail. Channels: 2.
    assert.deepEqual(
      [pau?.name, pau?.owns, pau?.ownedThere, pau?.load, pau?.alone, pau?.documents, pau?.sorts],
      [
        'Pau Iglesias',
        13,
        20,
        'much',
        true,
        6,
        [
          { sort: 'KPI', count: 8 },
          { sort: 'exit plan', count: 3 },
          { sort: 'channel', count: 2 },
        ],
      ],
    );
    assert.deepEqual(told.owners.filter(({ load }) => load === 'much').length, 1);
  });

  it('compares chat with chat by day, and says why the others are not compared', () => {
    assert.deepEqual(
      told.kpis.map(({ kpi, fields, apart }) => [
        kpi,
        fields.map(({ channel, entries }) => [channel, entries.map(({ partnership: name }) => name)]),
        apart.map(({ partnership: name, because }) => [name, because]),
      ]),
      [
        // Missed by one in October, so it comes first.
        [
          'csat',
          [['chat', ['andara-chat', 'andara-chat-peak']]],
          [
            ['andara-chat-nights', 'It is read of the night alone, the others by day.'],
            ['andara-voice', 'No other partnership reads it of voice.'],
          ],
        ],
        [
          'fcr',
          [['chat', ['andara-chat', 'andara-chat-peak']]],
          [['andara-voice', 'No other partnership reads it of voice.']],
        ],
        [
          'service_level',
          [['chat', ['andara-chat', 'andara-chat-peak']]],
          [
            ['andara-chat-nights', 'It is read of the night alone, the others by day.'],
            ['andara-voice', 'No other partnership reads it of voice.'],
          ],
        ],
      ],
    );
    const [chat, peak] = told.kpis[0]?.fields[0]?.entries ?? [];
    assert.deepEqual(
      chat?.points.map(({ value, missed }) => [value, missed]),
      [
        [85.1, false],
        [84.6, false],
        [83, false],
        [81.2, false],
        [79.4, true],
        [78.6, true],
      ],
    );
    assert.deepEqual(chat?.last, { period: '2026-10', reached: '78.6 %', missed: true });
    // A target of 0.84 % cannot be meant, so nothing is held against it.
    assert.deepEqual(peak?.last, { period: '2026-10', reached: '77.8 %' });
    // 71 % is within the threshold of 70 % and short of the target of 75 %.
    const fcr = told.kpis[1]?.fields[0]?.entries[0]?.last;
    assert.deepEqual(fcr, { period: '2026-10', reached: '71 %', missed: false, short: true });
  });

  it('knows that e-mail ends on its day, and the others when somebody ends them', () => {
    const { rows, openEnded, later, over, unknown, to } = told.ends;
    assert.equal(to, '2028-05-22');
    assert.deepEqual(
      rows.map(({ partnership: name, marks, renews }) => [name, marks, renews]),
      // 365 days to 2027-11-22, 121 to 2028-03-22 (a leap year), 9 more.
      [['andara-email', [{ what: 'end', date: '2028-03-31', left: 495 }], false]],
    );
    assert.deepEqual([openEnded, later, over, unknown], [4, 0, [], []]);
  });

  it('is the same whatever the order of the files', () => {
    const turned = portfolioOf(check({ files: [...sources].reverse(), asOf }));
    assert.equal(JSON.stringify(turned), JSON.stringify(told));
  });
});

describe('the portfolio of nothing', () => {
  it('says so for every question', () => {
    const told = portfolio({});
    assert.deepEqual(told.counts, { partnerships: 0, clients: 0, providers: 0, suppliers: 0, agents: 0 });
    assert.deepEqual(told.answers, {
      fare: ['No partnership is defined here.'],
      shares: ['No partnership says what share of a channel it has.'],
      sites: ['No live partnership states agents or sites.'],
      owners: ['Nobody is named as owner of anything.'],
      kpis: ['No two live partnerships of one client read the same KPI.'],
      ends: ['Nothing that is stated ends within 18 months, to 2028-05-22.'],
    });
  });

  it('takes one that has ended for one without a score', () => {
    const told = alone('headcount: { current: 10 }\n', 'ended');
    assert.deepEqual(told.answers.fare, ['No partnership has a score: having ended, or not being readable whole.']);
    assert.equal(told.counts.partnerships, 0);
    assert.equal(told.sites.agents, 0);
  });
});

describe('how they fare', () => {
  const kpi = 'kpis: [{ kpi: csat, target: 80 %, variant: top two boxes, frequency: monthly }]\n';
  const readings = (...rows: string[]): string => `partnership,kpi,period,value\n${rows.join('\n')}\n`;

  it('says to look inward where two providers miss the same KPI at once, and not where one of them does', () => {
    const inward = (second: number): string[] =>
      portfolio({
        ...all(['a', partnership('a', kpi)], ['b', partnership('b', kpi, 'northstar')]),
        'x.actuals.csv': readings('a,csat,2026-10,71', `b,csat,2026-10,${second}`),
      }).fare.inward.map(({ message }) => message);
    const [message = '', ...more] = inward(72);
    assert.deepEqual(more, []);
    assert.match(message, /missed in 2026-10 by 2 of 2 providers.*Look at your own part/);
    assert.deepEqual(inward(81), []);
  });

  it('names the side that is the weakest of most', () => {
    const texts = ['a', 'b', 'c'].map((name): [string, string] => [name, partnership(name, '', `provider-of-${name}`)]);
    const { weakest } = portfolio(all(...texts)).fare;
    assert.equal(weakest[0]?.partnerships, 3);
    const said = portfolio(all(...texts)).answers.fare.join(' ');
    assert.ok(said.includes(`${weakest[0]?.title} is the weakest side of 3 of them`), said);
  });
});

describe('where the work is done', () => {
  const sitesOf = (more: string): Portfolio['sites'] => alone(`headcount: { current: 60 }\n${more}`).sites;

  it('puts all agents at the only site of the provider', () => {
    const { sites, placed, unplaced } = sitesOf(
      'sites: [{ id: lisbon, side: client, country: PT }, { id: manila, side: provider, country: PH }]\n',
    );
    assert.deepEqual(
      sites.map(({ site, agents, country }) => [site, agents, country]),
      [['manila', 60, 'PH']],
    );
    assert.deepEqual([placed, unplaced], [60, []]);
  });

  it('does not guess how many work at which of two', () => {
    const { sites, placed, unplaced, countries } = sitesOf(
      'sites: [{ id: manila, side: provider, country: PH, headcount: 20 }, { id: cebu, side: provider, country: PH }]\n',
    );
    assert.deepEqual(
      sites.map(({ site, agents, unknown }) => [site, agents, unknown]),
      [
        ['manila', 20, []],
        ['cebu', undefined, ['one']],
      ],
    );
    assert.equal(countries[0]?.atLeast, true);
    assert.equal(placed, 20);
    assert.deepEqual(
      unplaced.map(({ agents, lacks }) => [agents, lacks]),
      [[40, 'headcount']],
    );
  });

  it('takes country and zone from the file of the provider, and sites of one id and provider as one', () => {
    const told = portfolio({
      'a.partnership.yaml': partnership(
        'a',
        'sites: [{ id: manila, side: provider, headcount: 30, homeShare: 50 % }]\n',
      ),
      'b.partnership.yaml': partnership('b', 'sites: [{ id: manila, side: provider, headcount: 10 }]\n'),
      'c.partnership.yaml': partnership('c', 'sites: [{ id: manila, side: provider, headcount: 5 }]\n', 'northstar'),
      'meridian-cx.partnership.yaml':
        'kind: Provider\nversion: 1\nname: meridian-cx\nsites: [{ id: manila, country: PH, riskZone: Metro Manila }]\n',
    });
    assert.deepEqual(
      told.sites.sites.map(({ provider, agents, atHome, country, riskZone }) => [
        provider,
        agents,
        atHome,
        country,
        riskZone,
      ]),
      [
        ['meridian-cx', 40, 15, 'PH', 'Metro Manila'],
        ['northstar', 5, 0, undefined, undefined],
      ],
    );
    assert.deepEqual([told.sites.placed, told.sites.withCountry, told.sites.withZone], [45, 40, 40]);
  });

  it('leaves out a site that has not opened, or has closed', () => {
    const { sites } = sitesOf(
      'sites: [{ id: old, side: provider, endsOn: 2026-11-21 }, { id: new, side: provider, startsOn: 2026-11-23 }, { id: now, side: provider, startsOn: 2026-11-22 }]\n',
    );
    assert.deepEqual(
      sites.map(({ site, agents }) => [site, agents]),
      [['now', 60]],
    );
  });
});

describe('one KPI on a level field', () => {
  const scope = 'scope: [{ channel: chat, workType: service }]\n';
  const kpi = (more: string, work = scope): string => `${work}kpis: [{ kpi: service_level, ${more} }]\n`;
  const compared = (...texts: string[]) => {
    const [told] = portfolio(
      all(
        ...texts.map((text, index): [string, string] => [
          `p${index}`,
          partnership(`p${index}`, text, `provider-${index}`),
        ]),
      ),
    ).kpis;
    return {
      fields: told?.fields.map(({ entries }) => entries.map(({ partnership: name }) => name)),
      apart: told?.apart.map(({ because }) => because),
    };
  };

  it('takes the same variant in other letters for the same', () => {
    const { fields, apart } = compared(
      kpi('variant: offered, target: 80 % in 60 s'),
      kpi('variant: "Offered.", target: 75 % in 60 s'),
    );
    assert.deepEqual([fields, apart], [[['p0', 'p1']], []]);
  });

  it('keeps another variant apart, and says so of both', () => {
    const { fields, apart } = compared(kpi('variant: offered'), kpi('variant: answered'));
    assert.deepEqual(fields, []);
    assert.deepEqual(apart, [
      'It counts by "offered", p1 by "answered": the same work gives another number.',
      'It counts by "answered", p0 by "offered": the same work gives another number.',
    ]);
  });

  it('does not set answers in 20 s against answers in 60 s', () => {
    const { fields, apart } = compared(
      kpi('variant: offered, target: 80 % in 20 s'),
      kpi('variant: offered, target: 80 % in 60 s'),
    );
    assert.deepEqual(fields, []);
    assert.match(apart?.[0] ?? '', /It counts what is answered in 20 s, p1 what is answered in 60 s/);
  });

  it('says what it needs to know', () => {
    const { fields, apart } = compared(
      kpi('variant: offered', 'scope: [{ channel: chat }]\n'),
      kpi('variant: offered', 'scope: [{ channel: chat, workType: service }, { channel: voice, workType: service }]\n'),
      kpi('frequency: weekly'),
      kpi('variant: offered', 'scope: [{ channel: chat, workType: sales }]\n'),
    );
    assert.deepEqual(fields, []);
    assert.deepEqual(apart, [
      'It does not say what sort of work its chat is.',
      'It is read of chat and voice together.',
      'It does not say by which formula variant it counts.',
      'No other partnership reads it of chat.',
    ]);
  });

  it('does not set a partnership against itself', () => {
    const two = `${scope}kpis: [{ id: a, kpi: csat, variant: top two boxes }, { id: b, kpi: csat, variant: top two boxes }]\n`;
    assert.deepEqual(alone(two).kpis, []);
  });
});

describe('what ends when', () => {
  const endsOf = (term: string, status?: string): Portfolio['ends'] => alone(term, status).ends;
  const marks = (told: Portfolio['ends']) => told.rows[0]?.marks.map(({ what, date }) => `${what} ${date}`);

  it('tells our last day to say no and theirs, and what follows', () => {
    const told = endsOf(
      'term: { start: 2025-01-01, end: 2027-06-30, autoRenew: true, renewFor: 1 year, nonRenewalNotice: { client: 90 days, provider: 3 months } }\n',
    );
    // 90 days before 2027-06-30: 30 of June, 31 of May, 29 of April. Three months before: 2027-03-30.
    assert.deepEqual(marks(told), ['theirs 2027-03-30', 'ours 2027-04-01', 'end 2027-06-30']);
    assert.deepEqual(
      told.rows.map(({ renews, nextEnd, boundUntil }) => [renews, nextEnd, boundUntil]),
      [[true, '2028-06-30', undefined]],
    );
  });

  it('says until when we are bound once our day has passed', () => {
    const told = endsOf(
      'term: { start: 2025-01-01, end: 2026-12-31, autoRenew: true, renewFor: 1 year, nonRenewalNotice: 90 days }\n',
    );
    assert.deepEqual(marks(told), ['end 2026-12-31']);
    assert.equal(told.rows[0]?.boundUntil, '2027-12-31');
  });

  it('counts what lies beyond, is over, is not known, or is not signed', () => {
    const count = ({ rows, openEnded, later, over, unknown }: Portfolio['ends']) => [
      rows.length,
      openEnded,
      later,
      over.length,
      unknown.length,
    ];
    assert.deepEqual(count(endsOf('term: { end: 2028-05-22, autoRenew: false }\n')), [1, 0, 0, 0, 0]);
    assert.deepEqual(count(endsOf('term: { end: 2028-05-23, autoRenew: false }\n')), [0, 0, 1, 0, 0]);
    assert.deepEqual(count(endsOf('term: { end: 2026-11-21, autoRenew: false }\n')), [0, 0, 0, 1, 0]);
    assert.deepEqual(count(endsOf('term: { openEnded: true }\n')), [0, 1, 0, 0, 0]);
    assert.deepEqual(count(endsOf('term: { start: 2025-01-01 }\n')), [0, 0, 0, 0, 1]);
    assert.deepEqual(count(endsOf('term: { start: 2025-01-01 }\n', 'selecting')), [0, 0, 0, 0, 0]);
    assert.deepEqual(count(endsOf('term: { end: 2027-01-31, autoRenew: false }\n', 'ended')), [0, 0, 0, 0, 0]);
  });
});

describe('some files of a portfolio', () => {
  it('are told of, with the shares of the others counting', () => {
    const result = check({ files: sampleSources('portfolio'), asOf });
    const told = portfolioOf(result, (path) => path === 'andara-chat.partnership.yaml');
    assert.deepEqual(
      told.fare.rows.map(({ partnership: name }) => name),
      ['andara-chat'],
    );
    assert.deepEqual(
      told.shares.map(({ title, external }) => [title, external]),
      [['chat', 70]],
    );
    assert.equal(told.sites.agents, 40);
  });
});

describe('a portfolio to look at', () => {
  it('is cut to the first rows and counts the rest', () => {
    const files = Object.fromEntries(
      Array.from({ length: 25 }, (_, index): [string, string] => {
        const name = `p${String(index).padStart(2, '0')}`;
        return [
          file(name),
          partnership(
            name,
            `scope: [{ channel: chat, workType: service }]\nkpis: [{ kpi: csat }]\n`,
            `provider-${index}`,
          ),
        ];
      }),
    );
    const told = portfolio(files);
    const brief = briefOf(told);
    assert.equal(told.fare.rows.length, 25);
    assert.deepEqual([brief.fare.rows.length, brief.left.fare], [20, 5]);
    assert.deepEqual(brief.fare.rows, told.fare.rows.slice(0, 20));
    assert.deepEqual([brief.sites.unplaced.length, brief.left.unplaced], [20, 5]);
    const [csat] = brief.kpis;
    assert.ok((csat?.fields[0]?.entries.length ?? 0) + (csat?.apart.length ?? 0) <= 20);
    assert.equal(brief.answers, told.answers);
  });
});

describe('any portfolio', () => {
  const one = fc.record({
    channel: fc.constantFrom('chat', 'voice', 'email'),
    share: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    provider: fc.integer({ min: 0, max: 4 }),
    agents: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
    site: fc.option(fc.constantFrom('manila', 'cebu', 'porto'), { nil: undefined }),
    status: fc.constantFrom('steady', 'steady', 'ramp', 'contracted', 'ended', 'draft'),
    term: fc.constantFrom(
      'term: { openEnded: true }\n',
      'term: { end: 2027-03-31, autoRenew: false }\n',
      'term: { end: 2040-03-31, autoRenew: false }\n',
      'term: { end: 2020-03-31, autoRenew: false }\n',
      '',
    ),
    owner: fc.constantFrom('ines', 'bea'),
  });
  const inHouse = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined });

  it('agrees with a naive recount', () => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 9 }), inHouse, (parts, house) => {
        const files: Record<string, string> = {
          'service.partnership.yaml': `kind: Portfolio\nversion: 1\nname: service\nclient: harbour-bank\nchannels:\n${['chat', 'voice', 'email'].map((channel) => `  - { channel: ${channel}${house === undefined ? '' : `, inHouse: ${house} %`} }\n`).join('')}`,
        };
        parts.forEach(({ channel, share, provider, agents, site, status, term, owner }, index) => {
          files[file(`p${index}`)] = partnership(
            `p${index}`,
            `people: [{ id: ines, side: client, role: lead }, { id: bea, side: client, role: planner }]
scope: [{ channel: ${channel}, workType: service${share === undefined ? '' : `, share: ${share} %`} }]
${agents === undefined ? '' : `headcount: { current: ${agents} }\n`}${site === undefined ? '' : `sites: [{ id: ${site}, side: provider, country: PT }]\n`}kpis: [{ kpi: csat, owner: { client: ${owner} } }]
${term}`,
            `provider-${provider}`,
            status,
          );
        });
        const told = portfolio(files);
        const signed = parts.filter(({ status }) => status !== 'draft' && status !== 'ended');
        const live = signed.filter(({ status }) => status !== 'contracted');
        assert.equal(told.fare.rows.length, parts.length);

        for (const row of told.shares) {
          const own = signed.filter(({ channel }) => channel === row.channel);
          const naive = own.reduce((sum, { share }) => sum + (share ?? 0), 0);
          assert.equal(row.external, naive, row.id);
          assert.equal(
            row.suppliers.reduce((sum, { share }) => sum + share, 0),
            naive,
          );
          const sum = row.external + (row.inHouse ?? 0) + (row.unaccounted ?? 0);
          assert.ok(row.overCounted ? sum > 100 : Math.abs(sum - 100) <= 0.5, `${row.id}: ${sum}`);
          if (!row.overCounted && row.hhi !== undefined) {
            const byProvider = [0, 1, 2, 3, 4].map((provider) =>
              own.reduce((all, one) => all + (one.provider === provider ? (one.share ?? 0) : 0), 0),
            );
            const naiveIndex = [...byProvider, row.inHouse ?? 0].reduce((all, share) => all + share * share, 0);
            assert.equal(row.hhi, naiveIndex);
          }
        }

        const agents = live.reduce((sum, one) => sum + (one.agents ?? 0), 0);
        assert.equal(told.sites.agents, agents);
        const placed = live.reduce((sum, one) => sum + (one.site === undefined ? 0 : (one.agents ?? 0)), 0);
        assert.equal(told.sites.placed, placed);
        assert.equal(
          told.sites.countries.reduce((sum, country) => sum + country.agents, 0),
          placed,
        );
        assert.equal(told.sites.unplaced.length, live.filter(({ site }) => site === undefined).length);
        for (const owner of told.owners) assert.ok(owner.owns <= owner.ownedThere);
        assert.equal(
          told.owners.reduce((sum, { owns }) => sum + owns, 0),
          parts.length,
        );
        const { rows, openEnded, later, over, unknown } = told.ends;
        assert.equal(rows.length + openEnded + later + over.length + unknown.length, signed.length);
      }),
      { numRuns: 150 },
    );
  });
});
