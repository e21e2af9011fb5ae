import { adding, change, type Edit, type Fault } from '../../support/planted.ts';

const file = 'policy.partnership.yaml';

function policy(lines: string): Edit {
  return adding(file, `kind: Policy\nversion: 1\nname: house\n${lines}`);
}

/** A waiver in a comment above the notice of the provider. */
function waiver(text: string): Edit {
  return change('      notice: 180 days\n', `      # waive ${text}\n      notice: 180 days\n`);
}

/** Policies that cannot be used or say too little, and waivers that excuse nothing. */
export const policies: readonly Fault[] = [
  {
    what: 'a policy cannot be read',
    edits: [policy('rules: all of them\n')],
    found: [`PC005 error ${file} /rules`, `PC050 error ${file} /kind`],
  },
  {
    what: 'the kind of a policy is misspelt',
    edits: [adding(file, 'kind: Polcy\nversion: 1\nname: house\nrules:\n  - { rule: PC404, severity: warning }\n')],
    found: [`PC019 error ${file} /kind`, `PC050 error ${file} /kind`],
  },
  {
    what: 'a policy names a rule that does not exist',
    edits: [policy('rules:\n  - { rule: PC494, severity: info, why: Not ours }\n')],
    found: [`PC051 error ${file} /rules/PC494/rule`],
  },
  {
    what: 'a policy sets a threshold that its rule does not have',
    edits: [policy('rules:\n  - { rule: PC403, set: { notize: 120 days }, why: Hiring takes four months here }\n')],
    found: [`PC052 error ${file} /rules/PC403/set/notize`],
  },
  {
    what: 'a policy sets a threshold in another unit',
    edits: [policy('rules:\n  - { rule: PC403, set: { notice: 40 % }, why: Hiring takes four months here }\n')],
    found: [`PC053 error ${file} /rules/PC403/set/notice`],
  },
  {
    what: 'the weights of a policy do not come to 100',
    edits: [
      policy(
        'weights: { performance: 30, goals: 15, governance: 15, resilience: 15, people: 10, concentration: 10, commercial: 10 }\n',
      ),
    ],
    found: [`PC054 error ${file} /weights`],
  },
  {
    what: 'two policies lie in one folder',
    edits: [
      policy('owner: Vendor management\n'),
      adding('second.partnership.yaml', 'kind: Policy\nversion: 1\nname: second\n'),
    ],
    found: ['PC055 warning second.partnership.yaml /name'],
  },
  {
    what: 'a policy builds on a file that is not there',
    edits: [policy('extends: [../group.partnership.yaml]\n')],
    found: [`PC056 error ${file} /extends/..~1group.partnership.yaml`],
  },
  {
    what: 'a policy builds on itself',
    edits: [policy('extends: [policy.partnership.yaml]\n')],
    found: [`PC057 error ${file} /extends`],
  },
  {
    what: 'what is for the client alone is shared',
    edits: [policy("sharedWith:\n  - { provider: caldera-connect, paths: ['caldera-*'] }\n")],
    found: ['PC060 warning caldera-connect.partnership.yaml /audience'],
  },
  {
    what: 'a waiver gives no reason',
    edits: [waiver('PC432 until 2027-03-31 by amara')],
    found: ['PC061 warning '],
  },
  {
    what: 'a waiver has run out',
    edits: [waiver('PC432 until 2026-10-31 by amara: being renegotiated')],
    found: ['PC062 warning '],
  },
  {
    what: 'a waiver is for longer than a house may',
    edits: [
      change(
        '  minimum: 0\n',
        '  # waive PC410 until 2027-12-31 by amara: the first year was priced so\n  minimum: 5\n',
      ),
    ],
    found: ['PC063 warning ', 'PC410 warning /headcount/minimum'],
  },
  {
    what: 'a waiver excuses nothing',
    edits: [waiver('PC404 until 2027-03-31 by amara: being renegotiated')],
    found: ['PC064 info '],
  },
  {
    what: 'a waiver names a rule that does not exist',
    edits: [waiver('PC494 until 2027-03-31 by amara: being renegotiated')],
    found: ['PC065 warning '],
  },
  {
    what: 'a waiver is for a rule that nobody may waive',
    edits: [waiver('PC119 until 2027-03-31 by amara: being renegotiated')],
    found: ['PC066 warning '],
  },
];
