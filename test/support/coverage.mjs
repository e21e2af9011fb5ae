import { takeCoverage } from 'node:v8';

/** The processes that run tests side by side are ended before they write what was covered; each file does it itself. */
export const mochaHooks = {
  afterAll() {
    if (process.env.NODE_V8_COVERAGE) takeCoverage();
  },
};
