import { nameInRecords } from '../actuals/belongs.ts';
import { readingsOfKpi, unplacedOf } from '../actuals/kpi-readings.ts';
import { logOf, newestEvidence } from '../actuals/log.ts';
import { entryFor } from '../actuals/matched.ts';
import { type Reading, readingsKept, readingsOf } from '../actuals/readings.ts';
import type { Judged, Workspace } from '../check.ts';
import { type Fix, type RawFinding, severities } from '../findings.ts';
import type { Kpi, Partnership } from '../generated/types.ts';
import { documentsOf, mainOf, type PartnershipDocument, statusOf } from '../model/companions.ts';
import { type Definition, type DefinitionDocument, pointerOf, type SourceFile } from '../model/document.ts';
import { isOtherWord } from '../model/other-words.ts';
import { peopleOf } from '../model/people.ts';
import { providerDocuments } from '../model/provider-documents.ts';
import { pathIn, stateIn } from '../model/state.ts';
import { hasReached, isLive } from '../model/status.ts';
import { unreadBlocks } from '../model/unread-blocks.ts';
import type { Setting } from '../policy/policies.ts';
import type { Kind } from '../schema/shape.ts';
import { nodeAt, type Path } from '../syntax/tree.ts';
import { asIntention, intentionText } from './intention.ts';
import type { At, OtherDocument, PlaceInFile, ProviderFile, Rule, RuleContext } from './rule.ts';
import { findRule, rules } from './rules.ts';
import { termFix } from './term-fix.ts';

interface Run {
  findings: RawFinding[];
  needs: Map<string, Set<string>>;
}

/** Runs every rule about one partnership; rules that its status has not reached stay silent. */
export function judgePartnership(
  workspace: Workspace,
  source: SourceFile,
  document: DefinitionDocument<'Partnership'>,
  judged: Judged,
): void {
  const held = run(workspace, source, document, document.held);
  const intended =
    document.intended === document.held ? undefined : run(workspace, source, document, document.intended);
  // What a companion does not speak of is no gap in it: that is for the document that both sides read.
  const companion = mainOf(workspace.sources, document) !== undefined;
  const speaksOf = ([section]: Path): boolean =>
    !companion || (section !== undefined && nodeAt(document.syntax.root, [section]) !== undefined);
  // What another document of the partnership states is judged there.
  const saidElsewhere = (path: Path): boolean =>
    !nodeAt(document.syntax.root, path) &&
    documentsOf(workspace.sources, document).some((other) => nodeAt(other.document.syntax.root, path) !== undefined);
  const gone = (finding: RawFinding): boolean =>
    intended !== undefined &&
    !intended.findings.some(
      (other) =>
        other.rule === finding.rule &&
        pointerOf(other.path) === pointerOf(finding.path) &&
        // What the proposal would make milder counts as an intention too.
        severities.indexOf(other.severity) <= severities.indexOf(finding.severity),
    );
  for (const finding of held.findings) {
    if (!speaksOf(finding.path)) continue;
    const intention = gone(finding) ? intentionText([[document, finding.path]]) : undefined;
    judged.findings.push(
      intention === undefined
        ? { file: source, raw: finding }
        : { file: source, raw: asIntention(finding, intention), intention },
    );
  }
  for (const [rule, fields] of held.needs) {
    const needs = [...fields].filter((field) => speaksOf(field.split('.')) && !saidElsewhere(field.split('.')));
    if (needs.length === 0) continue;
    judged.notEvaluated.push({
      rule,
      name: findRule(rule)?.name ?? rule,
      file: source.path,
      document: `Partnership/${document.name}`,
      needs: needs.sort(),
    });
  }
}

function run(
  workspace: Workspace,
  source: SourceFile,
  document: DefinitionDocument<'Partnership'>,
  definition: Definition<'Partnership'>,
): Run {
  const result: Run = { findings: [], needs: new Map() };
  const status = statusOf(workspace.sources, document, definition);
  const policy = workspace.policyFor(source.path);
  const shared = sharedContext(workspace, source, document, definition);
  for (const rule of rules) {
    if (rule.judges !== 'partnership' || !hasReached(status, rule.from) || status === 'ended') continue;
    if (policy.severityOf(rule.id)?.severity === 'off') continue;
    // One object for all rules, as there are many: what is their own is put in anew.
    const context = Object.assign(shared, ownContext(rule, document, shared.path, result), {
      options: valuesOf(policy.optionsOf(rule)),
    });
    rule.check(definition.data as Partnership, context);
  }
  return result;
}

/** What a rule says. */
function ownContext(
  rule: Rule,
  document: DefinitionDocument<'Partnership'>,
  path: RuleContext['path'],
  result: Run,
): Pick<RuleContext, 'report' | 'needs'> {
  return {
    report(finding) {
      result.findings.push({
        rule: rule.id,
        severity: finding.severity ?? rule.severity,
        message: finding.message,
        why: finding.why,
        document: document.index,
        path: path(finding.at),
        inputs: finding.inputs ?? [],
        ...(finding.onKey === undefined ? {} : { onKey: finding.onKey }),
        ...(finding.fixes === undefined ? {} : { fixes: finding.fixes }),
        related: (finding.related ?? []).map((related) => ({
          ...('at' in related
            ? { document: document.index, path: path(related.at) }
            : placeOf('place' in related ? related.place : related.reading)),
          message: related.message,
        })),
      });
    },
    needs(...fields) {
      if (fields.length === 0) return;
      const known = result.needs.get(rule.id) ?? new Set();
      for (const field of fields) known.add(field);
      result.needs.set(rule.id, known);
    },
  };
}

