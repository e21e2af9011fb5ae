import type { FixOperation } from '../../findings.ts';
import type { Alignment, Partnership, ScopeItem } from '../../generated/types.ts';
import { capital } from '../../kpi/words.ts';
import type { FieldState } from '../../model/document.ts';
import { isOpen } from '../../model/known.ts';
import { list } from '../../text.ts';
import type { RuleContext } from '../rule.ts';

/** A part of alignment that every partnership has an answer to, and the rule that judges it. */
interface Part {
  key: Exclude<keyof Alignment, 'source' | 'note' | 'proposed'>;
  rule: string;
  /** Rules that wait for the answer. */
  waiting: readonly string[];
  ask: string;
  none: string;
  why: string;
  todo: string;
}

const parts: readonly Part[] = [
  {
    key: 'benefits',
    rule: 'PC109',
    waiting: ['PC109'],
    ask: 'what does each side gain',
    none: 'No benefit is stated.',
    why: 'A partnership in which one side loses ends as soon as that side can.',
    todo: 'TODO what each side gains',
  },
  {
    key: 'sponsors',
    rule: 'PC114',
    waiting: ['PC114', 'PC115'],
    ask: 'which executive of each side keeps it on the agenda',
    none: 'No sponsor is named.',
    why: 'Executives who were there for the signing and are gone afterwards are an early sign of trouble.',
    todo: 'TODO the executive of each side',
  },
  {
    key: 'vision',
    rule: 'PC110',
    waiting: ['PC110'],
    ask: 'where does each side want to go',
    none: 'No vision is stated.',
    why: 'A partner that does not know where the client is going cannot help it get there.',
    todo: 'TODO where each side wants to go, and when it told the other',
  },
  {
    key: 'buyIn',
    rule: 'PC113',
    waiting: ['PC113'],
    ask: 'who stands behind it at each level',
    none: 'Nobody is named.',
    why: 'What only one level of a company wants, the others wait out.',
    todo: 'TODO who of executives, management and frontline stands behind it',
  },
  {
    key: 'brand',
    rule: 'PC116',
    waiting: ['PC116'],
    ask: 'how do agents come to know the brand',
    none: 'Nothing is stated.',
    why: 'To a customer the agent is the brand, whoever pays the wage.',
    todo: 'TODO brand guide, and the part of the agents who must hold the certificate',
  },
  {
    key: 'culture',
    rule: 'PC118',
    waiting: ['PC118', 'PC119'],
    ask: 'how well do the two companies fit',
    none: 'No assessment is stated.',
    why: 'Prices and targets can be renegotiated; what a company holds right cannot.',
    todo: 'TODO how well the two companies fit, in values first of all',
  },
];

/**
 * Whether a part of alignment cannot be judged because it is not there. What is absent is asked for once, by the rule of
 * the first absent part, for all of them; the others say what they need. What is unknown or to be filled in is not asked.
 * Asked from contracted on, in the document that both sides read; culture only where the provider does not read.
 */
export function alignmentAbsent(key: Part['key'], partnership: Partnership, context: RuleContext): boolean {
  const part = parts.find((one) => one.key === key);
  const stands = part ? standsAs(part, partnership, context) : 'stated';
  if (!part || stands === 'stated') return false;
  if (stands !== 'invalid') context.needs(`alignment.${key}`);
  if (stands !== 'absent' || !context.reached('contracted')) return true;
  const absent = parts.filter((one) => isAbsent(one, partnership, context));
  if (absent[0]?.rule === part.rule && !askedWithGoals(partnership, context)) ask(absent, partnership, context);
  return true;
}

/** Where no goal is stated either, PC104 asks for both at once. */
export function askedWithGoals({ alignment, audience }: Partnership, context: RuleContext): boolean {
  return (
    alignment === undefined &&
    audience !== 'client' &&
    context.optionsOf('PC104') !== undefined &&
    context.state(['goals']) === 'absent' &&
    context.documents().every(({ state }) => state(['alignment']) === 'absent')
  );
}

