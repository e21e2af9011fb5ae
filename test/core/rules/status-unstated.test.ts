import { strict as assert } from 'node:assert';
import { check, rules } from '../../../core/index.ts';

describe('a partnership without a status', () => {
  it('is told how many rules wait for a later status', () => {
    const text = 'kind: Partnership\nversion: 1\nname: care\nclient: harbour-bank\nprovider: meridian-cx\n';
    const { findings } = check({ files: [{ path: 'care.partnership.yaml', text }], asOf: '2026-11-22' });
    const message = findings.find(({ rule }) => rule === 'PC017')?.message ?? '';
    const stages = ['selecting', 'contracted', 'transition', 'ramp', 'steady', 'improving', 'exiting', 'ended'];
    const later = rules.filter(({ from }) => stages.includes(from));
    assert.match(message, new RegExp(`, and ${later.length} rules wait\\.$`));
  });
});
