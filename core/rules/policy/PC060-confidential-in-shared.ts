import type { Fix } from '../../findings.ts';
import type { Facts } from '../../model/facts.ts';
import { companionHead } from '../../policy/client-file.ts';
import { list } from '../../text.ts';
import { workspaceRule } from '../rule.ts';

export const rule = workspaceRule({
  id: 'PC060',
  name: 'confidential-in-shared',
  area: 'policy',
  severity: 'warning',
  from: 'draft',
  summary: 'What only the client may read does not stand where a provider can read it.',
  condition:
    'The policy says that a provider can read the file, and a document in it states an exit plan, assessments of culture or the selection of the provider, or says that it is for the client alone. One finding for each document.',
  fix: 'Moves what is confidential into a companion document, NAME.client.partnership.yaml, where the policy does not share it.',
  check({ facts: all, sharedWith, clientFile, report }) {
    for (const facts of all) {
      const shared = sharedWith(facts);
      if (!shared) continue;
      const reader = shared.provider ?? 'The provider';
      const sections = facts.confidential ?? [];
      const [first, ...others] = sections;
      const alone = facts.audience === 'client';
      if (!first && !alone) continue;
      const what = list(sections.map(({ what: one }) => `the ${one}`));
      report(facts, {
        path: alone ? ['audience'] : (first?.path ?? []),
        onKey: true,
        message: alone
          ? `This document is for the client alone${first ? ` and states ${what}` : ''}, and ${lowerThe(reader)} can read the file it stands in.`
          : `${reader} can read this file, and it states ${what}.`,
        why: 'Whoever reads how they are to be left, how they were scored or whom they were compared with reads it as the decision. Move it to a document of the same name that says audience: client, in a file that the policy does not share.',
        related: (alone ? sections : others).map(({ what: one, path }) => ({
          facts,
          path,
          message: `Here stands the ${one}.`,
        })),
        fixes: alone ? [] : moveFix(facts, clientFile(facts)),
      });
    }
  },
});

/** All that is confidential goes at once; a document for the client alone has to move as a whole, which people do. */
function moveFix(facts: Facts, to: string | undefined): Fix[] {
  const { confidential = [] } = facts;
  if (to === undefined) return [];
  return [
    {
      title: `Move ${list(confidential.map(({ what }) => `the ${what}`))} to ${to}`,
      operations: [],
      move: { sections: confidential.map(({ path }) => path), to, head: companionHead(facts) },
      preferred: true,
    },
  ];
}

function lowerThe(reader: string): string {
  return reader.replace(/^The /, 'the ');
}
