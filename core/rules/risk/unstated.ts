import type { Partnership } from '../../generated/types.ts';
import type { RuleContext } from '../rule.ts';
import { personalData } from './personal-data.ts';

type Context = Pick<RuleContext, 'state' | 'reached' | 'live' | 'optionsOf' | 'companions'>;

/** What is asked along with the threats where they are not stated. */
interface Part {
  at: readonly string[];
  /** What is missing: "how the work goes on". */
  noun: string;
  /** The rules that wait for it. */
  waiting: readonly string[];
  /** Whether it can be expected of this partnership. */
  asked(partnership: Partnership, context: Context): boolean;
  /** What a fix leaves to be filled in; nothing where what it adds elsewhere asks for it. */
  todo?: string;
}

const parts: readonly Part[] = [
  {
    at: ['risk', 'impact'],
    noun: 'what a day without the work costs',
    waiting: ['PC425'],
    asked: ({ criticality }) => criticality === 'high' || criticality === 'critical',
    todo: 'TODO what a day without this work costs in revenue and customers',
  },
  {
    at: ['risk', 'continuity'],
    noun: 'plans of how it would go on',
    waiting: ['PC612', 'PC613', 'PC614'],
    asked: () => true,
  },
  {
    at: ['risk', 'dataProtection'],
    noun: 'the protection of personal data',
    waiting: ['PC617', 'PC618'],
    asked: (partnership) => personalData(partnership) === true,
    todo: 'TODO who decides about the data, who works with it, and in which countries',
  },
  {
    at: ['risk', 'attrition'],
    noun: 'how many people leave',
    waiting: ['PC601', 'PC602', 'PC603'],
    asked: (_, context) => context.live,
    todo: 'TODO how many people leave this account, and the provider as a whole',
  },
  {
    at: ['termination', 'changeOfControl'],
    noun: 'a change of control',
    waiting: ['PC605'],
    asked: (partnership, context) => partnership.termination !== undefined && !hasControlGround(partnership, context),
    todo: 'TODO true or false, may the client leave when the provider is bought or merges',
  },
];

/** Whether a change of control is, or may be, among the grounds on which the client may end the contract for cause. */
export function hasControlGround({ termination }: Partnership, context: Pick<RuleContext, 'state'>): boolean {
  const cause = termination?.byClient?.forCause;
  const grounds = context.state(['termination', 'byClient', 'forCause', 'grounds']);
  if (grounds !== 'absent' && grounds !== 'stated') return true;
  return cause !== undefined && cause !== false && cause.grounds?.includes('changeOfControl') === true;
}

/**
 * Whether PC610 asks for what is not stated of risk, so that the others wait: no threat is stated, here or in the part
 * that only the client reads, and somebody would notice if the work stopped.
 */
export function riskIsAsked({ criticality }: Partnership, context: Context): boolean {
  return (
    context.reached('contracted') &&
    criticality !== 'low' &&
    context.optionsOf('PC610') !== undefined &&
    context.state(['risk', 'threats']) === 'absent' &&
    !saidInCompanion(context, ({ risk }) => risk?.threats)
  );
}

/** The parts that are not stated either, and for which PC610 asks along with the threats. */
export function partsAsked(partnership: Partnership, context: Context): Part[] {
  return parts.filter((part) => context.state(part.at) === 'absent' && part.asked(partnership, context));
}

/** Whether the companion of this document says something, so that it is not missing here. */
export function saidInCompanion(
  context: Pick<RuleContext, 'companions'>,
  says: (companion: Partnership) => unknown,
): boolean {
  return context.companions().some((companion) => says(companion) !== undefined);
}
