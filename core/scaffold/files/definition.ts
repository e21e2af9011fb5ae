import type { NewFile } from '../answers.ts';
import type { Plan } from '../plan.ts';
import { access } from '../sections/access.ts';
import { alignment } from '../sections/alignment.ts';
import { commercial } from '../sections/commercial.ts';
import { communication } from '../sections/communication.ts';
import { goals } from '../sections/goals.ts';
import { governance } from '../sections/governance.ts';
import { headcount } from '../sections/headcount.ts';
import { inHouse } from '../sections/in-house.ts';
import { kpis } from '../sections/kpis.ts';
import { people } from '../sections/people.ts';
import { planning } from '../sections/planning.ts';
import { purpose } from '../sections/purpose.ts';
import { quality } from '../sections/quality.ts';
import { ramp } from '../sections/ramp.ts';
import { risk } from '../sections/risk.ts';
import { scope } from '../sections/scope.ts';
import { sites } from '../sections/sites.ts';
import { term } from '../sections/term.ts';
import { termination } from '../sections/termination.ts';
import { training } from '../sections/training.ts';
import { transition } from '../sections/transition.ts';
import { type Block, yamlText } from '../yaml.ts';

/** The definition, from purpose to exit. What only the client may read is in a file of its own. */
export function definition(plan: Plan): NewFile {
  const { answers, early, name, live } = plan;
  const head = `${plan.title}${plan.provider ? `, by ${plan.provider.name}` : ''}. ${
    early ? 'What stands here is a proposal until it is signed.' : 'What the contract says is yours to fill in.'
  } TODO marks what only people know.`;
  const block: Block = {
    kind: 'Partnership',
    version: 1,
    name,
    title: plan.title,
    status: plan.status,
    since: answers.start ?? (live ? 'TODO first day of work' : undefined),
    client: plan.client.id,
    provider: plan.provider?.id ?? 'TODO which provider',
    criticality: answers.importance ?? 'TODO low, medium, high or critical',
    people: people(plan),
    purpose: purpose(plan),
    goals: goals(plan),
    alignment: alignment(plan),
    scope: scope(plan),
    inHouse: inHouse(plan),
    sites: sites(plan),
    headcount: headcount(plan),
    ramp: ramp(plan),
    planning: planning(plan),
    kpis: kpis(plan),
    quality: quality(plan),
    training: training(plan),
    communication: communication(plan),
    access: access(plan),
    governance: governance(plan),
    commercial: commercial(plan),
    risk: risk(plan),
    term: term(plan),
    termination: termination(plan),
    transition: transition(plan),
  };
  return { name: `${name}.partnership.yaml`, text: yamlText(head, block) };
}