/** What all rules of one definition share; also what is said of it elsewhere, such as in a hover. */
export function sharedContext(
  workspace: Workspace,
  source: SourceFile,
  document: DefinitionDocument<'Partnership'>,
  definition: Definition<'Partnership'>,
): Omit<RuleContext, 'options' | 'report' | 'needs'> {
  const status = statusOf(workspace.sources, document, definition);
  const path = (at: At): Path => pathIn(definition, at);
  const stateOf = stateIn(document.syntax.root, definition);
  const sameView = (other: DefinitionDocument<'Partnership'>): Definition<'Partnership'> =>
    definition === document.held ? other.held : other.intended;
  const others = (): PartnershipDocument[] =>
    documentsOf(workspace.sources, document).filter((other) => other.document !== document);
  const listed = definition.data.people ?? [];
  const records = lazily(() => nameInRecords(workspace.sources, document));
  const people = lazily(() => firstBy(listed, ({ id }) => id));
  const ownKpis = lazily(() => firstBy(definition.data.kpis ?? [], ({ id }) => id));
  return {
    asOf: workspace.asOf,
    optionsOf(id) {
      const other = findRule(id);
      const policy = workspace.policyFor(source.path);
      return other && policy.severityOf(id)?.severity !== 'off' ? valuesOf(policy.optionsOf(other)) : undefined;
    },
    status,
    live: isLive(status),
    reached: (from) => hasReached(status, from),
    path,
    state: stateOf,
    unreadWithin: (block) => unreadBlocks(definition, path([block])),
    proposals: document.held.proposals,
    facts: (definition === document.held ? undefined : workspace.intended) ?? workspace.facts,
    companions: () => others().map((other) => sameView(other.document).data),
    documents: () =>
      [{ source, document }, ...others()].map((one) => otherDocument(one.source, one.document, sameView(one.document))),
    companion: mainOf(workspace.sources, document) !== undefined,
    // A KPI that the partnership names by an id of its own stands for the catalogue's KPI behind it.
    kpi: (id) => workspace.catalogue.get(id) ?? workspace.catalogue.get(ownKpis().get(id)?.kpi ?? ''),
    person: (id) => people().get(id) ?? peopleOf(workspace.sources).find((person) => person.id === id),
    named: (sort) => [
      ...new Set(
        document.used.filter((place) => place.type === sort && !isOtherWord(document, place)).map(({ id }) => id),
      ),
    ],
    providerFiles: (provider = definition.data.provider) => providerFilesOf(workspace, provider),
    readings: (kpi) => readingsOfKpi(workspace, records(), definition.data, kpi),
    recorded: (kpi) => recordedOf(workspace, records(), definition.data, kpi),
    unplaced: () => unplacedOf(workspace, records(), definition.data),
    readingsKept: () => readingsKept(workspace.sources, records()),
    people: () => (listed.length > 0 ? listed : peopleOf(workspace.sources)),
    newest: (stated, ref, ...events) =>
      newestEvidence({
        stated,
        log: logOf(workspace.sources, records()),
        ref,
        asOf: workspace.asOf,
        ...(events.length > 0 ? { events } : {}),
      })?.date,
    term: (block, field, value, words): Fix => termFix(status, path(block), field, value, words),
    set: (at, value) => ({ do: 'set', path: path(at), value }),
    append: (at, value) => ({ do: 'append', path: path(at), value }),
  };
}

function recordedOf(workspace: Workspace, name: string, partnership: Partnership, kpi: Kpi | string): Reading[] {
  const { kpis = [] } = partnership;
  const entry = typeof kpi === 'string' ? entryFor(kpis, kpi).kpi : kpi;
  if (!entry) return unplacedOf(workspace, name, partnership).filter((reading) => reading.kpi === kpi);
  return readingsOf(workspace.sources, name).filter(
    (reading) => reading.last <= workspace.asOf && entryFor(kpis, reading.kpi).kpi === entry,
  );
}

function providerFilesOf(workspace: Workspace, provider: string | undefined): ProviderFile[] {
  return providerDocuments(workspace.sources, provider).flatMap(({ source, document }) =>
    document.held.data.name === provider ? [otherDocument(source, document, document.held)] : [],
  );
}

function otherDocument<K extends Kind>(
  { path: file }: SourceFile,
  { syntax, index }: DefinitionDocument<K>,
  definition: Definition<K>,
): OtherDocument<Definition<K>['data']> {
  return {
    data: definition.data,
    state: stateIn(syntax.root, definition),
    place: (at) => ({ file, document: index, path: pathIn(definition, at) }),
  };
}

function placeOf({ file, document, path }: PlaceInFile): PlaceInFile {
  return { file, document, path };
}

const values = new WeakMap<Record<string, Setting>, Record<string, number>>();

/** The values of thresholds, worked out once for those of one rule under one policy. */
function valuesOf(settings: Record<string, Setting>): Record<string, number> {
  const known = values.get(settings);
  if (known) return known;
  const made = Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, setting.value]));
  values.set(settings, made);
  return made;
}

/** A value that is worked out when it is first asked for. */
function lazily<T extends object | string>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Items by their ids; where an id stands twice, the first. */
function firstBy<T>(items: readonly T[], idOf: (item: T) => string | undefined): Map<string, T> {
  return new Map(
    [...items].reverse().flatMap((item): [string, T][] => {
      const id = idOf(item);
      return id === undefined ? [] : [[id, item]];
    }),
  );
}
