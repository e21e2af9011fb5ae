import type { Fix } from '../../findings.ts';
import { list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { decisionAt } from './decision.ts';
import { isPremature, type Parting, partingOf } from './parting.ts';
import { beforeParting, numberOf, type StepName, stepOperations, stepWords } from './steps.ts';
import { isSaidHere } from './where.ts';

export const rule = partnershipRule({
  id: 'PC707',
  name: 'premature-exit',
  area: 'lifecycle',
  severity: 'error',
  from: 'transition',
  dimension: 'governance',
  related: ['PC119', 'PC706'],
  summary: 'Parting comes after four steps that might have mended it, unless a misfit showed early.',
  condition:
    'It was decided to leave, or parting has begun, while one of the first four steps (looking inward, talking openly, agreeing goals anew, working to a plan) has no evidence, and it is not stated what showed early, in step 2 or 3, that the two sides do not fit. A warning, as a question, when no step at all is stated.',
  fix: 'Adds the open steps, or what showed early, to be filled in.',
  check(partnership, context) {
    const parting = partingOf(context);
    const { leaving, steps, decided, early, skipped } = parting;
    const entry = leaving.stands === 'exit' ? undefined : steps.begun('letGo');
    const here = entry ? steps.part?.data === partnership : isSaidHere(decisionAt, partnership, context);
    if (!here) return;
    if (!decided) {
      if (leaving.stands !== 'staying') context.needs('lifecycle.decision');
      return;
    }
    if (early === 'open') context.needs('lifecycle.decision.earlyExit');
    else if (early !== 'shown') context.needs(...parting.needs);
    if (!isPremature(parting)) return;
    const day = leaving.decision?.date;
    // A look at the own part that is to be filled in shows no step yet.
    const none = steps.part === undefined && beforeParting.every((name) => steps.evidence(name) !== 'shown');
    const what = entry
      ? 'Step 5, parting, has begun'
      : `It was decided${day === undefined ? '' : ` on ${day}`} to leave`;
    context.report({
      at: entry ? [entry] : [...decisionAt, 'type'],
      severity: none && early === 'absent' ? 'warning' : 'error',
      message:
        none && early === 'absent'
          ? 'Which steps were taken before it was decided to leave? None is stated, nor anything that showed early that the two sides do not fit.'
          : `${what}, and ${skippedWords(skipped)}${early === 'partly' ? ` ${earlyWords(parting)}` : ''}`,
      why: 'Most causes lie in the daily work and can be mended, often by the client. Whoever parts before trying pays for the move and meets the same trouble at the next provider. Values that do not fit are another matter: where that shows early, waiting mends nothing.',
      fixes: fixesOf(parting, partnership, context),
    });
  },
});

function skippedWords(skipped: readonly StepName[]): string {
  if (skipped.length === beforeParting.length) return `none of the ${skipped.length} steps before has evidence.`;
  const has = skipped.length === 1 ? 'has' : 'have';
  return `${skipped.length} of the ${beforeParting.length} steps before ${has} no evidence: ${list(skipped.map((name) => stepWords[name]))}.`;
}

function earlyWords({ leaving: { decision } }: Parting): string {
  return (decision?.earlyExit?.observedIn ?? []).length === 0
    ? 'What showed early names no step in which it did.'
    : 'What showed early is not said.';
}

function fixesOf({ steps, skipped, leaving }: Parting, partnership: object, context: RuleContext): Fix[] {
  const [first] = skipped;
  const fixes: Fix[] = [];
  if (first && (steps.part === undefined || steps.part.data === partnership)) {
    const one = steps.entries(first).length > 0 ? `the evidence of step ${numberOf(first)}` : `step ${numberOf(first)}`;
    fixes.push({
      title: `Add ${skipped.length === 1 ? one : `the ${skipped.length} open steps`}, to be filled in`,
      operations: stepOperations(skipped, steps, context),
    });
  }
  const early = leaving.decision?.earlyExit;
  if (leaving.stands === 'exit')
    fixes.push({
      title: 'State what showed early, to be filled in',
      operations: [
        ...((early?.observedIn ?? []).length > 0
          ? []
          : [context.set([...decisionAt, 'earlyExit', 'observedIn'], 'TODO communicate or realign')]),
        ...(early?.evidence !== undefined
          ? []
          : [context.set([...decisionAt, 'earlyExit', 'evidence'], 'TODO what was seen, or where that is kept')]),
      ],
    });
  return fixes;
}
