import type { Fix } from '../../findings.ts';
import type { Kpi, Partnership } from '../../generated/types.ts';
import { lineOf } from '../../kpi/results.ts';
import { capital, knownIn, kpiIn } from '../../kpi/words.ts';
import { days, list, number } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { lacks, onceOrEach } from '../shapes/missing.ts';
import { showsMistakes } from './error-kpis.ts';
import { began, openSteps, type Step, stepsOf, together, waveName } from './waves.ts';

const why =
  'Growth is earned: a wave that starts by the calendar alone takes the faults of the wave before into a larger team.';

/** More choices than this help nobody. */
const MOST_CHOICES = 3;

const options = {
  gateFor: {
    default: 28,
    unit: 'days',
    means: 'time for which a gate that is offered wants its value reached; four whole weeks',
    source: 'policy default',
  },
};

type Context = RuleContext<typeof options>;

export const rule = partnershipRule({
  id: 'PC304',
  name: 'ramp-ungated',
  area: 'scope',
  severity: 'warning',
  from: 'selecting',
  dimension: 'resilience',
  related: ['PC301'],
  summary: 'Every wave after the first is earned by results.',
  condition:
    'A wave after the first has no gate, or one without conditions: an error when it has begun and the ramp is not over, a warning while it is to come. Asked once when no wave to come has one.',
  fix: 'Adds a gate on a KPI of the partnership, of your choice; as a proposal once the contract is signed.',
  options,
  check(partnership, context) {
    const gated = openSteps(stepsOf(partnership, context), context).filter(({ before }) => before);
    const lacking = gated.filter(({ wave }) => lacksGate(wave, context));
    for (const step of lacking.filter(({ wave }) => began(wave, context.asOf)))
      context.report({
        at: [step.wave, 'gate'],
        severity: 'error',
        message: `${capital(waveName(step))} began on ${step.wave.start} without having to earn it: no result had to be reached.`,
        why,
      });
    const toCome = ({ wave }: Step): boolean => !began(wave, context.asOf);
    onceOrEach(gated.filter(toCome), lacking.filter(toCome), {
      once() {
        const steps = lacking.filter(toCome);
        context.report({
          at: ['ramp', 'waves'],
          onKey: true,
          message: `What must be true before ${list(steps.map(waveName))} may start? ${steps.length === 2 ? 'Neither' : `None of the ${number(steps.length)}`} has a gate.`,
          why: `${why} PC305 waits for the answer.`,
          related: steps.map(({ wave }) => ({ at: [wave], message: 'Without a gate.' })),
          fixes: gates(steps, partnership, context),
        });
      },
      each: (step) =>
        context.report({
          at: [step.wave, 'gate'],
          message: `What must be true before ${waveName(step)} may start? It has no gate.`,
          why,
          fixes: gates([step], partnership, context),
        }),
    });
  },
});

function lacksGate(wave: Step['wave'], context: Context): boolean {
  if (lacks(context, [wave, 'gate'], 'ramp.waves.gate')) return true;
  if (wave.gate === undefined) return false;
  if (wave.gate.conditions?.length === 0) return true;
  return lacks(context, [wave, 'gate', 'conditions'], 'ramp.waves.gate.conditions');
}

/** One fix for each KPI by which growth could be earned; those that show mistakes first. */
function gates(steps: readonly Step[], { kpis = [] }: Partnership, context: Context): Fix[] {
  const rank = (kpi: Kpi): number => {
    const known = knownIn(context, kpi);
    return showsMistakes(kpi, known) ? 0 : (kpi.family ?? known?.family) === 'customer' ? 1 : 2;
  };
  const window = days(context.options.gateFor);
  const gate = (condition: Record<string, string>, words: string): Fix => {
    const each = steps.map(({ wave }) =>
      wave.gate
        ? context.term([wave.gate], 'conditions', [condition], words)
        : context.term([wave], 'gate', { conditions: [condition] }, words),
    );
    return together(`${context.reached('contracted') ? 'Propose' : 'Add'} ${words}`, each);
  };
  const choices = kpis
    .filter((kpi) => (kpi.id ?? kpi.kpi) !== undefined && rank(kpi) < 2 && lineOf(kpi, knownIn(context, kpi)))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST_CHOICES)
    .map((kpi) =>
      gate({ kpi: kpi.id ?? kpi.kpi ?? '', for: window }, `a gate: ${kpiIn(context, kpi)} at its target for ${window}`),
    );
  const open = { kpi: 'TODO which result earns it', target: 'TODO value', for: window };
  return choices.length > 0 ? choices : [gate(open, 'a gate, to fill in')];
}
