import type { Severity } from '../../core/index.ts';
import type { Style } from '../colour.ts';

/** How severities read in a terminal. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warn',
  info: 'info',
  hint: 'hint',
};

export const severityStyles: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'cyan',
};

/** Short names of the dimensions of health, where their titles would be too long. */
const dimensions: Readonly<Record<string, string>> = { resilience: 'exit' };

export function dimensionWord(id: string | undefined): string {
  return id === undefined ? 'cap' : (dimensions[id] ?? id);
}

export function percentOf(fraction: number): string {
  return `${Math.round(fraction * 100)} %`;
}
