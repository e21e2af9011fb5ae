import type { Path } from '../syntax/tree.ts';

/** Fields of one block, below the block itself; `owner/client` stands for the field `client` of the block `owner`. */
export interface GroupLayout {
  at: Path;
  fields: readonly string[];
}

/** One section of the form. What fields are called, mean and may be is said by the schemas alone. */
export type SectionLayout =
  | { at: Path; groups: readonly GroupLayout[] }
  | {
      /** A list. */
      at: Path;
      fields: readonly string[];
      /** Fields by which people call an item: the first that is stated. */
      called: readonly string[];
      /** Fields that tell most about an item that is folded away. */
      facts: readonly string[];
      /** Fields that are asked for before an item is added. */
      asked: readonly string[];
      /** The field of which an id is made, where an item needs one that nobody chooses. */
      idFrom?: string;
    };

/** What of a partnership is edited by form, in the order of the reference. */
export const layout: readonly SectionLayout[] = [
  { at: [], groups: [{ at: [], fields: ['title', 'status', 'since', 'tier', 'criticality'] }] },
  {
    at: ['people'],
    fields: ['name', 'side', 'role', 'level', 'keyRole', 'since', 'until', 'deputy', 'successor', 'contact'],
    called: ['name', 'role', 'id'],
    facts: ['role', 'side'],
    asked: ['name', 'side', 'role'],
    idFrom: 'name',
  },
  {
    at: ['scope'],
    fields: ['channel', 'task', 'share', 'inHouse', 'elsewhere', 'headcount', 'complexity'],
    called: ['task', 'channel', 'id'],
    facts: ['channel', 'share'],
    asked: ['channel', 'share'],
  },
  {
    at: ['kpis'],
    fields: [
      'channel',
      'target',
      'threshold',
      'variant',
      'frequency',
      'source',
      'owner/client',
      'owner/provider',
      'goal',
    ],
    called: ['kpi', 'id'],
    facts: ['channel', 'target', 'owner/client', 'owner/provider'],
    asked: ['kpi', 'channel'],
  },
  {
    at: ['communication', 'cadences'],
    fields: [
      'title',
      'level',
      'every',
      'length',
      'agenda',
      'attendees/client',
      'attendees/provider',
      'owner',
      'lastHeld',
    ],
    called: ['title', 'id'],
    facts: ['every', 'lastHeld'],
    asked: ['title', 'every'],
    idFrom: 'title',
  },
  {
    at: ['term'],
    groups: [
      {
        at: [],
        fields: ['start', 'end', 'openEnded', 'autoRenew', 'renewFor', 'nonRenewalNotice', 'maximumEnd'],
      },
    ],
  },
  {
    at: ['termination'],
    groups: [
      { at: [], fields: ['changeOfControl', 'changeOfControlNotice'] },
      { at: ['byClient', 'forConvenience'], fields: ['notice', 'fee', 'feeBasis', 'feeMonths', 'notBefore'] },
      { at: ['byClient', 'forCause'], fields: ['notice', 'cure'] },
      { at: ['byProvider', 'forConvenience'], fields: ['notice', 'fee', 'feeBasis', 'feeMonths', 'notBefore'] },
      { at: ['byProvider', 'forCause'], fields: ['notice', 'cure'] },
      { at: ['transitionService'], fields: ['duration', 'bindsWhenProviderLeaves', 'extension'] },
    ],
  },
];
