import type { Fix, FixOperation } from '../../findings.ts';
import type { Partnership } from '../../generated/types.ts';
import { isOpen, standing } from '../../model/known.ts';
import { providerNotice } from '../../portfolio/provider-notice.ts';
import { days, list } from '../../text.ts';
import type { At, RuleContext } from '../rule.ts';
import {
  addEntries,
  hasProfile,
  inHouseGap,
  namesOf,
  type OutsourcedChannel,
  outsourcedChannels,
  saysNone,
} from '../scope/outsourced-channels.ts';
import { planStands } from './exit-plan.ts';
import { exitPlanFix } from './exit-plan-fix.ts';
import { coverOf, type Leaving, leavings, noticeField } from './leaving.ts';
import { longerNotice } from './notice-fixes.ts';

/** What keeps a close relationship from becoming a trap: time, a way out, a plan and own skill. */
export interface Safeguard {
  /** `none`: said not to be there, or not enough. What is not known counts as held; `needs` says so. */
  stands: 'held' | 'none' | 'notStated';
  /** After "missing:". */
  words: string;
  at: At;
  needs: string[];
  /** Of one that is not stated: the rule that asks for it. */
  askedBy?: string;
  /** Changes that would bring it, or hold a place for it; undefined when none can be offered. */
  operations: FixOperation[] | undefined;
}

type Context = Pick<
  RuleContext,
  'state' | 'companions' | 'documents' | 'facts' | 'optionsOf' | 'term' | 'set' | 'reached' | 'live'
>;

export function safeguardsOf(partnership: Partnership, context: Context): Safeguard[] {
  return [
    notice(partnership, context),
    convenience(partnership, context),
    exitPlan(partnership, context),
    retainedSkill(partnership, context),
  ];
}

/**
 * The provider's notice: held when every way by which it may leave covers re-homing, or is as long as PC403 asks where
 * re-homing cannot be worked out. Held too when the provider may not leave.
 */
function notice(partnership: Partnership, context: Context): Safeguard {
  const { known, needs } = leavings(partnership, context.state);
  const at = ['termination', 'byProvider', 'forConvenience'];
  const words = 'a notice by the provider';
  const held: Safeguard = { stands: 'held', words, at, needs: [], operations: [] };
  const least = context.optionsOf('PC403')?.notice ?? 90;
  const short = known.find((leaving) => isShort(leaving, context, least));
  if (short) {
    const { notice: length, rehoming, way } = short;
    const needed = rehoming?.days;
    const takes = needed === undefined ? 'its agents cannot be replaced' : `replacing its agents takes ${needed}`;
    const compared = rehoming ? takes : `${days(least)} are the least`;
    const fix: Fix | undefined =
      rehoming && needed === undefined
        ? undefined
        : longerNotice(context, short, Math.ceil(Math.max(needed ?? 0, least)));
    return {
      stands: 'none',
      words: `enough notice by the provider (it is ${days(length)}, while ${compared})`,
      at: way.at,
      needs: [],
      operations: fix?.operations,
    };
  }
  const { ways } = providerNotice(partnership, context.state);
  const silent = ways.find(({ stands }) => stands === 'absent');
  if (silent)
    return {
      stands: 'notStated',
      words,
      at: silent.at,
      needs: [],
      askedBy: 'PC402',
      operations: [context.set(silent.at, 'TODO days from written notice to the end of service')],
    };
  const open = ways.filter(({ stands }) => isOpen(stands)).map(noticeField);
  if (ways.length > 0) return { ...held, needs: open };
  const right = partnership.termination?.byProvider?.forConvenience;
  const stands = standing(context.state, at, right);
  if (stands === 'absent')
    return {
      stands: 'notStated',
      words,
      at,
      needs: [],
      askedBy: 'PC401',
      operations: [context.set(at, 'TODO notice and fee, or false')],
    };
  return { ...held, needs };
}

function isShort(leaving: Leaving, context: Context, least: number): boolean {
  const cover = coverOf(leaving, context.optionsOf('PC404')?.reserve ?? 15);
  if (cover === 'uncovered' || cover === 'impossible') return true;
  return cover === 'unknown' && leaving.effective !== undefined && leaving.effective < least;
}

