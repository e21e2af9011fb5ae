/** A quantity that jumps on some days and stays between them: the value from each day on, the days rising. 0 before the first. */
export type Steps = readonly { day: number; value: number }[];

/** The quantity on a day. */
export function valueOn(steps: Steps, day: number): number {
  let below = 0;
  let above = steps.length;
  while (below < above) {
    const middle = (below + above) >> 1;
    if ((steps[middle]?.day ?? 0) <= day) below = middle + 1;
    else above = middle;
  }
  return steps[below - 1]?.value ?? 0;
}

/** What it comes to in the end. */
export function inTheEnd(steps: Steps): number {
  return steps.at(-1)?.value ?? 0;
}

/** The same from a day on at the earliest. */
export function notBefore(steps: Steps, first: number): Steps {
  const later = steps.filter(({ day }) => day > first);
  const start = valueOn(steps, first);
  return start === 0 ? later : [{ day: first, value: start }, ...later];
}

/** Steps from what is added on each day. */
export function summed(added: ReadonlyMap<number, number>): Steps {
  let value = 0;
  return [...added]
    .sort(([a], [b]) => a - b)
    .map(([day, more]) => {
      value += more;
      return { day, value };
    });
}

/** Days that two spans share; `to` is the day after the last. */
export function sharedDays(from: number, to: number, first: number, last: number): number {
  return Math.max(0, Math.min(to, last) - Math.max(from, first));
}
