import type { Access, NamedParity, Parity } from '../../generated/types.ts';
import { quoted } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';
import { isStated } from './absent-parts.ts';

const words = {
  chat: 'the chat rooms',
  knowledgeBase: 'the knowledge base',
  announcements: 'the announcements',
  tools: 'the tools',
} as const;

export const rule = partnershipRule({
  id: 'PC211',
  name: 'access-parity',
  area: 'communication',
  severity: 'warning',
  from: 'contracted',
  dimension: 'governance',
  summary:
    "The provider's team works with the same chat, knowledge base, announcements and tools as the client's own staff, or it is said why not.",
  condition:
    "From contracted on: the client's own staff has something that the provider's team has not, and no reason is stated. An error for the knowledge base while the work is live.",
  fix: "Proposes access for the provider's team, or adds the reason, to be filled in.",
  check(partnership, context) {
    if (!isStated('PC211', ['access'], partnership, context)) return;
    for (const { name, parity, field } of itemsIn(partnership.access ?? {})) {
      for (const side of ['internal', 'provider'] as const) {
        if (parity[side] === undefined && context.state([parity, side]) !== 'invalid')
          context.needs(`${field}.${side}`);
      }
      if (
        parity.internal !== true ||
        parity.provider !== false ||
        !lacks(context, [parity, 'reason'], `${field}.reason`)
      )
        continue;
      const knowledge = field === 'access.knowledgeBase';
      const grant = context.term([parity], 'provider', true, `access to ${name} for the provider's team`);
      context.report({
        at: [parity, 'provider'],
        severity: knowledge && context.live ? 'error' : 'warning',
        message: `The client's own staff has ${name}, the provider's team has not, and no reason is stated.`,
        why: knowledge
          ? 'Customers get another answer, depending on who picks up.'
          : 'Who does the same work with less is slower, makes more mistakes, and feels like an outsider.',
        fixes: [
          grant,
          {
            title: 'Add the reason, to be filled in',
            operations: [context.set([parity, 'reason'], "TODO why the provider's team has it not")],
          },
        ],
      });
    }
  },
});

function itemsIn(access: Access): { name: string; parity: Parity | NamedParity; field: string }[] {
  const known = (Object.keys(words) as (keyof typeof words)[]).flatMap((key) => {
    const parity = access[key];
    return parity ? [{ name: words[key], parity, field: `access.${key}` }] : [];
  });
  const other = (access.other ?? []).map((parity) => ({
    name: quoted(parity.name ?? parity.id ?? 'another tool'),
    parity,
    field: 'access.other',
  }));
  return [...known, ...other];
}
