import { relatedTo, rules, shownPage } from '../../core/index.ts';
import { messages, type RulePages } from '../protocol.ts';
import type { Session } from '../session.ts';

/** partnership/rulePages: what the rules say is not shipped a second time, but put into their pages here. */
export function rulePages({ connection }: Session): void {
  connection.onRequest<RulePages, void>(messages.rulePages, (packed: RulePages) =>
    Object.fromEntries(
      rules.flatMap((rule) => {
        const name = `${rule.id}.md`;
        const page = shownPage(packed[name] ?? '', rule, relatedTo(rule, rules));
        return page === undefined ? [] : [[name, page]];
      }),
    ),
  );
}
