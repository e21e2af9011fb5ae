import { list } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';
import { claimWords, reliedOnBy } from './claims.ts';

export const rule = partnershipRule({
  id: 'PC111',
  name: 'claim-unverified',
  area: 'purpose',
  severity: 'warning',
  from: 'selecting',
  dimension: 'goals',
  summary: 'What the provider said it can do has been shown where work or targets rely on it.',
  condition:
    'A claim that scope or a KPI relies on states no evidence and no day on which it was verified, nor does the diary. A planned ability is not judged before the day from which it is to be available.',
  fix: 'Adds the evidence, to be filled in.',
  check(partnership, context) {
    const claims = partnership.alignment?.claims ?? [];
    for (const claim of claims) {
      const users = reliedOnBy(claim, partnership, context);
      if (users.length === 0 || claim.evidence !== undefined || claim.verifiedOn !== undefined) continue;
      if (claim.status === 'planned' && !(claim.availableBy !== undefined && claim.availableBy <= context.asOf))
        continue;
      if (
        claim.id !== undefined &&
        context.newest(undefined, [claim.id, `alignment/claims/${claim.id}`], 'reviewed', 'tested', 'assessed')
      )
        continue;
      const [evidence, verified] = [
        lacks(context, [claim, 'evidence'], 'alignment.claims.evidence'),
        lacks(context, [claim, 'verifiedOn'], 'alignment.claims.verifiedOn'),
      ];
      if (!evidence || !verified) continue;
      context.report({
        at: [claim, 'evidence'],
        message: `Nothing shows that ${claimWords(claim)} is true, and ${list(users)} ${users.length === 1 ? 'relies' : 'rely'} on it.`,
        why: 'Expectations are set at the first contact. What was only said is found out by customers, after the work has moved.',
        fixes: [
          {
            title: 'Add the evidence, to be filled in',
            operations: [context.set([claim, 'evidence'], 'TODO what shows that it is true')],
            preferred: true,
          },
        ],
      });
    }
  },
});
