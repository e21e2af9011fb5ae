// mocha's words for the tests in test/core/rules, which stand in one bundle with the mutated engine: they are collected here.

/** A test of what several rules share. */
export interface SharedTest {
  name: string;
  run(): unknown;
}

export const tests: SharedTest[] = [];

const around: string[] = [];

Object.assign(globalThis, {
  describe(name: string, body: () => void) {
    around.push(name);
    body();
    around.pop();
  },
  it(name: string, run: () => unknown) {
    tests.push({ name: [...around, name].join(', '), run });
  },
});
