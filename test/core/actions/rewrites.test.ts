import { strict as assert } from 'node:assert';
import { afterIn, definition, offered } from './support.ts';

const titles = (text: string): string[] => offered(text).map(({ title }) => title);

describe('writing it otherwise', () => {
  describe('lengths of time', () => {
    const lead = (value: string): string => definition('headcount:', `  recruiting: ${value} # from the recruiter`);
    const cases: [written: string, ...others: string[]][] = [
      ['90 d¦ays', '3 months'],
      ['14¦ days', '2 weeks'],
      ['2¦ days', '48 h'],
      ['2 we¦eks', '14 days'],
      ['1 qua¦rter', '3 months'],
      ['48¦ h', '2 days'],
      ['P3¦M'],
      ['10 business¦ days'],
      ['12 mon¦ths', '360 days', '4 quarters'],
      ['1 ye¦ar'],
      ['45 d¦ays'],
    ];
    for (const [written, ...others] of cases)
      it(`${written.replace('¦', '')}: ${others.join(', ') || 'as it is'}`, () => {
        const text = lead(written);
        const plain = written.replace('¦', '');
        assert.deepEqual(
          titles(text),
          others.map((other) => `Write ${plain} as ${other}`),
        );
        for (const other of others) assert.equal(afterIn(text, `Write ${plain} as ${other}`), lead(other));
      });

    it('of contracts, where months are counted on the calendar, stay as signed', () => {
      const notice = (value: string): string =>
        definition('termination:', '  byClient:', '    forConvenience:', `      notice: ${value}`);
      assert.deepEqual(titles(notice('90 d¦ays')), []);
      assert.deepEqual(titles(notice('3 mont¦hs')), ['Write 3 months as 1 quarter']);
    });
  });

  it('gives a percentage its sign', () => {
    const share = (value: string): string =>
      definition('scope:', '  - channel: chat', `    share: ${value} # of chats`);
    assert.equal(afterIn(share('8¦5'), 'Write it as 85 %'), share('85 %'));
    assert.equal(afterIn(share('8¦5.50'), 'Write it as 85.50 %'), share('85.50 %'));
    assert.deepEqual(titles(share('0.8¦5')), [], 'a finding asks what is meant');
    assert.deepEqual(titles(share('8¦5 %')), []);
  });

  describe('sides', () => {
    it('adds the one that is missing, in its order', () => {
      const kpi = (owner: string): string => definition('kpis:', '  - kpi: csat', `    owner: ${owner}`);
      assert.equal(
        afterIn(kpi('{ pro¦vider: tom } # both'), "Add the client's owner beside the provider's"),
        kpi('{ client: TODO who at the client, provider: tom } # both'),
      );
      assert.deepEqual(titles(kpi('{ client: i¦nes, provider: tom }')), []);
    });
    it('on lines too', () => {
      const hours = (...lines: string[]): string =>
        definition('communication:', '  workingHours:', '    client:', '      hours: 09:00-18:00 # summer', ...lines);
      assert.equal(
        afterIn(hours().replace('hours: 09', 'ho¦urs: 09'), "Add the provider's working hours beside the client's"),
        hours('    provider: TODO working hours of the provider'),
      );
    });
    it('states for each what was stated for both', () => {
      const kpi = (...source: string[]): string => definition('kpis:', '  - kpi: csat', ...source);
      assert.equal(
        afterIn(kpi('    source: Sur¦vey tool # weekly'), 'State the source of readings for each side'),
        kpi('    source: # weekly', '      client: Survey tool', '      provider: Survey tool'),
      );
      assert.deepEqual(titles(kpi('    source: TO¦DO where from')), []);
    });
  });

  describe('a person', () => {
    const people = (...lines: string[]): string => definition('people:', ...lines, 'purpose:', '  reasons: []');
    const wide = people('  - id: ines # leads', "    name: 'Inês, Duarte'", '    side: client');
    it('on lines of their own', () => {
      assert.equal(
        afterIn(
          people("  - { id: i¦nes, name: 'Inês, Duarte',  side: client } # leads"),
          'Put each field on a line of its own',
        ),
        people('  - id: ines', "    name: 'Inês, Duarte'", '    side: client # leads'),
      );
    });
    it('on one line', () => {
      assert.equal(
        afterIn(
          people('  - id: ines', '    name: Inês, Duarte', '    si¦de: client # leads'),
          'Put this person on one line',
        ),
        people('  - { id: ines, name: "Inês, Duarte", side: client } # leads'),
      );
    });
    it('stays where a remark would lose its place, and where the line would get too long', () => {
      assert.deepEqual(titles(wide.replace('id: ines', 'id: i¦nes')), []);
      assert.deepEqual(titles(people('  - id: i¦nes', `    role: ${'long '.repeat(30)}x`)), []);
      assert.deepEqual(titles(people('  - { id: i¦nes, # leads', '      side: client }')), []);
    });
    it('keeps CRLF', () => {
      const text = people('  - { id: i¦nes, side: client }').replaceAll('\n', '\r\n');
      assert.equal(
        afterIn(text, 'Put each field on a line of its own'),
        people('  - id: ines', '    side: client').replaceAll('\n', '\r\n'),
      );
    });
  });

  it('offers nothing in tables, in texts that cannot be read, and where nothing is', () => {
    assert.deepEqual(offered({ 'harbour.actuals.csv': 'kpi,period,value\ncsat,2026-10,8¦5\n' }), []);
    assert.deepEqual(titles('kind: [¦'), []);
    assert.deepEqual(titles('¦'), []);
  });
});
