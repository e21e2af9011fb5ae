import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, check, checkAgainst, findRule, isOurs, relatedTo, ruleById, rules } from '../../core/index.ts';
import { type Area, areas } from '../../core/rules/rule.ts';
import { stepOf } from '../../scripts/mutate/thresholds.ts';
import { casesOf } from '../support/rule-cases.ts';
import { fixtureFaults, noticedBy } from '../support/rule-fixtures.ts';
import { exampleFaults, pageFaults } from '../support/rule-page.ts';

// Walks the catalogue: every rule that was designed is there, and every rule that is there has all that belongs to it.
const root = join(import.meta.dirname, '../..');
const engine = { check, checkAgainst, applyEdits, isOurs };

/** The ids that the design gives to each area, from and to; those of reading and policy are ranges to draw from. */
const designed: Record<Area, readonly (readonly [from: number, to: number])[]> = {
  reading: [],
  policy: [[60, 60]],
  purpose: [[101, 122]],
  communication: [[201, 225]],
  scope: [[301, 321]],
  exit: [[401, 433]],
  kpi: [
    [501, 524],
    [530, 536],
  ],
  improvement: [[551, 566]],
  risk: [[601, 618]],
  lifecycle: [[701, 712]],
  change: [[801, 810]],
};
const open: Partial<Record<Area, readonly [from: number, to: number]>> = { reading: [1, 49], policy: [50, 99] };

/** What no file can show: the test that does instead. */
const shownElsewhere: Record<string, string> = {
  PC023: 'test/core/reading/bad-input.test.ts',
  PC034: 'test/core/reading/bad-input.test.ts',
};

/** Thresholds that decide on no finding when they are moved to a value, and why. */
const unmoved: Record<string, string> = {
  'PC116 required 94': 'there is a finding in any case where no part is agreed; it says what the usual part is',
  'PC116 required 96': 'as 94',
  'PC304 gateFor 27': 'only how long the gate lasts that the fix offers',
  'PC304 gateFor 29': 'as 27',
  'PC412 fallBy 79': 'a commitment above the 30 % that are too much is always above the 20 % that are still needed',
  'PC412 fallBy 81': 'as 79',
  'PC555 share 51': 'of ten issues no part lies between 50 and 51 %',
};