function convenience(partnership: Partnership, context: Context): Safeguard {
  const at = ['termination', 'byClient', 'forConvenience'];
  const right = partnership.termination?.byClient?.forConvenience;
  const words = 'your right to leave without a cause';
  const base = { words, at, needs: [], operations: [] };
  if (right) return { ...base, stands: 'held' };
  if (right === false)
    return {
      ...base,
      stands: 'none',
      operations: context.term(
        ['termination', 'byClient'],
        'forConvenience',
        { notice: 'TODO days from written notice to the end of service', fee: 'TODO amount, 0 EUR if leaving is free' },
        '',
      ).operations,
    };
  return standing(context.state, at, right) === 'absent'
    ? { ...base, stands: 'notStated', askedBy: 'PC401', operations: [context.set(at, 'TODO notice and fee, or false')] }
    : { ...base, stands: 'held', needs: [at.join('.')] };
}

function exitPlan(partnership: Partnership, context: Context): Safeguard {
  const { stands, needs } = planStands(partnership, context);
  const base = { words: 'a plan for leaving', at: ['exitPlan'], needs, operations: [] };
  if (stands === 'plan' || stands === 'open' || stands === 'invalid') return { ...base, stands: 'held' };
  const { operations } = exitPlanFix(partnership.exitPlan, context);
  if (stands === 'none') return { ...base, stands: 'none', operations };
  return { ...base, stands: 'notStated', operations, ...(context.live ? { askedBy: 'PC422' } : {}) };
}

/** Own staff who can still do the outsourced channels, wherever the client names them; doing a part in house counts. */
function retainedSkill(partnership: Partnership, context: Context): Safeguard {
  const own = context.facts.filter(({ kind, name }) => kind === 'Partnership' && name === partnership.name);
  const channels = outsourcedChannels(context.facts).filter(({ pieces }) =>
    pieces.some(({ shares }) => shares.some(({ facts }) => own.includes(facts))),
  );
  const judged = channels.map((channel) => ({ channel, kept: keeps(channel) }));
  const lost = judged.filter(({ kept }) => kept === 'none' || kept === 'notStated').map(({ channel }) => channel);
  const at = ['inHouse', 'retained'];
  const [facts] = own;
  if (facts && lost.length > 0)
    return {
      stands: judged.some(({ kept }) => kept === 'none') ? 'none' : 'notStated',
      words: `own staff who can still do ${list(namesOf(lost))}`,
      at,
      needs: [],
      askedBy: 'PC316',
      operations: judged.every(({ kept }) => kept !== 'none')
        ? [
            ...addEntries(facts, 'retained', lost),
            ...addEntries(
              facts,
              'hiringProfiles',
              lost.filter((channel) => !hasProfile(channel)),
            ),
          ]
        : undefined,
    };
  const base = { words: 'own staff who can still do the work', at, needs: [], operations: undefined };
  const open: Safeguard = { ...base, stands: 'held', needs: ['inHouse.retained'] };
  if (judged.length > 0) return judged.some(({ kept }) => kept === 'open') ? open : { ...base, stands: 'held' };
  const retained = partnership.inHouse?.retained;
  const stands = standing(context.state, at, retained);
  if (isOpen(stands)) return open;
  if (stands === 'invalid' || retained?.some(({ fte }) => fte !== 0)) return { ...base, stands: 'held' };
  return { ...base, stands: retained ? 'none' : 'notStated' };
}

function keeps(channel: OutsourcedChannel): Safeguard['stands'] | 'open' {
  const { retained, inHouse, pieces } = channel;
  const portfolioFte = pieces.map(({ portfolio }) => portfolio?.inHouseFte ?? 0);
  if ((inHouse ?? 0) > 0 || Math.max(0, ...portfolioFte) > 0) return 'held';
  if (retained.some(({ fact }) => (fact.fte ?? 0) > 0)) return 'held';
  if (retained.some(({ fact }) => fact.fte === undefined))
    return retained.some(({ fact }) => fact.gaps?.fte) ? 'open' : 'held';
  if (retained.length > 0 || saysNone(channel)) return 'none';
  return inHouseGap(channel, 'retained') ? 'open' : 'notStated';
}
