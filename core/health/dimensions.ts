import { hasReached, isLive } from '../model/status.ts';
import { type Dimension, dimensions } from '../rules/rule.ts';
import { shown } from './freshness.ts';
import type { HealthInput } from './health.ts';
import { kpiPart } from './kpi-part.ts';
import { type Loss, shareOut } from './loss.ts';
import { sharePart } from './share-part.ts';
import { type StructurePart, structurePart } from './structure.ts';

/** The dimensions as they are called. */
export const dimensionTitles: Readonly<Record<Dimension, string>> = {
  performance: 'Service performance',
  goals: 'Goals and trust',
  governance: 'Communication and governance',
  resilience: 'Resilience and exit readiness',
  people: 'People stability',
  concentration: 'Concentration',
  commercial: 'Commercial balance and flexibility',
};

/** A dimension as judged. All numbers 0–1. */
export interface JudgedDimension {
  id: Dimension;
  raw: number;
  coverage: number;
  confidence: number;
  shown: number;
  note?: string;
  /** Where it was lost: the amounts add up to 1 − shown. */
  losses: Loss[];
}

/** Judges all dimensions of a partnership (formulae 4 to 6 of the health model), in their order. */
export function judgeDimensions(input: HealthInput): JudgedDimension[] {
  return dimensions.map((id) => {
    const structure = structurePart(input, id);
    const parts = partsOf(input, id, structure);
    const confidence = parts.coverage * parts.freshness;
    const value = shown(parts.raw, confidence);
    const { raw, coverage, note } = parts;
    return {
      id,
      raw,
      coverage,
      confidence,
      shown: value,
      ...(note === undefined ? {} : { note }),
      losses: lossesOf(parts, value),
    };
  });
}

interface Parts {
  raw: number;
  coverage: number;
  freshness: number;
  note?: string;
  /** Amounts add up to 1 − raw, 1 − coverage and 1 − freshness. */
  losses: Loss[];
  gaps: Loss[];
  stale: Loss[];
}

function partsOf(input: HealthInput, id: Dimension, structure: StructurePart): Parts {
  switch (id) {
    case 'performance':
      return performance(input, structure);
    case 'people':
      return people(input, structure);
    case 'concentration':
      return concentration(input, structure);
    default:
      return alone(structure);
  }
}

function alone(structure: StructurePart, note?: string): Parts {
  return { ...structure, raw: structure.value, ...(note === undefined ? {} : { note }) };
}

/** 0.8 · KPIs + 0.2 · structure, with the confidence of the readings; structure alone until the work begins. */
function performance(input: HealthInput, structure: StructurePart): Parts {
  if (!isLive(input.document.held.data.status))
    return alone(structure, 'The work has not begun, so there is nothing to measure: judged by what is agreed.');
  const kpis = (input.document.held.data.kpis ?? []).filter((kpi) => !isPeopleKpi(input, kpi));
  return withReadings(input, structure, kpis, 0.8);
}

/** 0.5 · KPIs of the family people + 0.5 · structure, with the confidence of the readings; structure alone without such KPIs. */
function people(input: HealthInput, structure: StructurePart): Parts {
  const kpis = (input.document.held.data.kpis ?? []).filter(
    (kpi) => kpi.target !== undefined && isPeopleKpi(input, kpi),
  );
  if (!isLive(input.document.held.data.status)) return alone(structure);
  return kpis.length === 0
    ? alone(structure, 'No KPI shows how the people fare: judged by what is agreed.')
    : withReadings(input, structure, kpis, 0.5);
}

function withReadings(
  input: HealthInput,
  structure: StructurePart,
  kpis: Parameters<typeof kpiPart>[1],
  weight: number,
): Parts {
  const read = kpiPart(input, kpis);
  return {
    raw: weight * read.value + (1 - weight) * structure.value,
    coverage: read.coverage,
    freshness: read.freshness,
    ...(read.coverage === 0 ? { note: 'No reading shows how well the work is done.' } : {}),
    losses: [...scaled(read.losses, weight), ...scaled(structure.losses, 1 - weight)],
    gaps: read.gaps,
    stale: read.stale,
  };
}

/** 0.5 · structure + 0.5 · (1 − D) where the shares are known; structure alone, with half of the coverage, where they are not. */
function concentration(input: HealthInput, structure: StructurePart): Parts {
  if (!hasReached(input.document.held.data.status, 'selecting'))
    return alone(structure, 'No provider has been asked yet: judged by what is agreed.');
  const scope = input.document.held.data.scope ?? [];
  if (scope.length > 0 && scope.every(({ exception }) => exception === 'overnight')) {
    return alone(structure, 'All of this work is by night, which may be outsourced in full: judged by what is agreed.');
  }
  const shares = sharePart(input);
  const coverage = 0.5 * structure.coverage + 0.5 * shares.coverage;
  const gaps = [...scaled(structure.gaps, 0.5), ...scaled(shares.gaps, 0.5)];
  if (shares.dependence === undefined)
    return {
      ...alone(structure, 'How the channels are shared out is not known: judged by what is agreed.'),
      coverage,
      gaps,
    };
  return {
    raw: 0.5 * structure.value + 0.5 * (1 - shares.dependence),
    coverage,
    freshness: structure.freshness,
    losses: [...scaled(structure.losses, 0.5), ...scaled(shares.losses, 0.5)],
    gaps,
    stale: structure.stale,
  };
}

function isPeopleKpi(
  { workspace }: HealthInput,
  kpi: { kpi?: string | undefined; family?: string | undefined },
): boolean {
  return (kpi.family ?? workspace.catalogue.get(kpi.kpi ?? '')?.family) === 'people';
}

function scaled(losses: readonly Loss[], by: number): Loss[] {
  return losses.map((loss) => ({ ...loss, amount: loss.amount * by }));
}

/** What was lost before confidence, then what absent and old evidence took, each in proportion to how much of it there is. */
function lossesOf({ raw, losses, gaps, stale, coverage, freshness }: Parts, value: number): Loss[] {
  const doubt = raw - value;
  const all = 1 - coverage + (1 - freshness);
  if (doubt <= 0 || all <= 0) return [...losses];
  return [
    ...losses,
    ...shareOut(gaps, (doubt * (1 - coverage)) / all),
    ...shareOut(stale, (doubt * (1 - freshness)) / all),
  ];
}
