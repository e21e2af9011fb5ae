import { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { HealthSource } from '../health-source.ts';
import { overviewView } from './overview.ts';
import { peopleView } from './people.ts';
import { viewSource } from './source.ts';
import type { Tree } from './tree.ts';
import { upcomingView } from './upcoming.ts';

/** The views of the activity bar: partnerships by health, people and what they own, what falls due. */
export interface Views extends Disposable {
  overview: Tree;
  people: Tree;
  upcoming: Tree;
}

/** `started`: settled when the server answers. */
export function views(client: BaseLanguageClient, health: HealthSource, started: Promise<unknown>): Views {
  const source = viewSource(client, started);
  const trees = { overview: overviewView(source), people: peopleView(source), upcoming: upcomingView(source) };
  const all = Object.values(trees);
  const changes = health.onDidChange(() => {
    for (const tree of all) tree.refresh();
  });
  return { ...trees, dispose: () => Disposable.from(changes, ...all).dispose() };
}
