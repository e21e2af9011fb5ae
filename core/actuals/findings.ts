import type { Workspace } from '../check.ts';
import type { RawFinding } from '../findings.ts';
import type { Kpi } from '../generated/types.ts';
import { unitWords } from '../kpi/units.ts';
import { kpiWords } from '../kpi/words.ts';
import type { DefinitionDocument, SourceFile } from '../model/document.ts';
import { isKind } from '../model/facts.ts';
import { rule as futureRule } from '../rules/kpi/PC513-actuals-future.ts';
import { rule as periodRule } from '../rules/reading/PC043-not-a-period.ts';
import { rule as twiceRule } from '../rules/reading/PC045-reading-twice.ts';
import { rule as hundredfoldRule } from '../rules/reading/PC046-reading-hundredfold.ts';
import { rule as unusedRule } from '../rules/reading/PC047-reading-unused.ts';
import { rule as unitRule } from '../rules/reading/PC048-reading-unit.ts';
import { report } from '../rules/reading/report.ts';
import { spanAt } from '../syntax/tree.ts';
import { count, list, number, percent, quoted } from '../text.ts';
import { diaryFindings } from './diary-findings.ts';
import { type Matched, matchReadings } from './matched.ts';
import { periodRange } from './periods.ts';
import { PERIOD_FORMS } from './read-cell.ts';
import { type Reading, readingsOf } from './readings.ts';

interface Found {
  file: SourceFile;
  raw: RawFinding;
}

/** What is wrong with readings beyond their form: periods that do not exist, values twice, fractions, units, KPIs nobody has; and with diaries. */
export function readingFindings(workspace: Workspace): Found[] {
  const found: Found[] = diaryFindings(workspace);
  const files = new Map(workspace.sources.map((source) => [source.path, source]));
  const known = knownKpis(workspace);
  for (const source of workspace.sources) {
    for (const document of source.documents) {
      if (isKind(document, 'Actuals'))
        found.push(...impossiblePeriods(source, document), ...future(source, document, workspace.asOf));
    }
  }
  for (const { name, kpis, unread } of partnerships(workspace)) {
    const matched = matchReadings({ kpis }, readingsOf(workspace.sources, name), workspace.catalogue);
    const raws = [
      ...twice(matched),
      ...hundredfold(matched, workspace, files),
      ...misfits(matched, workspace),
      ...(unread ? [] : unused(matched, name, known)),
    ];
    for (const { file, raw } of raws) {
      const source = files.get(file);
      if (source) found.push({ file: source, raw });
    }
  }
  return found;
}

/** Partnerships by name; documents of one name are taken together. `unread`: readings may be of a KPI that cannot be read. */
function partnerships(workspace: Workspace): { name: string; kpis: Kpi[]; unread: boolean }[] {
  const all = new Map<string, { kpis: Kpi[]; unread: boolean }>();
  for (const { documents } of workspace.sources) {
    for (const document of documents) {
      if (!isKind(document, 'Partnership')) continue;
      const known = all.get(document.name) ?? { kpis: [], unread: false };
      const { data, open, invalid } = document.held;
      all.set(document.name, {
        kpis: [...known.kpis, ...(data.kpis ?? [])],
        unread:
          known.unread || [...open.keys(), ...invalid].some((place) => /^\/kpis(\/\d+(\/(kpi|id))?)?$/.test(place)),
      });
    }
  }
  // Where no KPI is stated at all, PC503 asks for them.
  return [...all].map(([name, { kpis, unread }]) => ({ name, kpis, unread: unread || kpis.length === 0 }));
}

/** Ids that some catalogue or partnership has; others are dangling references, which is said elsewhere. */
function knownKpis(workspace: Workspace): (id: string) => boolean {
  const declared = new Set(
    workspace.facts.flatMap((facts) => facts.declared.flatMap(({ type, id }) => (type === 'kpi' ? [id] : []))),
  );
  return (id) => workspace.catalogue.has(id) || declared.has(id);
}

/** In a YAML document: a period of the right form that no calendar has. In a table, reading the cell has said so already. */
function impossiblePeriods(file: SourceFile, document: DefinitionDocument<'Actuals'>): Found[] {
  return (document.held.data.readings ?? []).flatMap((row) => {
    const { period } = row;
    if (period === undefined || periodRange(period)) return [];
    const path = [...(document.held.pathOf.get(row) ?? []), 'period'];
    return [
      {
        file,
        raw: report(periodRule, {
          message: `${quoted(period)} is no period.`,
          why: PERIOD_FORMS,
          document: document.index,
          path,
        }),
      },
    ];
  });
}

/** One finding for all readings of a document that stand for a time to come, at the first of them. */
function future(file: SourceFile, document: DefinitionDocument<'Actuals'>, asOf: string): Found[] {
  const rows = (document.held.data.readings ?? []).filter(({ period }) => {
    const range = period === undefined ? undefined : periodRange(period);
    return range !== undefined && range.first > asOf;
  });
  const [first] = rows;
  if (!first) return [];
  const periods = [...new Set(rows.map(({ period }) => period ?? ''))].sort();
  const path = [...(document.held.pathOf.get(first) ?? []), 'period'];
  const of = first.kpi === undefined ? 'This reading' : `This reading of ${first.kpi}`;
  return [
    {
      file,
      raw: report(futureRule, {
        message:
          rows.length === 1
            ? `${of} is for ${periods[0]}, which has not begun by ${asOf}.`
            : `${count(rows.length, 'reading')} from here on are for ${periods.length > 3 ? `${periods.slice(0, 3).join(', ')} and later` : list(periods)}, which ${periods.length === 1 ? 'has' : 'have'} not begun by ${asOf}.`,
        why: 'Nobody can have measured it. It is a slip in the period, or a forecast among the results; until its time has come it counts nowhere.',
        document: document.index,
        path,
      }),
    },
  ];
}

