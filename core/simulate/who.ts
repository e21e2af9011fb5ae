import { wordMeant } from '../actuals/guess.ts';
import type { SourceFile } from '../model/document.ts';
import type { Facts } from '../model/facts.ts';
import { isLive } from '../model/status.ts';
import { compare, list, quoted } from '../text.ts';
import { type Contract, contractsOf } from './contracts.ts';
import type { Refusal, Simulatable, Simulation } from './types.ts';

export type Asked = { sources: readonly SourceFile[]; facts: readonly Facts[] };

/** What can be played through in a workspace: for completion and lists. */
export function simulatable({ sources, facts }: Asked): Simulatable {
  const live = contractsOf(sources).filter(({ status }) => isLive(status));
  const providers = inOrder(live.map(({ provider }) => provider));
  const sites = live.flatMap(({ data }) => (data.sites ?? []).filter(({ side }) => side === 'provider'));
  const above = ownersIn(facts);
  const owners = inOrder(providers.flatMap((provider) => [...ownersOf(provider, above)]));
  return {
    providers,
    owners: owners.filter((owner) => !providers.includes(owner)),
    partnerships: inOrder(live.map(({ name }) => name)),
    sites: inOrder(sites.map(({ id }) => id)),
    zones: inOrder(sites.map(({ riskZone }) => riskZone?.trim())),
  };
}

/** The contracts that a name stands for: live ones to be played, and others that are left out with the reason. */
export function contractsNamed(
  { sources, facts }: Asked,
  name: string,
): { live: Contract[]; leftOut: Simulation['leftOut'] } | Refusal {
  const all = contractsOf(sources);
  const above = ownersIn(facts);
  const ofProvider = all.filter(
    ({ provider }) => provider !== undefined && (provider === name || ownersOf(provider, above).has(name)),
  );
  const named = ofProvider.length > 0 ? ofProvider : all.filter((contract) => contract.name === name);
  if (named.length === 0) return { refused: notFound(simulatable({ sources, facts }), facts, name) };
  const live = named.filter(({ status }) => isLive(status));
  const others = named.filter(({ status }) => !isLive(status));
  if (live.length === 0)
    return {
      refused: `There is nothing to play: ${list(others.map((contract) => `${contract.name} ${standsAt(contract)}`))}.`,
    };
  return { live, leftOut: others.map(notLive) };
}

/** Why a contract that is not live is left out. */
export function notLive(contract: Contract): Simulation['leftOut'][number] {
  return {
    partnership: contract.name,
    because: `${contract.name} ${standsAt(contract)}, so no work is done there yet, or any more.`,
    place: contract.place(['status']),
  };
}

function standsAt({ status }: Contract): string {
  return status === undefined ? 'does not say where it stands' : `is at status ${status}`;
}

function notFound({ providers, owners, partnerships }: Simulatable, facts: readonly Facts[], name: string): string {
  const known = [...providers, ...owners, ...partnerships];
  if (facts.some((of) => of.kind === 'Provider' && of.name === name))
    return `No partnership here is with ${quoted(name)}, so nothing would be lost.`;
  if (known.length === 0) return 'There is no live partnership here to play anything through with.';
  const meant = wordMeant(name, known);
  const choice = providers.slice(0, 5);
  const more = providers.length > choice.length ? ` and ${providers.length - choice.length} more` : '';
  return `No provider, owner of providers or partnership here is called ${quoted(name)}.${meant === undefined ? ` Providers: ${choice.join(', ')}${more}.` : ` Did you mean ${meant}?`}`;
}

/** Who owns a provider, as its documents say. */
function ownersIn(facts: readonly Facts[]): ReadonlyMap<string, readonly string[]> {
  const above = new Map<string, string[]>();
  for (const { kind, name, parent } of facts)
    if (kind === 'Provider' && parent !== undefined) above.set(name, [...(above.get(name) ?? []), parent]);
  return above;
}

/** The owners of a provider at whatever remove, without itself; a loop of ownership ends where it began. */
function ownersOf(provider: string, above: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const owners = new Set<string>();
  const waiting = [...(above.get(provider) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (owners.has(next) || next === provider) continue;
    owners.add(next);
    waiting.push(...(above.get(next) ?? []));
  }
  return owners;
}

function inOrder(names: readonly (string | undefined)[]): string[] {
  const known = names.flatMap((name) => name || []);
  return [...new Set(known)].sort(compare);
}
