/** Assertions that run on Node and in a web worker alike. */
export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

export function same<T>(actual: T, expected: T, message = 'not the same'): void {
  const [a, b] = [print(actual), print(expected)];
  if (a !== b) throw new Error(`${message}\n  expected ${b}\n  but was  ${a}`);
}

function print(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value, undefined, 1) ?? String(value));
}

/** Waits until a check passes; after a while what it throws then counts. */
export async function soon<T>(check: () => T | Promise<T>, longest = 20_000): Promise<T> {
  const until = Date.now() + longest;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
