import type { Severity } from '../../findings.ts';
import type { Option, Rule } from '../../rules/rule.ts';
import { findRule, rules } from '../../rules/rules.ts';
import { nodeAt, type Path } from '../../syntax/tree.ts';
import { code, plain } from '../markdown.ts';
import { type KeyOffer, placeOf, unique, type ValueOffer } from './item.ts';
import { allViews, type Scene, textsIn, viewsOf } from './scene.ts';

/** What policies refer to: rules, their thresholds, places of definitions, other files. */
export function inPolicy(scene: Scene, path: Path): ValueOffer[] {
  if (scene.kind !== 'Policy') return [];
  switch (placeOf(path)) {
    case 'rules.[].rule':
      return rules.map((rule) => ruleOffer(rule));
    case 'waivers.[].rule': {
      const found = new Set(scene.findings().map(({ rule }) => rule));
      return rules.filter(isWaivable).map((rule) => ({ ...ruleOffer(rule), rank: found.has(rule.id) ? 0 : 1 }));
    }
    case 'waivers.[].at':
      return waivedPlaces(scene, path);
    case 'extends.[]':
      return allViews(scene)
        .filter(({ kind, file }) => kind === 'Policy' && file !== scene.source.path)
        .map(({ file, name }) => pathOffer(relative(scene.source.path, file), name));
    case 'rules.[].paths.[]':
    case 'packs.[].paths.[]':
    case 'sharedWith.[].paths.[]':
      return patterns(scene);
    default:
      return [];
  }
}

export function isWaivable(rule: Rule): boolean {
  return rule.waivable !== false;
}

/** A rule by its id, with what it asks; more is said when it is asked for. */
export function ruleOffer(rule: Rule): ValueOffer {
  return {
    label: rule.id,
    kind: 'rule',
    detail: `${rule.summary}${rule.offByDefault ? ' (off by default)' : ''}`,
    rule: rule.id,
    words: rule.name,
    value: rule.id,
  };
}

/** What a list says about one of its rules, as Markdown; undefined for an id that no rule has. */
export function ruleDocumentation(id: string): string | undefined {
  const rule = findRule(id);
  if (!rule) return undefined;
  const options = Object.entries(rule.options ?? {}).map(
    ([name, option]) => `- ${code(name)}: ${plain(option.means)} (${option.default} ${option.unit})`,
  );
  const severity: Severity = rule.severity;
  return [
    `**${rule.id} ${plain(rule.name)}** · ${severity} · from ${rule.from}`,
    plain(rule.summary),
    plain(rule.condition),
    options.length > 0 ? `Thresholds:\n${options.join('\n')}` : '',
    isWaivable(rule) ? '' : 'It cannot be waived.',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The thresholds of the rule around a path in a policy. */
function optionsAt({ view }: Scene, path: Path): Record<string, Option> | undefined {
  const [id] = textsIn(nodeAt(view.root, path.slice(0, -1)), ['rule']);
  return id === undefined ? undefined : findRule(id)?.options;
}

/** The names of thresholds, where a policy sets them; undefined elsewhere. */
export function thresholdKeys(scene: Scene, path: Path): KeyOffer[] | undefined {
  if (scene.kind !== 'Policy' || placeOf(path) !== 'rules.[].set') return undefined;
  return Object.entries(optionsAt(scene, path) ?? {}).map(([name, option]) => ({
    key: name,
    label: name,
    kind: 'key',
    detail: `${option.default} ${option.unit}`,
    documentation: `${plain(option.means)}\n\nDefault: ${code(`${option.default} ${option.unit}`)} (${plain(option.source)})`,
    draft: { gap: String(thresholdText(option)) },
  }));
}

function thresholdText({ default: value, unit }: Option): string | number {
  return unit === 'days' || unit === '%' ? `${value} ${unit}` : value;
}

/** The default of a threshold, where a policy sets it. */
export function thresholdAt(scene: Scene, path: Path): ValueOffer | undefined {
  if (scene.kind !== 'Policy' || !/^rules\.\[\]\.set\.\w+$/.test(placeOf(path))) return undefined;
  const option = optionsAt(scene, path.slice(0, -1))?.[String(path.at(-1))];
  if (!option) return undefined;
  const value = thresholdText(option);
  return {
    label: String(value),
    kind: 'template',
    detail: `the default, in ${option.unit}`,
    documentation: plain(option.means),
    value,
  };
}

/** Where findings of a waiver's rule stand, as waivers name them. */
function waivedPlaces(scene: Scene, path: Path): ValueOffer[] {
  const [rule] = textsIn(nodeAt(scene.view.root, path.slice(0, -1)), ['rule']);
  const folder = scene.source.path.slice(0, scene.source.path.lastIndexOf('/') + 1);
  const found = scene
    .findings()
    .filter((finding) => finding.rule === rule && finding.file.startsWith(folder))
    .map((finding): ValueOffer => {
      const value = `${finding.document.split('/').slice(1).join('/')}${finding.path}`;
      return { label: value, kind: 'reference', detail: finding.message, value };
    });
  const all = scene.sources
    .flatMap((source) => viewsOf(source))
    .flatMap(({ kind, name, file }): ValueOffer[] =>
      kind === 'Partnership' && name !== undefined
        ? [{ label: name, kind: 'reference', detail: `all of ${file}`, value: name, rank: 1 }]
        : [],
    );
  return unique([...found, ...all]);
}

/** Files and folders below the policy, as its patterns see them. */
function patterns(scene: Scene): ValueOffer[] {
  const folder = scene.source.path.slice(0, scene.source.path.lastIndexOf('/') + 1);
  const files = scene.sources
    .map(({ path }) => path)
    .filter((path) => path.startsWith(folder) && path !== scene.source.path)
    .map((path) => path.slice(folder.length));
  const folders = [
    ...new Set(files.flatMap((file) => (file.includes('/') ? [`${file.slice(0, file.indexOf('/'))}/**`] : []))),
  ];
  return [
    ...folders.map((one) => pathOffer(one, 'everything in the folder')),
    ...files.map((one) => ({ ...pathOffer(one), rank: 1 })),
  ];
}

function pathOffer(path: string, detail?: string): ValueOffer {
  return { label: path, kind: 'text', detail, value: path };
}

/** A path as it is seen from another file. */
function relative(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  const up = here.slice(same).map(() => '..');
  return [...up, ...there.slice(same)].join('/');
}
