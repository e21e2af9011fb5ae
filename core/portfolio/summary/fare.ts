import type { CheckResult } from '../../check.ts';
import type { Health, Place } from '../../health/types.ts';
import { statusOf } from '../../model/companions.ts';
import type { Status } from '../../model/status.ts';
import type { Dimension } from '../../rules/rule.ts';
import { compare, plainLine } from '../../text.ts';
import { type Included, partnershipsIn, placeOfName } from './partnerships.ts';

/** How one partnership fares. Plain data. */
export interface FareRow extends Place {
  /** Short name. */
  partnership: string;
  /** What people call it; left out where that is its name. */
  title?: string;
  client?: string;
  provider?: string;
  status?: Status;
  /** Agents of the provider today. */
  agents?: number;
  /** Whole points, 0–100. This and what follows is left out where there is no score: it has ended, or cannot be read whole. */
  score?: number;
  band?: Health['band'];
  label?: Health['label'];
  /** 0–1. */
  confidence?: number;
  /** All seven in their order, 0–100, one decimal. */
  dimensions?: { id: Dimension; title: string; score: number }[];
  /** Those with the lowest score, as rounded; none where all are alike. */
  weakest?: Dimension[];
}

/** Answers "How do they fare?". */
export interface Fare {
  /** The worst first; those without a score at the end, by name. */
  rows: FareRow[];
  /** How many have each label; what has no score is in none. */
  labels: Record<Health['label'], number>;
  /** How many partnerships have a dimension as their weakest; the most first. */
  weakest: { id: Dimension; title: string; partnerships: number }[];
  /** What several providers miss at once (PC705): reason to look at the own part first. */
  inward: (Place & { message: string; partnership: string })[];
}

/** The partnerships by their score. */
export function fareOf(result: CheckResult, included: Included): Fare {
  const scores = new Map(result.health.map((health) => [`${health.file} ${health.document}`, health]));
  const rows = partnershipsIn(result.workspace, included).map(({ source, document }): FareRow => {
    const { data } = document.held;
    const health = scores.get(`${source.path} Partnership/${document.name}`);
    const status = statusOf(result.sources, document);
    return {
      partnership: plainLine(document.name),
      ...(data.title === undefined || data.title === document.name ? {} : { title: plainLine(data.title) }),
      ...(data.client === undefined ? {} : { client: data.client }),
      ...(data.provider === undefined ? {} : { provider: data.provider }),
      ...(status === undefined ? {} : { status }),
      ...(data.headcount?.current === undefined ? {} : { agents: data.headcount.current }),
      ...(health ? scored(health) : {}),
      ...placeOfName(source, document),
    };
  });
  rows.sort(
    (a, b) => (a.score ?? 101) - (b.score ?? 101) || compare(a.partnership, b.partnership) || compare(a.file, b.file),
  );
  return { rows, labels: labelsIn(rows), weakest: weakestIn(rows), inward: inwardIn(result, included) };
}

function scored({ score, band, label, confidence, dimensions }: Health) {
  const rounded = dimensions.map((one) => Math.round(one.score));
  const least = Math.min(...rounded);
  const weakest = dimensions.filter((_, index) => rounded[index] === least).map(({ id }) => id);
  return {
    score,
    band,
    label,
    confidence,
    dimensions: dimensions.map(({ id, title, score: shown }) => ({ id, title, score: shown })),
    weakest: weakest.length === dimensions.length ? [] : weakest,
  };
}

function labelsIn(rows: readonly FareRow[]): Fare['labels'] {
  const labels: Fare['labels'] = { healthy: 0, watch: 0, strained: 0, failing: 0, 'not enough evidence': 0 };
  for (const { label } of rows) if (label) labels[label] += 1;
  return labels;
}

function weakestIn(rows: readonly FareRow[]): Fare['weakest'] {
  const counts = new Map<Dimension, Fare['weakest'][number]>();
  for (const { dimensions = [], weakest = [] } of rows) {
    for (const { id, title } of dimensions) {
      const known = counts.get(id) ?? { id, title, partnerships: 0 };
      if (weakest.includes(id)) known.partnerships += 1;
      counts.set(id, known);
    }
  }
  // Sorting keeps the order of the dimensions among equals.
  return [...counts.values()].filter((one) => one.partnerships > 0).sort((a, b) => b.partnerships - a.partnerships);
}

function inwardIn({ findings }: CheckResult, included: Included): Fare['inward'] {
  return findings
    .filter(({ rule, waived, file }) => rule === 'PC705' && !waived && included(file))
    .map(({ message, document, file, range, path }) => ({
      message,
      partnership: document.slice(document.indexOf('/') + 1),
      file,
      range,
      path,
    }));
}
