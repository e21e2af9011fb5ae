import type { Format } from './format.ts';

/** The formats for other programs and for reviewers; each is loaded when it is asked for. */
const formats = {
  sarif: async (): Promise<Format> => (await import('./sarif.ts')).sarif,
  github: async (): Promise<Format> => (await import('./github.ts')).github,
  gitlab: async (): Promise<Format> => (await import('./gitlab.ts')).gitlab,
  junit: async (): Promise<Format> => (await import('./junit.ts')).junit,
  markdown: async (): Promise<Format> => (await import('./markdown.ts')).markdown,
};

export type FormatName = 'text' | 'json' | keyof typeof formats;

export const formatNames: readonly FormatName[] = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'];

/** The writer of a format other than text and json. */
export function formatNamed(name: Exclude<FormatName, 'text' | 'json'>): Promise<Format> {
  return formats[name]();
}
