import type { ExitBlocker, Recommendations } from '../health/recommendation.ts';
import type { Health, LedgerLine, Place } from '../health/types.ts';
import type { FiveSteps, StepRow } from '../questions/five-steps.ts';
import type { ExitMode, SimulatedGap, SimulatedMoney, SimulatedStep } from '../simulate/types.ts';

/** What a board needs that decides whether to stay with a provider or to leave it. Plain data, gathered and not worked out anew. */
export interface DecisionPack {
  partnership: string;
  title: string;
  file: string;
  /** `Partnership/harbour-chat`, as in findings. */
  document: string;
  /** ISO day by which all of it was judged. */
  asOf: string;
  client?: string;
  provider?: string;
  /** What the provider calls itself, where a file says it. */
  providerTitle?: string;
  status?: string;
  /** Set where documents for the client alone went in. */
  clientOnly?: true;
  recommendations: Recommendations;
  /** What was decided already. `follows`: whether that is what is advised today; left out where no type is stated. */
  decision?: NonNullable<FiveSteps['decision']> & { follows?: boolean };
  health: Pick<Health, 'score' | 'band' | 'label' | 'confidence'>;
  /** Limits that are in force on the score, each as a sentence. */
  caps: string[];
  /** Where the score is going, as a sentence; left out unless past scores were handed over. */
  trend?: string;
  /** The largest first, at most three. */
  losses: LedgerLine[];
  steps: StepTaken[];
  /** If the work leaves: by the provider's notice, overnight, by the client's notice. */
  leaving: Leaving[];
  blockers: Blocker[];
  alternatives: Alternative[];
  /** What staying would give if the three things that help most were done; left out where nothing is to gain. */
  staying?: Staying;
  /** At most ten, the most important first. */
  questions: OpenQuestion[];
  /** How many more there are. */
  moreQuestions: number;
  sources: Source[];
  /** Who set the thresholds: the name of a policy and its file; left out where the built-in defaults hold. */
  policy?: { name: string; file: string };
}

/** One of the five steps, with what its evidence lacks, in words. */
export interface StepTaken extends StepRow {
  lacks: string[];
}

/** What one way of leaving would be like. Days are counted from `asOf`. */
export interface Leaving {
  mode: ExitMode;
  /** Why it could not be played through, as a sentence; nothing else is said then. */
  refused?: string;
  /** Last ISO day on which the provider works; left out where it stops at once, or nothing could be played. */
  lastDay?: string;
  /** Days from `asOf` to the end of that day. */
  lastsFor?: number;
  /** First day on which others do all of the work, and its ISO day; left out if that never comes. */
  whole?: number;
  wholeOn?: string;
  gapDays: number;
  /** The largest gap of a day, in agents. */
  deepest?: number;
  /** Contacts; `atLeast` where some cannot be counted. */
  notServed: number;
  atLeast: boolean;
  money: SimulatedMoney[];
  /** How many steps of the exit plan were dated or tried to be, and those that are late or cannot be done. */
  planned: number;
  late: SimulatedStep[];
  missing: SimulatedGap[];
}

/** Something that speaks against leaving now. */
export interface Blocker extends Pick<ExitBlocker, 'says' | 'rule'>, Place {
  /** `if decided`: it would be open once it was decided to leave. `unknown`: it cannot be judged yet. `accepted`: for now. */
  stands: 'open' | 'if decided' | 'unknown' | 'accepted';
}

/** Another way than going on as it is. */
export interface Alternative extends Place {
  says: string;
  /** `stated`: in the files. `worked out`: by the rebalancer. */
  from: 'stated' | 'worked out';
}

/** What going on would give. */
export interface Staying {
  /** 0–100, now and then. */
  from: number;
  to: number;
  band: Health['band'];
  /** What was found, and what to do about it. */
  actions: (Place & { found: string; says: string })[];
}

/** Something nobody has stated, and who could. */
export interface OpenQuestion extends Place {
  says: string;
  /** What cannot be told without it, as a sentence. */
  because?: string;
  /** `headcount.hiringPerWeek` */
  field: string;
  /** Name of a person of the client; left out where nobody is named who could be asked. */
  who?: string;
}

/** A file that went in. */
export interface Source {
  file: string;
  /** What it is: `definition`, `readings`. */
  what: string;
  clientOnly: boolean;
  /** 1-based lines that the pack names, in order. */
  lines: number[];
}
