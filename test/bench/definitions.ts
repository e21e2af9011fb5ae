/** Partnership files of three sizes, the same at every call. They are valid and mostly sound, as real files are. */
export const sizes = { S: 390, M: 2_400, L: 23_700 } as const;
export type Size = keyof typeof sizes;

const kpis = ['service_level', 'csat', 'fcr', 'aht', 'attrition_annual', 'quality_score'];

/** A definition of about as many lines as the size says; `index` makes its names differ from those of others. */
export function definition(size: Size, index = 0): string {
  const head = opening(index);
  const tail = closing();
  // One person (6 lines), one goal (8) and one KPI (11) per round.
  const rounds = Math.floor((sizes[size] - head.length - tail.length - 3) / 25 + 0.5);
  const each = (write: (round: number) => string[]) =>
    Array.from({ length: rounds }, (_, round) => write(round + 1)).flat();
  return [
    ...head,
    'people:',
    ...people(),
    ...each(person),
    'goals:',
    ...goals(),
    ...each(goal),
    'kpis:',
    ...each(kpi),
    ...tail,
    '',
  ].join('\n');
}

function opening(index: number): string[] {
  return `kind: Partnership
version: 1
name: bench-${index}
title: Chat and e-mail support, file ${index}
status: steady
since: 2024-03-04
client: client-${index % 40}
provider: provider-${index % 25}

purpose:
  reasons:
    - type: capacity
      baseline: 41 % of chats answered in 60 s
      expected: 80 %

scope:
  # What we keep is enough to take the channel back within a quarter.
  - channel: chat
    share: ${50 + (index % 40)} %
    inHouse: ${50 - (index % 40)} %
  - channel: email
    share: 40 %
    inHouse: 60 %

headcount:
  current: ${60 + (index % 120)}
  minimum: 0
  hiringPerWeek: 10
`.split('\n');
}

function people(): string[] {
  return [
    '  - { id: ines, name: Inês Duarte, side: client, role: vendor manager }',
    '  - { id: tom, name: Tom Okafor, side: provider, role: account lead }',
  ];
}

function person(round: number): string[] {
  return [
    `  - id: person-${round}`,
    `    name: Person Number ${round}`,
    `    side: ${round % 2 === 0 ? 'client' : 'provider'}`,
    '    role: team lead',
    '    level: management',
    '    since: 2025-01-06',
  ];
}

function goals(): string[] {
  return [
    '  - id: loyal-customers',
    '    level: ultimate',
    '    statement: Customers stay because help is quick and right',
    '    party: both',
    '    measure: csat',
    '    target: 85 %',
    '    by: 2027-06-30',
  ];
}

function goal(round: number): string[] {
  return [
    `  - id: goal-${round}`,
    '    level: collective',
    `    statement: Team ${round} answers within a minute on every shift, and hands over what it cannot solve`,
    '    party: both',
    '    contributesTo: loyal-customers',
    '    measure: service_level',
    '    target: 80 % in 60 s',
    '    by: 2027-03-31',
  ];
}

function kpi(round: number): string[] {
  return [
    `  - id: kpi-${round}`,
    `    kpi: ${kpis[round % kpis.length]}`,
    '    channel: chat',
    '    variant: offered, without contacts that end within five seconds',
    `    target: ${70 + (round % 25)} %`,
    '    frequency: weekly',
    '    source: Contact platform, view shared by both sides',
    '    owner:',
    `      client: person-${round - (round % 2) || 2}`,
    `      provider: person-${round % 2 === 0 ? round - 1 : round}`,
    `    goal: goal-${round}`,
  ];
}

function closing(): string[] {
  return `
termination:
  byClient:
    forConvenience:
      notice: 90 days
      fee: 0 EUR
  byProvider:
    forConvenience:
      notice: 30 days
    source: MSA §14.2`.split('\n');
}
