import type { Fix } from '../../findings.ts';
import type { KnownProblem } from '../../generated/types.ts';
import { candidates, personWords } from '../../kpi/owners.ts';
import { isOpen } from '../../model/known.ts';
import { quoted } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';

export const rule = partnershipRule({
  id: 'PC103',
  name: 'problem-lifted',
  area: 'purpose',
  severity: 'warning',
  from: 'transition',
  dimension: 'goals',
  summary: 'The client works on each known problem that moved with the work.',
  condition:
    'Live: a known problem is not resolved (no day on which it was fixed, or one still to come), and the client has no action on it, or nobody of the client answers for that action.',
  fix: 'Adds the action, to be filled in; names a person of the client, of your choice.',
  check({ purpose }, context) {
    for (const problem of purpose?.knownProblems ?? []) {
      if (problem.fixedOn !== undefined && problem.fixedOn <= context.asOf) continue;
      const fixed = context.state([problem, 'fixedOn']);
      if (fixed === 'invalid') continue;
      if (isOpen(fixed)) {
        context.needs('purpose.knownProblems.fixedOn');
        continue;
      }
      const words = quoted(problem.problem ?? problem.id, 80);
      const action = problem.clientAction;
      if (action === undefined) {
        if (!lacks(context, [problem, 'clientAction'], 'purpose.knownProblems.clientAction')) continue;
        context.report({
          at: [problem],
          message: `${words} moved with the work, and nothing is stated that the client does about it.`,
          why,
          fixes: [addAction(problem, context)],
        });
      } else if (action.doneOn === undefined) {
        const owner = action.owner === undefined ? undefined : context.person(action.owner);
        const nobody =
          action.owner === undefined && lacks(context, [action, 'owner'], 'purpose.knownProblems.clientAction.owner');
        if (!nobody && owner?.side !== 'provider') continue;
        context.report({
          at: nobody ? [action] : [action, 'owner'],
          message: nobody
            ? `${words} moved with the work, and nobody at the client answers for ${quoted(action.action ?? 'the action on it', 60)}.`
            : `${words} moved with the work, and the client's action on it is left to ${owner ? personWords(owner) : 'somebody'} of the provider.`,
          why,
          fixes: nameOwner(problem, nobody, context),
        });
      }
    }
  },
});

const why =
  'Moving a broken process to a provider does not repair it: agents then apologise for it, and the figures blame them. Only the client can change its own rules and systems.';

function addAction(problem: KnownProblem, context: RuleContext): Fix {
  return {
    title: "Add the client's action, to be filled in",
    operations: [
      context.set([problem, 'clientAction'], {
        action: 'TODO what the client changes',
        owner: 'TODO who at the client answers for it',
        due: 'TODO by which day',
      }),
    ],
    preferred: true,
  };
}

function nameOwner(problem: KnownProblem, nobody: boolean, context: RuleContext): Fix[] {
  const at = [problem, 'clientAction', 'owner'] as const;
  return [
    ...candidates(context.people(), 'client', undefined).map((person) => ({
      title: `Name ${personWords(person)}`,
      operations: [context.set(at, person.id)],
    })),
    ...(nobody
      ? [{ title: 'Fill in the name later', operations: [context.set(at, 'TODO who at the client answers for it')] }]
      : []),
  ];
}
