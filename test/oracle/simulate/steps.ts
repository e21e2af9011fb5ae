import { known, whole } from './numbers.ts';
import type { Case, Need, OracleStep } from './types.ts';

export function stepsOf({ contract, end }: Case, mode: 'notice' | 'sudden' | 'ours', need: Need): OracleStep[] {
  const plan = contract.exitPlan;
  if (!plan) {
    need(contract, 'exitPlan');
    return [];
  }
  const kind = mode === 'sudden' ? 'stressed' : 'planned';
  const steps = plan.steps.filter(({ when }) => when === undefined || when === 'both' || when === kind);
  const done = (index: number, seen: number[]): { from: number | undefined; to: number | undefined } => {
    const step = steps[index];
    if (!step || seen.includes(index)) return { from: undefined, to: undefined };
    const before = step.after
      ? step.after.map((id) => steps.findIndex((other) => other.id === id)).filter((at) => at >= 0)
      : index > 0
        ? [index - 1]
        : [];
    const ready = before.map((at) => done(at, [...seen, index]).to);
    if (ready.includes(undefined)) return { from: undefined, to: undefined };
    const from = Math.max(0, ...(ready as number[]));
    const takes = known(step.takes);
    return { from, to: takes === undefined ? undefined : from + whole(takes) };
  };
  const list = steps.map((step, index): OracleStep => {
    const { from, to } = done(index, []);
    if (known(step.takes) === undefined) need(contract, 'exitPlan.steps[].takes');
    const impossible = mode === 'sudden' && step.owner === 'theirs';
    const late = mode !== 'sudden' && to !== undefined && to > end;
    return {
      contract: contract.name,
      from,
      to,
      verdict: impossible ? 'impossible' : to === undefined ? 'unknown' : late ? 'late' : 'in time',
    };
  });
  if (plan.handover) {
    const takes = known(plan.handover.duration);
    if (takes === undefined) need(contract, 'exitPlan.knowledgeTransfer.duration');
    const to = takes === undefined ? undefined : whole(takes);
    const verdict = to === undefined ? 'unknown' : to > end ? 'late' : 'in time';
    list.push({ contract: contract.name, from: 0, to, verdict: mode === 'sudden' ? 'impossible' : verdict });
  }
  for (const ready of plan.alternatives) {
    const takes = known(ready);
    if (takes === undefined) need(contract, 'exitPlan.alternatives[].readyWithin');
    const to = takes === undefined ? undefined : whole(takes);
    list.push({
      contract: contract.name,
      from: 0,
      to,
      verdict: to === undefined ? 'unknown' : to > end ? 'late' : 'in time',
    });
  }
  return list;
}
