import picomatch from 'picomatch/posix';

/** A glob in two parts. */
export interface Glob {
  /** The folder before its first sign. */
  base: string;
  /** Whether it takes a path below that folder, with `/` between names; such that begin with a dot count as others. */
  matches: (path: string) => boolean;
}

/** What a text means as a glob, undefined where it is none. A `!` in front is part of a name. */
export function globOf(text: string): Glob | undefined {
  const { base, glob } = picomatch.scan(text, { nonegate: true });
  return glob === '' ? undefined : { base, matches: picomatch(glob, { dot: true, nonegate: true }) };
}
