import { percent } from '../../text.ts';
import { workspaceRule } from '../rule.ts';
import { isMitigated, noteRisk, providersInUse } from './provider-risk.ts';

export const rule = workspaceRule({
  id: 'PC320',
  name: 'tail-client',
  area: 'scope',
  severity: 'warning',
  from: 'selecting',
  dimension: 'concentration',
  related: ['PC318', 'PC319'],
  summary: 'We are neither a tail client of the provider nor what it depends on.',
  condition:
    "Info when less than 2 % of the provider's revenue comes from us, warning when more than 30 % does, unless the risk is noted with what is done about it (types smallClient and dependence).",
  fix: 'Notes the risk, with what is done about it to fill in.',
  options: {
    smallBelow: {
      default: 2,
      unit: '%',
      means: "part of the provider's revenue below which we are a small fish",
      source: 'policy default',
    },
    dependentAbove: {
      default: 30,
      unit: '%',
      means: "part of the provider's revenue above which it depends on us",
      source: 'policy default',
    },
  },
  check(context) {
    for (const facts of providersInUse(context)) {
      const { clientShareOfRevenue: share, name } = facts;
      const { smallBelow, dependentAbove } = context.optionsFor(facts);
      if (share === undefined) {
        if (facts.gaps?.clientShareOfRevenue !== 'invalid') context.needs(facts, 'clientShareOfRevenue');
        continue;
      }
      const small = share < smallBelow;
      const risk = small ? 'smallClient' : 'dependence';
      if ((!small && share <= dependentAbove) || isMitigated(facts, risk)) continue;
      context.report(facts, {
        path: ['clientShareOfRevenue'],
        about: `part of the revenue of ${name}`,
        severity: small ? 'info' : 'warning',
        message: small
          ? `You are ${percent(share)} of the revenue of ${name}: a small fish, whose work may come last.`
          : `${percent(share)} of the revenue of ${name} comes from you: it depends on this work, and a cut would hit all of it.`,
        why: small
          ? `Below ${percent(smallBelow)} its best people and its leaders' time go to larger clients, and losing you costs it little.`
          : `Above ${percent(dependentAbove)} every cut or notice of yours threatens the provider itself, and with it the work until the last day.`,
        inputs: [{ name: 'our part of its revenue', value: share, unit: '%' }],
        fixes: [
          noteRisk(
            risk,
            small ? `We are ${percent(share)} of its revenue` : `${percent(share)} of its revenue comes from us`,
          ),
        ],
      });
    }
  },
});
