/** Exit statuses of the command line. */
export const exits = {
  clean: 0,
  /** Findings at or above `--fail-on`. */
  findings: 1,
  /** Wrong usage, a broken policy, or nothing to check. */
  usage: 2,
  /** The tool itself failed. */
  failed: 3,
} as const;

/** The user asked for something that cannot be done; the message says what to do instead. */
export class UsageError extends Error {}
