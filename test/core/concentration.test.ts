import assert from 'node:assert/strict';
import fc from 'fast-check';
import { factsOf } from '../../core/model/facts.ts';
import { type Channel, channelsOf, hhiOf } from '../../core/portfolio/channels.ts';
import { effectiveSuppliers, hhi, merged } from '../../core/portfolio/concentration.ts';
import { suppliersOf } from '../../core/portfolio/suppliers.ts';
import { readFile } from '../../core/read-file.ts';

describe('HHI', () => {
  it('is the sum of squared percentages', () => {
    assert.equal(hhi([85, 15]), 7450); // 7,225 + 225
    assert.equal(hhi([70, 30]), 5800); // 4,900 + 900
    assert.equal(hhi([90, 10]), 8200); // 8,100 + 100
    assert.equal(hhi([50, 50]), 5000);
    assert.equal(hhi([20, 20, 20, 20, 20]), 2000);
    assert.equal(hhi([100]), 10_000);
    assert.equal(hhi([]), 0);
    assert.equal(effectiveSuppliers(5000), 2);
    assert.equal(Math.round(effectiveSuppliers(7450) * 100) / 100, 1.34);
  });

  /** n shares in percent that come to 100. */
  const shares = fc
    .array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.map((part) => (100 * part) / parts.reduce((sum, one) => sum + one, 0)));

  it('lies between 10,000 / n and 10,000', () => {
    fc.assert(
      fc.property(shares, (parts) => {
        const index = hhi(parts);
        assert.ok(index >= 10_000 / parts.length - 1e-6 && index <= 10_000 + 1e-6, String(index));
      }),
    );
  });

  it('never falls when suppliers are merged, whatever the order', () => {
    const ties = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 12 });
    fc.assert(
      fc.property(shares, ties, fc.nat(), (parts, links, turn) => {
        const list = parts.map((share, index) => ({ provider: `p${index}`, share }));
        const owners = links.map(([child, parent]) => ({ name: `p${child}`, parent: `p${parent}` }));
        const index = (of: typeof list, by: typeof owners): number =>
          hhi(merged(of, suppliersOf(by)).map(({ share }) => share));
        const together = index(list, owners);
        assert.ok(together >= hhi(parts) - 1e-6);
        const cut = turn % list.length;
        assert.ok(
          Math.abs(index([...list.slice(cut), ...list.slice(0, cut)], [...owners].reverse()) - together) < 1e-6,
        );
      }),
    );
  });
});

