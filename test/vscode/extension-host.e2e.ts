import { type Host, type Result, runSuite } from './support/run-suite.ts';

// Each host runs the whole suite once; what every test there came to is told here.
const hosts: [Host, string][] = [
  ['node', 'in the extension host of VS Code (Node)'],
  ['web', 'in the extension host of VS Code (web worker)'],
];

for (const [host, title] of hosts) {
  const results: Result[] = await runSuite(host);
  describe(title, () => {
    for (const { title: name, error } of results) {
      it(name, () => {
        if (error !== undefined) throw new Error(error);
      });
    }
    it('ran', () => {
      if (results.length === 0) throw new Error('no test ran');
    });
  });
}
