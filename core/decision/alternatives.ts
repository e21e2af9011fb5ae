import type { ExitAlternative, ExitBusinessCase, Rebalance } from '../generated/types.ts';
import type { Money } from '../model/leaves.ts';
import { type AskedPartnership, contextOf, placeOf } from '../questions/asked.ts';
import { list, money, number, percent, plainLine } from '../text.ts';
import type { Alternative } from './types.ts';

/** Where else the work could go and how it would be split, as the files state it. */
export function statedAlternatives(asked: AskedPartnership): Alternative[] {
  const person = (id: string): string => plainLine(contextOf(asked).person(id)?.name ?? id);
  return asked.documents.flatMap((part) => {
    const { exitPlan, lifecycle } = part.document.held.data;
    const at = (object: object, says: string): Alternative => ({ says, from: 'stated', ...placeOf(part, object) });
    const plan = exitPlan || undefined;
    const rebalance = lifecycle?.rebalance as Rebalance | undefined;
    const cost = plan?.businessCase as ExitBusinessCase | undefined;
    return [
      ...((plan?.alternatives ?? []) as ExitAlternative[]).map((one) => at(one, alternativeWords(one))),
      ...(rebalance ? [at(rebalance, rebalanceWords(rebalance, person))] : []),
      ...(cost && costWords(cost) !== '' ? [at(cost, costWords(cost))] : []),
    ];
  });
}

function alternativeWords({ where, provider, channel, headcount, readyWithin, agreed }: ExitAlternative): string {
  const whom =
    where === 'inHouse'
      ? 'In house'
      : where === 'stop'
        ? 'The work stops'
        : (provider ?? 'Another provider, not named');
  const facts = [
    channel,
    headcount === undefined ? undefined : `${number(headcount)} agents`,
    readyWithin && `ready within ${readyWithin.text}`,
    agreed === true
      ? 'agreed'
      : agreed === false
        ? 'not agreed'
        : where === 'stop'
          ? undefined
          : 'not said to be agreed',
  ];
  return plainLine(`${whom}: ${facts.filter((fact) => fact !== undefined).join(', ')}.`);
}

const options: Readonly<Record<NonNullable<Rebalance['option']>, string>> = {
  addProvider: 'add a provider',
  moveShare: 'move a share',
  bringInHouse: 'bring it in house',
  replace: 'replace the provider',
};

function rebalanceWords(rebalance: Rebalance, person: (id: string) => string): string {
  const { option, replacement, startBy, owner, targetShares = [] } = rebalance;
  const shares = targetShares.map(({ channel, inHouse, providers = [] }) => {
    const parts = [
      ...(inHouse === undefined ? [] : [`${percent(inHouse)} in house`]),
      ...providers.map(({ provider, share }) => `${share === undefined ? 'a part' : percent(share)} ${provider ?? ''}`),
    ];
    return `${channel ?? 'a channel'}: ${list(parts)}`;
  });
  const facts = [
    option && options[option],
    replacement && `${replacement} takes over`,
    startBy && `begins by ${startBy}`,
    owner && `${person(owner)} leads it`,
  ].filter(Boolean);
  return plainLine(`Planned split: ${[facts.join(', '), ...shares].filter(Boolean).join('; ')}.`);
}

function costWords({ transitionCost, dualRun, dualRunCost, annualGain, asOf }: ExitBusinessCase): string {
  const sum = (value: Money | undefined): string | undefined => value && money(value.amount, value.currency);
  const twice = dualRunCost ? sum(dualRunCost) : undefined;
  const facts = [
    transitionCost && `the move costs ${sum(transitionCost)}`,
    dualRun && `two teams for ${dualRun.text}${twice ? ` cost ${twice}` : ''}`,
    !dualRun && twice && `two teams cost ${twice}`,
    annualGain && `leaving brings ${sum(annualGain)} a year`,
  ].filter(Boolean);
  if (facts.length === 0) return '';
  return plainLine(`Business case${asOf ? ` of ${asOf}` : ''}: ${facts.join('; ')}.`);
}
