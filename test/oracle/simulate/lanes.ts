import { known, total } from './numbers.ts';
import type { OracleLane } from './types.ts';
import type { Contract, SimulatedWorld } from './world.ts';

export function lanes(contract: Contract, missing: Set<string>): OracleLane[] {
  return contract.entries.flatMap((entry): OracleLane[] => {
    const alone = contract.entries.filter(({ channel }) => channel === entry.channel).length === 1;
    const planned = contract.planned.filter(
      ({ variant, language, channel }) =>
        alone &&
        (variant === undefined || variant === 'unknown' || variant === 'base') &&
        language !== undefined &&
        channel === entry.channel,
    );
    if (planned.some(({ variant }) => variant === 'unknown'))
      missing.add(`${contract.name} planning.capacity[].variant`);
    const volume = known(entry.volume);
    const lane = (agents: number, required: number, language: string | undefined): OracleLane => ({
      contract,
      entry,
      language,
      agents,
      required,
      contacts: undefined,
      days: [],
      whole: undefined,
    });
    const made: OracleLane[] = [];
    if (planned.length === 0) {
      const agents =
        known(entry.headcount) ?? (contract.entries.length === 1 ? known(contract.headcount.current) : undefined);
      if (agents === undefined)
        missing.add(`${contract.name} ${contract.entries.length === 1 ? 'headcount.current' : 'scope[].headcount'}`);
      else made.push(lane(agents, agents, undefined));
    }
    for (const language of new Set(planned.map((one) => one.language))) {
      const of = planned.filter((one) => one.language === language);
      const agents = of.map(({ fte, required }) => known(fte) ?? known(required));
      const required = of.map((one, at) => known(one.required) ?? agents[at]);
      if (agents.some((one) => one === undefined)) missing.add(`${contract.name} planning.capacity[].fte`);
      else made.push(lane(total(agents as number[]), total(required as number[]), language));
    }
    const all = total(made.map(({ required }) => required));
    for (const one of made) if (volume !== undefined) one.contacts = all > 0 ? ((volume / 30) * one.required) / all : 0;
    return made;
  });
}

/** The contracts of a provider, of a company that owns providers, or one. */
export function named({ contracts, parents }: SimulatedWorld, name: string): Contract[] {
  const ownedBy = (provider: string, seen: string[]): boolean => {
    const parent = parents.find((one) => one.provider === provider)?.parent;
    return parent !== undefined && !seen.includes(parent) && (parent === name || ownedBy(parent, [...seen, parent]));
  };
  const owned = contracts.filter(({ provider }) => provider === name || ownedBy(provider, [provider]));
  return owned.length > 0 ? owned : contracts.filter((one) => one.name === name);
}
