import type { Workspace } from '../check.ts';
import type { Target } from '../fixes/target.ts';
import { type Scene, textsIn, viewsIn } from '../language/completion/scene.ts';
import { valuesAt } from '../language/completion/values.ts';
import { keyedPath } from '../model/keyed-path.ts';
import { branchFor, schemaAt } from '../schema/shape.ts';
import { nodeAt, type Path } from '../syntax/tree.ts';
import type { FormOption, FormPlace } from './form.ts';
import type { Holder } from './holders.ts';

/** What the parts of a form are made with: one document, and what the workspace knows beside it. */
export interface Desk extends Holder {
  workspace: Workspace;
  target: Target;
  /** The lists of the whole form. */
  lists: Map<string, FormOption[]>;
  scene: Scene | undefined;
}

export function deskFor(workspace: Workspace, holder: Holder, lists: Map<string, FormOption[]>): Desk {
  const { source, document } = holder;
  const { kind, syntax } = document;
  const view = viewsIn(source).find(({ root }) => root === syntax.root);
  const scene: Scene | undefined = view?.loose && {
    sources: workspace.sources,
    source,
    view,
    kind,
    text: source.syntax.text,
    // Nothing is being written here.
    offset: -1,
    asOf: workspace.asOf,
    document: view.loose,
    findings: () => [],
    asked: true,
  };
  return { ...holder, workspace, target: { file: source.syntax, kind, root: syntax.root }, lists, scene };
}

export function placeIn({ source, document }: Holder, path: Path): FormPlace {
  const { kind, index, syntax } = document;
  return { file: source.path, document: index, path, name: keyedPath(kind, syntax.root, path) };
}

/** The most suggestions that a field comes with. */
const most = 200;

/**
 * The name of the list of what may stand at a path: what words mean, and what the workspace knows. It is the same for all
 * items; of KPIs, for all entries of one KPI and channel. Undefined where there is nothing to choose from.
 */
export function listAt(desk: Desk, path: Path): string | undefined {
  const { document, lists, scene, source } = desk;
  const schema = schemaAt(document.kind, path);
  const leaf = schema && branchFor(document.kind, schema, 'scalar');
  const isChoice = leaf?.enum !== undefined || leaf?.['x-ref'] !== undefined || leaf?.['x-type'] === 'boolean';
  const place = path.map((part) => (typeof part === 'number' ? '[]' : part)).join('/');
  const entry = path[0] === 'kpis' && !isChoice ? nodeAt(document.syntax.root, path.slice(0, 2)) : undefined;
  const about = entry ? textsIn(entry, ['kpi', 'channel', 'unit']).join(' ') : '';
  const name = `${source.path}#${document.index}/${place} ${about}`;
  let list = lists.get(name);
  if (!list) {
    const offers = leaf && scene ? valuesAt(scene, leaf, path, '') : [];
    list = offers
      .map((offer, index) => ({ offer, index }))
      .sort((a, b) => (a.offer.rank ?? 0) - (b.offer.rank ?? 0) || a.index - b.index)
      .slice(0, most)
      .map(({ offer: { label, detail, value } }) => ({
        value: String(value ?? label),
        label: isChoice ? labelFor(leaf?.['x-ref'], label, detail) : label,
      }));
    lists.set(name, list);
  }
  return list.length > 0 ? name : undefined;
}

/** `Inês Duarte, vendor manager, client's side (ines)`; `management: Runs the partnership day by day.`; `Yes.` for true. */
function labelFor(sort: string | undefined, label: string, detail: string | undefined): string {
  if (detail === undefined) return label;
  if (label === 'true' || label === 'false') return detail.replace(/\.$/, '');
  if (sort === 'person') return `${detail} (${label})`;
  return sort === 'kpi' ? detail : `${label}: ${detail}`;
}
