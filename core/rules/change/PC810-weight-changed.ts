import { grouped } from '../../grouped.ts';
import { compare, number } from '../../text.ts';
import { changeRule } from '../rule.ts';
import { movement, shownAt } from './parts.ts';

const most = 5;

export const rule = changeRule({
  id: 'PC810',
  name: 'weight-changed',
  area: 'change',
  severity: 'warning',
  from: 'draft',
  related: ['PC054', 'PC805'],
  summary: 'A change of what counts in health says what it does to the scores.',
  condition:
    'Against a base: a weight of a dimension changed in a policy. The scores are those of the newer version, by the old policies and by the new ones.',
  check({ changes, head, byOldPolicies, report }) {
    const weights = changes.filter(({ document, section }) => document.startsWith('Policy/') && section === 'weights');
    for (const here of grouped(weights, (change) => shownAt(change).file)) {
      const old = new Map(
        byOldPolicies().health.map((health) => [`${health.file} ${health.partnership}`, health.score]),
      );
      const moved = head.health
        .map((health) => ({ ...health, before: old.get(`${health.file} ${health.partnership}`) ?? health.score }))
        .filter(({ score, before }) => score !== before)
        .sort(
          (a, b) =>
            Math.abs(b.score - b.before) - Math.abs(a.score - a.before) || compare(a.partnership, b.partnership),
        );
      const scores = moved
        .slice(0, most)
        .map(({ partnership, before, score }) => `${partnership} ${number(before)} → ${number(score)}`);
      const rest = moved.length > most ? ` and ${moved.length - most} more` : '';
      report(shownAt(here[0]), {
        message: `What counts in health changed: ${here.map((change) => `${change.what} ${movement(change)}`).join('; ')}. ${moved.length === 0 ? 'No score moves by it.' : `By that alone: ${scores.join(', ')}${rest}.`}`,
        why: 'A score that moves because its weights do says nothing about the partnership. Past scores are worked out again by the new weights, so that lines stay comparable.',
      });
    }
  },
});