/** What PC104 asks for beside the goals where nothing is stated on alignment; nothing where PC109 asks. */
export function alignmentBesideGoals(
  partnership: Partnership,
  context: RuleContext,
): { rules: string[]; operations: FixOperation[] } | undefined {
  if (!context.reached('contracted') || context.state(['alignment']) !== 'absent') return undefined;
  if (!askedWithGoals(partnership, context)) return undefined;
  const absent = parts.filter((part) => isAbsent(part, partnership, context));
  if (absent.length === 0) return undefined;
  return {
    rules: rulesWaiting(absent),
    operations: absent.map(({ key, todo }) => context.set(['alignment', key], todo)),
  };
}

/** Ids of the rules that wait where nothing at all is stated on alignment. */
function rulesWaiting(absent: readonly Part[]): string[] {
  const always = ['PC109', 'PC110', 'PC111', 'PC112', 'PC113', 'PC114', 'PC115', 'PC116', 'PC117', 'PC121', 'PC122'];
  return [...new Set([...always, ...absent.flatMap((part) => part.waiting)])].sort();
}

function ask(absent: readonly Part[], { alignment }: Partnership, context: RuleContext): void {
  const [first] = absent;
  if (!first) return;
  const fixes = [
    {
      title: `Insert ${absent.length === 1 ? 'it' : `the ${absent.length} missing parts`}, to be filled in`,
      operations: absent.map(({ key, todo }) => context.set(['alignment', key], todo)),
      preferred: true,
    },
  ];
  const questions = capital(list(absent.map((part) => part.ask)));
  const waiting = absent.flatMap((part) => part.waiting).filter((id) => id !== first.rule);
  if (!alignment) {
    const last = absent.some(({ key }) => key === 'culture') ? 'PC119' : 'PC117';
    context.report({
      at: ['alignment'],
      message: `${capital(first.ask)}, and who at the top stands behind it? Nothing is stated on alignment, so ${rulesWaiting(absent).length} rules could not be judged.`,
      why: `${first.why}\nNot judged: PC109 to ${last}, PC121 and PC122.`,
      severity: 'warning',
      fixes,
    });
    return;
  }
  context.report({
    at: absent.length === 1 ? ['alignment', first.key] : ['alignment'],
    onKey: true,
    message: `${questions}? ${absent.length === 1 ? first.none : 'Not stated.'}`,
    why: waiting.length === 0 ? first.why : `${first.why}\nNot judged: ${list(waiting)}.`,
    severity: 'warning',
    fixes,
  });
}

function isAbsent(part: Part, partnership: Partnership, context: RuleContext): boolean {
  const { key, rule } = part;
  const { audience, scope } = partnership;
  if (context.optionsOf(rule) === undefined) return false;
  if (standsAs(part, partnership, context) !== 'absent') return false;
  const others = context.companions();
  if (others.some((other) => other.alignment?.[key] !== undefined)) return false;
  if (key === 'culture') return audience === 'client';
  if (audience === 'client' && others.length > 0) return false;
  return key !== 'brand' || (scope ?? []).some(isCustomerFacing);
}

/** How a part stands; a block with nothing in it counts as absent, one of which something is asked for as open. */
function standsAs({ key }: Part, { alignment }: Partnership, context: RuleContext): FieldState {
  const here = alignment?.[key];
  if (here !== undefined && !isEmpty(here)) return 'stated';
  for (const inside of [[], ['client'], ['provider'], ['guide'], ['certification'], ['assessments'], [0]]) {
    const state = context.state(['alignment', key, ...inside]);
    if (state === 'invalid' || isOpen(state)) return state;
  }
  return 'absent';
}

/** Nothing in it: an empty list, or a block of which each part is an empty list. */
function isEmpty(value: object): boolean {
  return Object.values(value).every((part) => Array.isArray(part) && part.length === 0);
}

/** Whether agents are in touch with customers: as stated, else wherever the work is not back-office work. */
export function isCustomerFacing({ customerFacing, channel, workType }: ScopeItem): boolean {
  return customerFacing ?? (workType !== 'backOffice' && channel !== 'back-office');
}
