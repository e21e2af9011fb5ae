import {
  commands,
  Disposable,
  EventEmitter,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  type Uri,
  window,
} from 'vscode';

/** A row of a view, and what is below it. */
export interface Row {
  item: TreeItem & { id: string };
  /** On top: changes exactly when the row or anything below it does. Where it stays, nothing is drawn anew. */
  digest?: string;
  children?: readonly Row[] | (() => Promise<readonly Row[]>);
  /** For the commands of the row: the file, or the rule, that it is about. */
  uri?: Uri;
  rule?: string;
}

/** What a view shows at one time. */
export interface Shown {
  rows: readonly Row[];
  /** Beside the name of the view. */
  description?: string;
}

/** A view that stays as it is while what it shows is asked for again: what is open stays open, what is chosen stays chosen. */
export interface Tree extends Disposable {
  view: TreeView<Row>;
  /** Asks again: at once where somebody looks, else when somebody does. */
  refresh(): void;
  /** What is shown below a row, or on top. For tests. */
  rows(above?: Row): Promise<readonly Row[]>;
}

/** Changes of the text come with every key; the view follows when the keys rest. */
const REST = 250;

/** Makes the view of an id. `load` may throw: then the view says nothing new. */
export function treeView(id: string, load: () => Promise<Shown>): Tree {
  const changed = new EventEmitter<Row[] | undefined>();
  let shown: Shown | undefined;
  let asked = false;
  let stale = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  const provider: TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: ({ item }) => item,
    async getChildren(above) {
      if (above) return [...(typeof above.children === 'function' ? await above.children() : (above.children ?? []))];
      asked = true;
      shown ??= await load();
      // From now on a view without rows is known to be empty: it says how to begin.
      void commands.executeCommand('setContext', `${id}.known`, true);
      describe(shown);
      return [...shown.rows];
    },
  };
  const view = window.createTreeView(id, { treeDataProvider: provider, showCollapseAll: true });

  function describe({ description }: Shown): void {
    if (description !== undefined && view.description !== description) view.description = description;
  }

  async function update(): Promise<void> {
    const mine = ++latest;
    const now = await load().catch(() => undefined);
    if (!now || mine !== latest) return;
    const before = shown?.rows ?? [];
    const same = before.length === now.rows.length && before.every(({ item }, at) => item.id === now.rows[at]?.item.id);
    if (!shown || !same) {
      shown = now;
      changed.fire(undefined);
      return;
    }
    // The editor knows rows by what they are, so those that stay take on what is new.
    const moved = before.filter((row, at) => row.digest !== now.rows[at]?.digest);
    for (const row of moved) Object.assign(row, { children: undefined }, now.rows[before.indexOf(row)]);
    describe(now);
    if (moved.length > 0) changed.fire(moved);
  }

  function refresh(): void {
    // Before anybody looked there is nothing to ask for again.
    if (!asked) return;
    if (!view.visible) {
      stale = true;
      return;
    }
    clearTimeout(waiting);
    waiting = setTimeout(() => void update(), REST);
  }

  const seen = view.onDidChangeVisibility(({ visible }) => {
    if (!visible || !stale) return;
    stale = false;
    void update();
  });
  return {
    view,
    refresh,
    async rows(above) {
      return (await provider.getChildren(above)) ?? [];
    },
    dispose: () => {
      clearTimeout(waiting);
      Disposable.from(view, seen, changed).dispose();
    },
  };
}
