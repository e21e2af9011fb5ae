import { columnsOf } from '../../actuals/columns.ts';
import type { NewFile } from '../answers.ts';
import type { Plan } from '../plan.ts';

/** The diary and the readings, with nothing in them but what their columns are called. */
export function tables({ name }: Plan): NewFile[] {
  return [
    { name: `${name}.log.csv`, text: header('Log', ['date', 'event', 'ref', 'by', 'side', 'note']) },
    { name: `${name}.actuals.csv`, text: header('Actuals', ['partnership', 'kpi', 'period', 'value', 'side']) },
  ];
}

/** The columns of a kind that are wanted, as that kind names them. */
function header(kind: 'Log' | 'Actuals', wanted: readonly string[]): string {
  const known = columnsOf(kind).map(({ name }) => name);
  return `${wanted.filter((name) => known.includes(name)).join(',')}\n`;
}