function twice(matched: Matched): { file: string; raw: RawFinding }[] {
  return matched.twice.flatMap((same) => {
    const [first, ...others] = [...same].sort(byPlace);
    const last = others.at(-1);
    if (!first || !last) return [];
    const values = [...new Set(same.map(({ value }) => value))].sort((a, b) => a - b).map((value) => number(value, 6));
    const raw = report(twiceRule, {
      message: `${first.kpi} of ${first.period} stands ${same.length === 2 ? 'twice' : `${same.length} times`}, as ${list(values)}.`,
      why: 'Which value is right cannot be told, so none of them counts. Take the wrong one out; where a closed period was corrected, say why under restatement, and the restated value counts.',
      document: last.document,
      path: last.path,
      related: [first, ...others.slice(0, -1)].map(({ file, document, path }) => ({
        file,
        document,
        path,
        message: 'It stands here as well.',
      })),
    });
    return [{ file: last.file, raw }];
  });
}

function hundredfold(
  matched: Matched,
  workspace: Workspace,
  files: ReadonlyMap<string, SourceFile>,
): { file: string; raw: RawFinding }[] {
  return matched.hundredfold.map(({ reading, kpi, meant }) => {
    const path = [...reading.path, 'value'];
    const target = kpi.target ? ` The target is ${kpi.target.text}.` : '';
    const span = spanAt(files.get(reading.file)?.syntax.documents[reading.document]?.root, path);
    const raw = report(hundredfoldRule, {
      message: `The ${kpiWords(kpi, workspace.catalogue.get(kpi.kpi ?? ''))} of ${reading.period} reads ${number(reading.value, 6)} %; ${percent(meant)} may be meant.`,
      why: `Readings of this KPI are percentages, so 80 stands for 80 %.${target} Until it is settled the reading counts nowhere.`,
      document: reading.document,
      path,
      fixes: [{ title: `Write ${meant}`, operations: [{ do: 'replace', span, text: String(meant) }], preferred: true }],
      inputs: [
        { name: 'reading', value: reading.value, unit: '%' },
        { name: 'likely meant', value: meant, unit: '%' },
      ],
    });
    return { file: reading.file, raw };
  });
}

/** One finding for all readings of a KPI in one unit and document, at the first of them. */
function misfits(matched: Matched, workspace: Workspace): { file: string; raw: RawFinding }[] {
  const groups = new Map<string, Matched['misfits']>();
  for (const one of matched.misfits) {
    const { file, document, kpi, unit } = one.reading;
    const key = [file, document, kpi, unit].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = [...group].sort((a, b) => byPlace(a.reading, b.reading));
    if (!first) return [];
    const { reading, kpi, unit } = first;
    const words = kpiWords(kpi, workspace.catalogue.get(kpi.kpi ?? ''));
    const raw = report(unitRule, {
      message: `${group.length === 1 ? `The ${words} of ${reading.period} is` : `${count(group.length, 'reading')} of ${words} from here on are`} in ${quoted(reading.unit)}; the KPI is counted in ${unitWords(unit)}.`,
      why: `One does not convert to the other, so ${group.length === 1 ? 'it counts' : 'they count'} nowhere. Either the reading is of another figure, or the unit of the KPI is not what it says.`,
      document: reading.document,
      path: [...reading.path, 'value'],
    });
    return [{ file: reading.file, raw }];
  });
}

/** One finding for all readings of a KPI, at the first of them; the first of other documents are shown beside it. */
function unused(
  matched: Matched,
  partnership: string,
  known: (id: string) => boolean,
): { file: string; raw: RawFinding }[] {
  const groups = new Map<string, { reading: Reading; several: boolean }[]>();
  for (const one of matched.unused) {
    if (!known(one.reading.kpi) && !one.several) continue;
    groups.set(one.reading.kpi, [...(groups.get(one.reading.kpi) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = group.map(({ reading }) => reading).sort(byPlace);
    if (!first) return [];
    const elsewhere = rest.filter(
      ({ file, document }, index) =>
        (file !== first.file || document !== first.document) &&
        rest.findIndex((other) => other.file === file && other.document === document) === index,
    );
    const counts = group.length === 1 ? 'This reading counts' : `${count(group.length, 'reading')} from here on count`;
    const because = group[0]?.several
      ? `${partnership} has ${first.kpi} more than once, so the id of the entry has to be named.`
      : `${partnership} has no KPI ${first.kpi}.`;
    const raw = report(unusedRule, {
      message: `${counts} nowhere: ${because}`,
      why: 'Readings are set against the targets of the partnership they are for. Without a target there is nothing to judge.',
      document: first.document,
      path: [...first.path, 'kpi'],
      related: elsewhere.map(({ file, document, path }) => ({
        file,
        document,
        path: [...path, 'kpi'],
        message: 'Readings of it stand here as well.',
      })),
    });
    return [{ file: first.file, raw }];
  });
}

function byPlace(a: Reading, b: Reading): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.document - b.document || Number(a.path.at(-1)) - Number(b.path.at(-1));
}
