import { entryFor } from '../../actuals/matched.ts';
import type { Fix } from '../../findings.ts';
import type { ExitTrigger, Partnership } from '../../generated/types.ts';
import { kpiIn } from '../../kpi/words.ts';
import { isOpen } from '../../model/known.ts';
import { planStands } from '../exit/exit-plan.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { leaving } from './decision.ts';
import { isSaidHere, type Part, statedIn } from './where.ts';

const MOST_CHOICES = 3;
const at = ['lifecycle', 'exitTriggers'];
const why =
  'In the middle of trouble every month looks like the last bad one. A value that was agreed on a quiet day says when to stop hoping, and a review is no exit.';

export const rule = partnershipRule({
  id: 'PC710',
  name: 'no-exit-trigger',
  area: 'lifecycle',
  severity: 'warning',
  from: 'contracted',
  dimension: 'resilience',
  related: ['PC406', 'PC422', 'PC709'],
  summary: 'It is written down, while all is well, what would make us review whether to leave.',
  condition:
    'There is an exit plan, and no exit trigger says when: a KPI with a value, or a condition in words. A missed KPI that may end the contract for cause counts as one. Not evaluated without an exit plan, which is asked for first; silent once it was decided to leave.',
  fix: 'Adds a trigger on a KPI of your choice, or in words, to be filled in.',
  check(partnership, context) {
    if (context.status === 'exiting' || leaving(context).stands === 'exit') return;
    if (!isSaidHere(at, partnership, context)) return;
    const { stands, needs } = planStands(partnership, context);
    if (stands === 'open') context.needs(...needs);
    else if (stands !== 'plan' && stands !== 'invalid') context.needs('exitPlan');
    if (stands !== 'plan') return;
    const part = statedIn(at, context);
    const list = part?.state(at);
    if (list === 'unknown' || list === 'todo') context.needs(at.join('.'));
    if (list !== undefined && list !== 'stated') return;
    const triggers = part?.data.lifecycle?.exitTriggers ?? [];
    const judged = triggers.map((trigger) => verdict(trigger, part));
    const open = judged.flatMap((one) => (typeof one === 'object' ? one.open : []));
    if (judged.includes('complete')) return;
    context.needs(...open);
    if (judged.some((one) => typeof one === 'object') || causeNames(context)) return;
    report(partnership, triggers, context);
  },
});

/** Whether a trigger says when, or what in it is still open; a value that was refused is open without being asked for. */
function verdict(trigger: ExitTrigger, part: Part | undefined): 'complete' | 'thin' | { open: string[] } {
  const { kpi, threshold, condition } = trigger;
  if (condition !== undefined || (kpi !== undefined && threshold !== undefined)) return 'complete';
  const states = (['kpi', 'threshold', 'condition'] as const).map((field) => ({
    field,
    state: part?.state([trigger, field]) ?? 'absent',
  }));
  if (states.every(({ state }) => state === 'stated' || state === 'absent')) return 'thin';
  return { open: states.filter(({ state }) => isOpen(state)).map(({ field }) => `${at.join('.')}.${field}`) };
}

/** Whether the contract names a missed KPI, with its value, that may end it; or may name one. */
function causeNames(context: RuleContext): boolean {
  const path = ['termination', 'byClient', 'forCause', 'triggers'];
  for (const { data, state } of context.documents()) {
    const cause = data.termination?.byClient?.forCause;
    const triggers = (cause || undefined)?.triggers ?? [];
    if (triggers.some(({ kpi, threshold }) => kpi !== undefined && threshold !== undefined)) return true;
    const states = [state(path), ...triggers.flatMap((one) => [state([one, 'kpi']), state([one, 'threshold'])])];
    if (!states.some((one) => isOpen(one) || one === 'invalid')) continue;
    if (states.some(isOpen)) context.needs(path.join('.'));
    return true;
  }
  return false;
}

function report(partnership: Partnership, triggers: readonly ExitTrigger[], context: RuleContext): void {
  const [first] = triggers;
  if (!first) {
    context.report({
      at,
      onKey: true,
      message: 'What would make you review whether to leave? No exit trigger is stated.',
      why,
      fixes: additions(partnership, context),
    });
    return;
  }
  const watched = triggers.find(({ kpi }) => kpi !== undefined);
  if (!watched) {
    const fix = {
      title: 'Say in words what it is, to be filled in',
      field: 'condition',
      todo: 'TODO what must happen',
    };
    context.report({
      at: [first],
      message: 'The exit trigger says neither which KPI nor what else would make you review whether to leave.',
      why,
      fixes: [{ title: fix.title, operations: [context.set([first, fix.field], fix.todo)], preferred: true }],
    });
    return;
  }
  const entry = entryFor(partnership.kpis ?? [], watched.kpi ?? '').kpi ?? { kpi: watched.kpi };
  context.report({
    at: [watched, 'threshold'],
    onKey: true,
    message: `At which value of ${kpiIn(context, entry)} would you review whether to leave? The exit trigger states none.`,
    why,
    fixes: [
      {
        title: 'Add the value, to be filled in',
        operations: [context.set([watched, 'threshold'], 'TODO value at which a period has failed')],
        preferred: true,
      },
    ],
  });
}

/** A trigger on one of the first KPIs with a target, or one in words. */
function additions({ kpis = [] }: Partnership, context: RuleContext): Fix[] {
  const choices = kpis.filter(({ target }) => target !== undefined).slice(0, MOST_CHOICES);
  return [
    ...choices.map((kpi) => ({
      title: `Add a trigger on ${kpiIn(context, kpi)}, to be filled in`,
      operations: [
        context.append(at, {
          kpi: kpi.id ?? kpi.kpi,
          threshold: 'TODO value at which a period has failed',
          periods: 'TODO how many running',
        }),
      ],
    })),
    {
      title: 'Add a trigger in words, to be filled in',
      operations: [context.append(at, { condition: 'TODO what must happen' })],
    },
  ];
}
