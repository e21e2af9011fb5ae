import assert from 'node:assert/strict';
import type { RuleMeta } from '../../../core/index.ts';
import { rulePage } from '../../../core/rules/page.ts';

const rule: RuleMeta = {
  id: 'PC999',
  name: 'too-little',
  area: 'exit',
  severity: 'warning',
  from: 'contracted',
  summary: 'There is enough.',
  condition: 'Less than 3, or a | b.',
  waivable: false,
  options: { least: { default: 3, unit: 'days', means: 'Least of it.', source: 'policy default' } },
};
const other: RuleMeta = { ...rule, id: 'PC998', summary: 'There is enough | too much.' };
const marks = '<!-- generated:start -->\nwas here before\n<!-- generated:end -->\n';

describe('rule pages', () => {
  it('take the heading and the marked part from the rule, and leave the rest', () => {
    const page = rulePage(`# PC999\n\nBefore.\n\n${marks}\nAfter.\n`, rule, []);
    assert.equal(typeof page, 'string');
    assert.match(page as string, /^# PC999 too-little\n\nBefore\.\n\n<!-- generated:start -->\n/);
    assert.match(page as string, /<!-- generated:end -->\n\nAfter\.\n$/);
    assert.doesNotMatch(page as string, /was here before/);
    assert.match(page as string, /\| Judged from \| status `contracted` on \|/);
    assert.match(page as string, /\| May be waived \| no \|/);
    assert.match(page as string, /Less than 3, or a \\\| b\./);
    assert.match(page as string, /\| `least` \| 3 days \| Least of it\. \| policy default \|/);
  });

  it('say which idea the rule judges, where it judges one', () => {
    const page = rulePage(`# PC999\n\n${marks}`, rule, [], 'Enough is there (contracts and law)');
    assert.match(page as string, /\n\| Comes from \| Enough is there \(contracts and law\) \|\n/);
    assert.doesNotMatch(rulePage(`# PC999\n\n${marks}`, rule, []) as string, /Comes from/);
  });

  it('come out the same when filled again', () => {
    for (const related of [[], [other]]) {
      const once = rulePage(`# PC999\n\n${marks}\nAfter.\n`, rule, related) as string;
      assert.equal(rulePage(once, rule, related), once);
    }
  });

  it('end with the related rules, and without that part when there are none', () => {
    const page = rulePage(`# PC999\n\n${marks}\nAfter.\n`, rule, [other]) as string;
    const section = '\n## Related rules\n\n- [PC998](PC998.md) There is enough \\| too much.\n';
    assert.ok(page.endsWith(`\nAfter.\n\n<!-- generated:related -->${section}`), page);
    assert.ok((rulePage(page, rule, []) as string).endsWith('\nAfter.\n'));
  });

  for (const [page, why] of [
    ['No heading\n', /must begin/],
    ['# PC999\n\nNo marks.\n', /has no part between/],
    [`# PC999\n<!-- generated:end -->\n<!-- generated:start -->\n`, /in this order/],
    [`# PC999\n${marks}${marks}`, /once each/],
  ] as const) {
    it(`are refused when they are wrong: ${JSON.stringify(page)}`, () => {
      const result = rulePage(page, rule, []);
      assert.match(typeof result === 'string' ? '' : result.problem, why);
    });
  }
});
