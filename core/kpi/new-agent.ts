import type { Input } from '../findings.ts';
import type { Partnership } from '../generated/types.ts';
import { Gaps, type StateOf, standing } from '../model/known.ts';
import type { Duration } from '../model/leaves.ts';
import { rehomingDefaults } from '../portfolio/rehoming.ts';
import { list, number } from '../text.ts';

/** How long it takes from the decision to hire to an agent who counts as a full one, in days. */
export interface NewAgent {
  days: number;
  /** `21 recruiting + 35 training + 14 nesting days` */
  sum: string;
  /** Which lengths are defaults, as a sentence; empty where none is. */
  assumed: string;
  inputs: Input[];
}

/**
 * `recruiting + training + nesting`, each as stated under training or headcount, else the default of re-homing (21, 35 and 14
 * days). What is asked and not known yet is needed: nothing is assumed for it.
 */
export function newAgent(
  { training, headcount }: Partnership,
  state: StateOf,
): { agent: NewAgent } | { needs: string[] } {
  const gaps = new Gaps();
  const part = (name: 'recruiting' | 'training' | 'nesting', own?: { at: string[]; value: Duration | undefined }) => {
    const places = [...(own ? [own] : []), { at: ['headcount', name], value: headcount?.[name] }];
    for (const { at, value } of places) {
      const stands = standing(state, at, value);
      if (stands !== 'stated' && stands !== 'absent') gaps.add(at.join('.'), stands);
    }
    const stated = places.find(({ value }) => value !== undefined)?.value?.days;
    return { name, days: stated ?? rehomingDefaults[name], assumed: stated === undefined };
  };
  const parts = [
    part('recruiting'),
    part('training', { at: ['training', 'initial', 'duration'], value: training?.initial?.duration }),
    part('nesting', { at: ['training', 'nesting', 'duration'], value: training?.nesting?.duration }),
  ];
  if (gaps.blocked) return { needs: gaps.needs };
  const assumed = parts.flatMap(({ name, assumed }) => (assumed ? [name] : []));
  return {
    agent: {
      days: parts.reduce((sum, { days }) => sum + days, 0),
      sum: `${parts.map(({ name, days }) => `${number(days)} ${name}`).join(' + ')} days`,
      assumed:
        assumed.length === 0
          ? ''
          : `${list(assumed).replace(/^./, (letter) => letter.toUpperCase())} ${assumed.length === 1 ? 'is a default' : 'are defaults'}.`,
      inputs: parts.map(({ name, days, assumed }) => ({
        name,
        value: days,
        unit: 'days',
        ...(assumed ? { assumed } : {}),
      })),
    },
  };
}
