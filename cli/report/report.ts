import {
  adviceOf,
  answered,
  type CheckResult,
  datesOfPartnership,
  missingOf,
  type ScoreHistory,
} from '../../core/index.ts';
import type { HealthPage } from '../../core/page/page-data.ts';
import { questionIds } from '../../core/page/questions/questions.ts';
import { sentences } from '../../core/page/sentences.ts';
import { type View, view } from '../../core/page/view.ts';
import { renamed } from '../shown.ts';

/** What a page is for: all there is to say, or what a quarterly review talks about. */
export type PageKind = 'report' | 'review';

/** As many dates as stand on the first screen. */
const NEXT_DATES = 5;

/** What a quarterly review goes through, in this order. */
const review = ['advice', 'readings', 'talk', 'steps', 'falls-due'];

/** The pages of the partnerships of some files: the same drawing as in the panel, with everything unfolded. */
export function reportView(
  result: CheckResult,
  selected: (file: string) => boolean,
  shown: (file: string) => string,
  kind: PageKind,
  histories: ReadonlyMap<string, ScoreHistory> = new Map(),
): View {
  const partnerships = result.health
    .filter(({ file }) => selected(file))
    .map((health) => {
      const all = answered(result, health, histories.get(health.document));
      const dates = datesOfPartnership(result, health).slice(0, NEXT_DATES);
      return { health, advice: adviceOf(health, result.findings), dates, ...(all ? { answered: all } : {}) };
    });
  const page: HealthPage = renamed(
    {
      asOf: result.asOf,
      partnerships,
      missing: missingOf(result),
      uris: {},
      waived: result.findings.flatMap(({ rule, message, document, file, range, waived }) =>
        waived ? [{ rule, message, document, file, range, waived }] : [],
      ),
    },
    shown,
  );
  return view(page, sentences, new Map(), {
    open: kind === 'review' ? [...review, 'missing'] : [...questionIds, 'missing', 'all-readings'],
    only: kind === 'review' ? review : questionIds,
    brief: kind === 'review',
  });
}