describe('connected providers', () => {
  it('count as one under their ultimate parent', () => {
    const supplierOf = suppliersOf([
      { name: 'meridian-cx', parent: 'meridian-holding' },
      { name: 'meridian-holding', parent: 'orbit-group' },
      { name: 'northstar', parent: 'orbit-group' },
      { name: 'nightline' },
    ]);
    assert.equal(supplierOf('meridian-cx'), 'orbit-group');
    assert.equal(supplierOf('northstar'), 'orbit-group');
    assert.equal(supplierOf('nightline'), 'nightline');
    assert.equal(supplierOf('nobody-knows'), 'nobody-knows');
    const suppliers = merged(
      [
        { provider: 'northstar', share: 30 },
        { provider: 'nightline', share: 30 },
        { provider: 'meridian-cx', share: 40 },
      ],
      supplierOf,
    );
    assert.deepEqual(suppliers, [
      {
        name: 'orbit-group',
        members: [
          { provider: 'meridian-cx', share: 40 },
          { provider: 'northstar', share: 30 },
        ],
        share: 70,
      },
      { name: 'nightline', members: [{ provider: 'nightline', share: 30 }], share: 30 },
    ]);
  });

  it('are safe from loops, and from those that own themselves', () => {
    const loop = suppliersOf([
      { name: 'c', parent: 'a' },
      { name: 'b', parent: 'c' },
      { name: 'a', parent: 'b' },
      { name: 'x', parent: 'x' },
    ]);
    assert.deepEqual(['a', 'b', 'c', 'x'].map(loop), ['a', 'a', 'a', 'x']);
  });

  it('may be connected without a parent', () => {
    const supplierOf = suppliersOf([{ name: 'nightline', connectedWith: ['meridian-cx'] }, { name: 'meridian-cx' }]);
    assert.equal(supplierOf('nightline'), supplierOf('meridian-cx'));
  });

  it('give the same names in any order', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const ties = fc.array(fc.record({ name, parent: name, connectedWith: fc.array(name, { maxLength: 2 }) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(ties, (all) => {
        const [one, other] = [suppliersOf(all), suppliersOf([...all].reverse())];
        for (const provider of ['a', 'b', 'c', 'd', 'e', 'f']) assert.equal(one(provider), other(provider));
      }),
    );
  });
});

describe('channels of a client', () => {
  const partnership = (name: string, text: string): string =>
    `kind: Partnership\nversion: 1\nname: ${name}\nclient: harbour-bank\n${text.includes('status:') ? '' : 'status: steady\n'}${text}`;
  const channels = (...texts: string[]): Channel[] =>
    channelsOf(
      texts.flatMap((text, index) => {
        const source = readFile(`${index}.partnership.yaml`, text);
        assert.deepEqual(source.problems, []);
        return source.documents.map((document) => factsOf(source.path, document));
      }),
    );
  const summary = (channel: Channel | undefined) =>
    channel && {
      external: channel.external,
      inHouse: channel.inHouse,
      suppliers: channel.suppliers.map(({ name, share }) => `${name} ${share}`),
      hhi: hhiOf(channel),
    };
  const portfolio = (chat: string): string =>
    `kind: Portfolio\nversion: 1\nname: harbour-service\nclient: harbour-bank\nchannels:\n  - channel: chat\n${chat}`;

  it('a lone file', () => {
    const [chat] = channels(
      partnership('day', 'provider: meridian-cx\nscope:\n  - { channel: chat, share: 85 %, inHouse: 15 % }\n'),
    );
    assert.deepEqual(summary(chat), { external: 85, inHouse: 15, suppliers: ['meridian-cx 85'], hhi: 7450 });
    assert.equal(chat?.id, 'chat of harbour-bank');
  });

  it('several partnerships, a portfolio and a provider without a file', () => {
    const [chat, ...none] = channels(
      partnership('one', 'provider: meridian-cx\nscope:\n  - { channel: chat, share: 35 % }\n'),
      partnership('two', 'provider: nightline\nscope:\n  - { channel: chat, share: 25 % }\n'),
      portfolio(
        '    inHouse: 20 %\n    elsewhere:\n      - { provider: northstar, parent: meridian-cx, share: 20 % }\n',
      ),
    );
    assert.deepEqual(none, []);
    // northstar belongs to meridian-cx: 35 + 20 = 55. 55² + 25² + 20² = 3,025 + 625 + 400 = 4,050.
    assert.deepEqual(summary(chat), {
      external: 80,
      inHouse: 20,
      suppliers: ['meridian-cx 55', 'nightline 25'],
      hhi: 4050,
    });
  });

  it('leaves out drafts and what has ended; looks at what is being selected by itself', () => {
    const found = channels(
      partnership('now', 'provider: meridian-cx\nscope:\n  - { channel: chat, share: 60 %, inHouse: 40 % }\n'),
      partnership('idea', 'status: draft\nprovider: nightline\nscope:\n  - { channel: chat, share: 20 % }\n'),
      partnership('past', 'status: ended\nprovider: nightline\nscope:\n  - { channel: chat, share: 20 % }\n'),
      partnership('next', 'status: selecting\nprovider: northstar\nscope:\n  - { channel: chat, share: 75 % }\n'),
    );
    assert.deepEqual(found.map((channel) => [channel.id, channel.planned, channel.external]).sort(), [
      ['chat of harbour-bank', false, 60],
      ['chat of next', true, 75],
    ]);
  });

  it('works a share out from volumes where only volumes are stated', () => {
    const [chat] = channels(
      partnership('one', 'provider: meridian-cx\nscope:\n  - { channel: chat, volume: 57000 }\n'),
      portfolio('    volume: 76000\n    inHouse: 25 %\n'),
    );
    assert.equal(chat?.external, 75); // 57,000 of 76,000
    assert.equal(chat?.shares[0]?.derived, true);
  });

  it('reads the shares of tasks as parts of the channel when they make 100 % together, else each by itself', () => {
    const parts = channels(
      partnership(
        'one',
        'provider: meridian-cx\nscope:\n  - { id: a, channel: chat, task: Cards, share: 40 % }\n  - { id: b, channel: chat, task: Loans, share: 45 %, inHouse: 15 % }\n',
      ),
    );
    assert.deepEqual(parts.map(summary), [{ external: 85, inHouse: 15, suppliers: ['meridian-cx 85'], hhi: 7450 }]);
    const each = channels(
      partnership(
        'one',
        'provider: meridian-cx\nscope:\n  - { id: a, channel: chat, task: Cards, share: 40 %, inHouse: 60 % }\n  - { id: b, channel: chat, task: Loans, share: 90 %, inHouse: 10 % }\n',
      ),
    );
    assert.deepEqual(
      each.map((channel) => [channel.part, channel.external, channel.inHouse]),
      [
        ['Cards', 40, 60],
        ['Loans', 90, 10],
      ],
    );
  });

  it('leaves out the night, and judges the rest by itself', () => {
    const [chat] = channels(
      partnership(
        'one',
        'provider: meridian-cx\nscope:\n  - { id: day, channel: chat, share: 60 %, inHouse: 20 % }\n  - { id: night, channel: chat, share: 20 %, exception: overnight, window: 22:00-06:00 }\n',
      ),
    );
    // Without the night 80 % remain: 60 of 80 are 75 %, 20 of 80 are 25 %. 75² + 25² = 6,250.
    assert.deepEqual(summary(chat), { external: 75, inHouse: 25, suppliers: ['meridian-cx 75'], hhi: 6250 });
    assert.equal(chat?.exceptions.length, 1);
  });

  it('tells that files differ on what is in house', () => {
    const [chat] = channels(
      partnership('one', 'provider: meridian-cx\nscope:\n  - { channel: chat, share: 35 %, inHouse: 30 % }\n'),
      partnership('two', 'provider: nightline\nscope:\n  - { channel: chat, share: 35 %, inHouse: 20 % }\n'),
    );
    assert.equal(chat?.disagreed, true);
    assert.equal(chat?.inHouse, undefined);
  });

  it('does not hold what own staff do today against what a contract plans', () => {
    const [chat] = channels(
      partnership('one', 'status: contracted\nprovider: meridian-cx\nscope:\n  - { channel: chat, share: 85 % }\n'),
      portfolio('    inHouse: 60 %\n'),
    );
    assert.equal(chat?.inHouse, undefined);
    assert.equal(chat?.overCounted, false);
  });

  it('comes out the same whatever the order of the documents', () => {
    const texts = [
      partnership('one', 'provider: meridian-cx\nscope:\n  - { channel: chat, share: 35 % }\n'),
      partnership('two', 'provider: nightline\nscope:\n  - { channel: chat, share: 25 % }\n'),
      partnership('three', 'provider: northstar\nscope:\n  - { channel: chat, share: 20 % }\n'),
      portfolio('    inHouse: 20 %\n'),
    ];
    const expected = channels(...texts).map(summary);
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
        assert.deepEqual(channels(...shuffled).map(summary), expected);
      }),
      { numRuns: 20 },
    );
  });
});
