// `node scripts/demo-repository.mjs FOLDER`: a git repository with a base and three branches, as reviewers of pull requests
// meet them. The same commits on every machine.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');
const definition = 'brightwater-care.partnership.yaml';
const policy = 'policy.partnership.yaml';

const house = (notice) => `kind: Policy
version: 1
name: house
title: What we ask of every partnership
owner: Vendor management
rules:
  - rule: PC403
    set: { notice: ${notice} days }
    why: With the transition service, two exits took us eight months.
`;

/** What each branch changes: the text of a file, from one to another. */
export const branches = {
  // Another order, a remark, quotation marks, a day later in the diary: nothing that a contract says.
  harmless: [
    [definition, (text) => `# Reviewed by both sides in November.\n${text}`],
    [definition, (text) => text.replace(/^title: (.*)$/m, (_line, title) => `title: ${JSON.stringify(title)}`)],
  ],
  // The provider may leave on 20 days instead of 180.
  'notice-cut': [[definition, (text) => text.replace('notice: 180 days', 'notice: 20 days')]],
  // A notice that the house does not accept, and a house that accepts it from now on.
  'policy-relaxed': [
    [definition, (text) => text.replace('notice: 180 days', 'notice: 140 days')],
    [policy, () => house(200)],
  ],
};

/** Makes the repository in a folder that is empty or not there yet; the branch `main` is checked out. */
export function makeDemoRepository(folder) {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) throw new Error(`${folder} is not empty`);
  const git = (...args) =>
    execFileSync('git', args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Inês Duarte',
        GIT_AUTHOR_EMAIL: 'ines@brightwater.example',
        GIT_AUTHOR_DATE: '2026-11-22T09:00:00Z',
        GIT_COMMITTER_NAME: 'Inês Duarte',
        GIT_COMMITTER_EMAIL: 'ines@brightwater.example',
        GIT_COMMITTER_DATE: '2026-11-22T09:00:00Z',
      },
    });
  git('init', '--quiet', '--initial-branch', 'main');
  git('config', 'core.autocrlf', 'false');
  const sample = join(root, 'samples/healthy');
  for (const name of readdirSync(sample))
    if (!['README.md', 'expected.yaml'].includes(name)) cpSync(join(sample, name), join(folder, name));
  writeFileSync(join(folder, policy), house(240));
  const commit = (message) => {
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
  };
  commit('Partnerships of Brightwater');
  for (const [name, changes] of Object.entries(branches)) {
    git('checkout', '--quiet', '-b', name, 'main');
    for (const [file, change] of changes) {
      const path = join(folder, file);
      const [before, after] = [readFileSync(path, 'utf8'), change(readFileSync(path, 'utf8'))];
      if (before === after) throw new Error(`the branch ${name} changes nothing in ${file}`);
      writeFileSync(path, after);
    }
    commit(name);
  }
  git('checkout', '--quiet', 'main');
}

if (process.argv[1] === import.meta.filename) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    console.error('usage: node scripts/demo-repository.mjs FOLDER');
    process.exit(2);
  }
  makeDemoRepository(resolve(folder));
  console.log(`${folder} has the branches main, ${Object.keys(branches).join(', ')}.
Try: cd ${folder} && git checkout notice-cut && partnership check --base main --format markdown`);
}