describe('catalogue of rules', () => {
  for (const area of areas)
    it(`${area}: the rules that were designed are there, and no others`, () => {
      const wanted = designed[area].flatMap(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, index) => `PC${String(from + index).padStart(3, '0')}`),
      );
      const there = rules.filter((rule) => rule.area === area).map(({ id }) => id);
      assert.deepEqual(
        wanted.filter((id) => !there.includes(id)),
        [],
        'designed and not there',
      );
      const [from, to] = open[area] ?? [0, 0];
      const others = there.filter(
        (id) => !wanted.includes(id) && (Number(id.slice(2)) < from || Number(id.slice(2)) > to),
      );
      assert.deepEqual(others, [], 'there and not designed');
    });

  it('has no page or fixture of a rule that does not exist', () => {
    for (const name of [...readdirSync(join(root, 'docs/rules')), ...readdirSync(join(root, 'test/rules'))]) {
      const id = /^PC\d{3}/.exec(name)?.[0];
      if (id !== undefined) assert.ok(findRule(id), `no rule has the id ${id}`);
    }
  });

  it('makes no exception that is not needed', () => {
    for (const key of Object.keys(unmoved)) {
      const [id = '', option = '', value] = key.split(' ');
      const rule = findRule(id);
      assert.ok(rule, `${key}: no rule has the id ${id}`);
      const cases = casesOf(join(root, 'test/rules'), id, engine);
      assert.equal(noticedBy(engine, rule, option, Number(value), cases), undefined, key);
    }
  });

  for (const rule of rules) {
    const { id, name, area } = rule;
    describe(id, () => {
      it('is one file, found by its area and name', () => {
        assert.ok(existsSync(join(root, 'core/rules', area, `${id}-${name}.ts`)));
        const files = readdirSync(join(root, 'core/rules'), { recursive: true, encoding: 'utf8' });
        assert.equal(files.filter((file) => file.includes(`${id}-`)).length, 1);
      });

      it('has a page with all its parts', () => {
        const page = readFileSync(join(root, 'docs/rules', `${id}.md`), 'utf8');
        assert.deepEqual(pageFaults(page, rule, relatedTo(rule, rules)), []);
        assert.doesNotMatch(page.replace(/^```.*?^```$|`[^`\n]*`/gms, ''), /\bTODO\b/, 'is not finished');
        if (!shownElsewhere[id]) assert.deepEqual(exampleFaults(page, id), []);
      });

      it('has fixtures of both kinds, at its boundaries, and of its fix', () => {
        const elsewhere = shownElsewhere[id];
        if (elsewhere)
          return assert.ok(readFileSync(join(root, elsewhere), 'utf8').includes(id), `not in ${elsewhere}`);
        const cases = casesOf(join(root, 'test/rules'), id, engine);
        assert.deepEqual(fixtureFaults(engine, rule, cases, Object.keys(unmoved)), []);
      });
    });
  }

  // The walk itself: nothing can be taken away without it being noticed.
  for (const id of ['PC202', 'PC404', 'PC601'])
    describe(`notices of ${id}`, () => {
      const rule = ruleById(id);
      const related = relatedTo(rule, rules);
      const page = readFileSync(join(root, 'docs/rules', `${id}.md`), 'utf8');
      const cases = casesOf(join(root, 'test/rules'), id, engine);
      const options = Object.entries(rule.options ?? {});

      for (const part of ['Why', 'Not like this', 'Like this', 'How to fix it', 'How it is judged', 'Related rules'])
        it(`a page without "${part}"`, () => {
          const without = page.split(/^(?=## )/m).filter((section) => !section.startsWith(`## ${part}\n`));
          assert.notDeepEqual(
            [...pageFaults(without.join(''), rule, related), ...exampleFaults(without.join(''), id)],
            [],
          );
        });
      for (const row of ['Asked', 'Found when', ...options.map(([name]) => `\`${name}\``)])
        it(`a page without the row ${row}`, () => {
          const without = page.split('\n').filter((line) => !line.startsWith(`| ${row} |`));
          assert.notDeepEqual(pageFaults(without.join('\n'), rule, related), []);
        });
      it('examples that were exchanged', () => {
        const other: Record<string, string> = { 'Not like this': 'Like this', 'Like this': 'Not like this' };
        const exchanged = page.replace(/^## (Not like this|Like this)$/gm, (_, heading) => `## ${other[heading]}`);
        assert.equal(exampleFaults(exchanged, id).length, 2);
      });
      it('a related rule that is not on the page', () => {
        assert.notDeepEqual(pageFaults(page, rule, [...related, ruleById('PC810')]), []);
        assert.notDeepEqual(pageFaults(page, rule, related.slice(1)), []);
      });
      it('fixtures of one kind only', () => {
        for (const kind of ['bad', 'ok'])
          assert.notDeepEqual(
            fixtureFaults(
              engine,
              rule,
              cases.filter(({ name }) => name.startsWith(kind)),
            ),
            [],
          );
      });
      it('a boundary on which no fixture stands', () => {
        for (const [name, option] of options) {
          const higher = option.default + stepOf(option);
          const far = cases.filter((one) => noticedBy(engine, rule, name, higher, [one]) === undefined);
          assert.match(fixtureFaults(engine, rule, far).join('\n'), new RegExp(`with ${name} ${higher} for`));
        }
      });
      if (rule.fix !== undefined)
        it('a fix that no fixture expects', () => {
          const mute = cases.map((one) => ({ ...one, expected: { ...one.expected, parts: [] } }));
          assert.equal(fixtureFaults(engine, rule, mute).length, 1);
        });
    });
});
