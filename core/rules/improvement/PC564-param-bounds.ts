import type { Fix } from '../../findings.ts';
import type { Parameter } from '../../generated/types.ts';
import { number, quoted } from '../../text.ts';
import { refsTo } from '../communication/refs.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { beyondLimit } from '../shapes/beyond-limit.ts';
import { lacks } from '../shapes/missing.ts';

export const rule = partnershipRule({
  id: 'PC564',
  name: 'param-bounds',
  area: 'improvement',
  severity: 'error',
  from: 'transition',
  dimension: 'governance',
  related: ['PC221', 'PC530'],
  summary: 'Settings of the daily work stay within the limits that were agreed, and somebody approves their changes.',
  condition:
    'A run-time parameter is set below its least or above its most, or these two exclude each other; a warning when it was changed and nobody is named who approved the change.',
  fix: 'Proposes to set it back to the limit, or to move the limit; asks who approved the change.',
  check({ improvement }, context) {
    for (const parameter of improvement?.parameters ?? []) {
      bounds(parameter, context);
      approval(parameter, context);
    }
  },
});

function bounds(parameter: Parameter, context: RuleContext): void {
  const { value, min, max } = parameter;
  if (min === undefined && max === undefined) {
    context.needs('improvement.parameters.min', 'improvement.parameters.max');
    return;
  }
  const [least, most] = [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY];
  if (least > most) {
    context.report({
      at: [parameter, 'min'],
      message: `The limits of ${name(parameter)} exclude each other: at least ${amount(least, parameter)}, at most ${amount(most, parameter)}.`,
      why: 'No value lies between them, so nobody can keep to what was agreed.',
    });
    return;
  }
  if (value === undefined) {
    if (context.state([parameter, 'value']) !== 'invalid') context.needs('improvement.parameters.value');
    return;
  }
  const beyond = beyondLimit(value, { above: [{ limit: most }], below: [{ limit: least }] });
  if (!beyond) return;
  const { side, limit } = beyond;
  context.report({
    at: [parameter, 'value'],
    message: `${name(parameter)} is set to ${amount(value, parameter)}; ${side === 'above' ? 'at most' : 'at least'} ${amount(limit, parameter)} was agreed.`,
    why: `The limits are where customers or agents begin to pay for it.${parameter.reason ? ` Stated reason of the change: ${quoted(parameter.reason)}.` : ''}`,
    inputs: [{ name: 'beyond the limit', value: beyond.by, ...(parameter.unit ? { unit: parameter.unit } : {}) }],
    fixes: [
      later(context.term([parameter], 'value', limit, `to set it back to ${amount(limit, parameter)}`)),
      later(
        context.term(
          [parameter],
          side === 'above' ? 'max' : 'min',
          value,
          `${amount(value, parameter)} as the ${side === 'above' ? 'most' : 'least'}`,
        ),
      ),
    ],
  });
}

/** Which of the two it is to be is for both sides to decide. */
function later({ title, operations }: Fix): Fix {
  return { title, operations };
}

function approval(parameter: Parameter, context: RuleContext): void {
  const refs = parameter.id === undefined ? [] : refsTo('improvement/parameters', parameter.id);
  const changed = context.newest(parameter.changedOn, refs, 'changed');
  if (changed === undefined) return;
  if (!lacks(context, [parameter, 'approvedBy'], 'improvement.parameters.approvedBy')) return;
  if (context.newest(undefined, refs, 'decided') !== undefined) return;
  context.report({
    at: [parameter, 'approvedBy'],
    severity: 'warning',
    message: `Who approved the change of ${name(parameter)} on ${changed}? Nobody is named.`,
    why: 'A setting that anybody can turn is turned until a KPI looks right. A change that somebody answers for is one on purpose.',
    fixes: [
      {
        title: 'Add who approved it, to be filled in',
        preferred: true,
        operations: [context.set([parameter, 'approvedBy'], 'TODO who approved the change')],
      },
    ],
  });
}

function name({ name: named, id }: Parameter): string {
  return quoted(named ?? id);
}

function amount(value: number, { unit }: Parameter): string {
  return unit === undefined ? number(value, 2) : `${number(value, 2)} ${unit}`;
}
