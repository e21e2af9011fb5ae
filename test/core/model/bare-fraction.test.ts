import { strict as assert } from 'node:assert';
import { isKind } from '../../../core/model/facts.ts';
import { readFile } from '../../../core/read-file.ts';

function definition(sections: string) {
  const text = `kind: Partnership\nversion: 1\nname: alder-chat\nclient: alder-retail\nprovider: corvane\n${sections}`;
  const document = readFile('alder.partnership.yaml', text).documents[0];
  assert.ok(document && isKind(document, 'Partnership'));
  return document;
}

describe('a percentage written as a bare fraction', () => {
  it('is kept from the rules, as what was refused is', () => {
    const { held } = definition(
      'headcount:\n  trainingYield: 0.8\nscope:\n  - channel: chat\n    share: 0.85\n    inHouse: 15 %\n',
    );
    const [chat] = held.data.scope ?? [];
    assert.equal(chat?.share, undefined);
    assert.equal(chat?.inHouse, 15);
    assert.ok(held.invalid.has('/scope/0/share'));
    assert.ok(held.bareFractions.some(({ path, value }) => path.join('/') === 'scope/0/share' && value === 0.85));
  });

  it('is read as it stands where less than one percent is usual', () => {
    const { held } = definition('commercial:\n  incentives:\n    - kpi: csat\n      amount: 0.5\n');
    assert.equal(held.data.commercial?.incentives?.[0]?.amount, 0.5);
    assert.equal(held.bareFractions.length, 1);
  });

  it('is none with its unit, nor at 0 and 1', () => {
    const { held } = definition('scope:\n  - { channel: chat, share: 0.5 %, inHouse: 0, elsewhere: 1 }\n');
    assert.deepEqual(held.bareFractions, []);
  });

  it('goes with what is proposed in its place', () => {
    const { held, intended } = definition(
      'scope:\n  - channel: chat\n    share: 0.85\n    proposed:\n      value: { share: 70 % }\n',
    );
    assert.equal(held.bareFractions.length, 1);
    assert.equal(intended.data.scope?.[0]?.share, 70);
    assert.deepEqual(intended.bareFractions, []);
    assert.ok(!intended.invalid.has('/scope/0/share'));
  });

  it('is found once in what is proposed', () => {
    const { held } = definition(
      'scope:\n  - channel: chat\n    share: 85 %\n    proposed:\n      value: { share: 0.7 }\n',
    );
    assert.deepEqual(
      held.bareFractions.map(({ path }) => path.join('/')),
      ['scope/0/proposed/value/share'],
    );
    assert.equal(held.data.scope?.[0]?.share, 85);
  });
});
