// `npm run demo`: installs, builds, checks samples/ as the command line does, then says where to go next.
import { spawnSync } from 'node:child_process';
import { root, setup } from './setup.mjs';

const next = `
Finding faults in the samples is this demo's job. To look around:

  node dist/cli.cjs check samples/PATH      one workspace or file
  node dist/cli.cjs health samples/PATH     the score, and every point that was lost
  node dist/cli.cjs explain PC404           what a rule asks, and why

The same in the editor: \`npm run editor\` opens samples/ with the extension; for other editors see docs/editors.md.
`;

setup();
step([`${root}/esbuild.mjs`]);
console.log('\n$ partnership check samples --fail-on never\n');
step([`${root}/dist/cli.cjs`, 'check', 'samples', '--fail-on', 'never']);
console.log(next.trimEnd());

function step(args) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}
