import { check, type Explanation, explanationOf, type Finding, type SourceFile } from '../core/index.ts';
import { list } from '../core/text.ts';
import { withBaseline } from './baseline.ts';
import { UsageError } from './errors.ts';
import { type Judgement, judgementOf, load } from './judge.ts';
import { ruleNamed } from './options.ts';
import type { Progress } from './progress.ts';
import { printable } from './text/printable.ts';

/** Which findings are asked about: one by its key, or those of a line (of one rule, if it is named). */
export type Asked = { key: string; paths: readonly string[] } | { rule?: string; at: string };

/** A finding explained, with paths as shown. */
export interface Explained extends Explanation {
  source: SourceFile | undefined;
  /** Whether the baseline knows it; undefined where none was given. */
  known: boolean | undefined;
}

/** Judges what the question is about and explains the findings that it means. */
export async function explainFindings(
  asked: Asked,
  { asOf, baseline, cwd }: { asOf: string; baseline?: string; cwd: string },
  progress: Progress,
): Promise<{ explained: Explained[]; mistakes: string[] }> {
  const place = 'at' in asked ? placeOf(asked.at) : undefined;
  const loaded = await load(place ? [place.file] : 'paths' in asked ? asked.paths : [], cwd, progress);
  const result = check({ files: loaded.sources, asOf });
  const judgement = judgementOf(loaded, result);
  const { findings } = withBaseline(judgement, baseline === undefined ? {} : { baseline }, cwd).judgement.result;
  progress.end();
  const meant = place
    ? await onLine(findings, place, 'rule' in asked ? asked.rule : undefined)
    : ofKey(findings, 'key' in asked ? asked.key : '', judgement);
  const byKey = new Map(result.findings.map((finding) => [finding.key, finding]));
  return {
    mistakes: judgement.mistakes,
    explained: meant.map((finding) => {
      const explanation = explanationOf(result.workspace, byKey.get(finding.key) ?? finding);
      return {
        ...explanation,
        finding,
        policies: explanation.policies.map(({ name, file }) => ({ name, file: loaded.shown(file) })),
        source: judgement.sources.get(finding.file),
        known: baseline === undefined ? undefined : finding.known === true,
      };
    }),
  };
}

/** `harbour-chat.partnership.yaml:21`, also with a column behind it, as editors and compilers write places. */
function placeOf(text: string): { file: string; line: number } {
  const [, file, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(text) ?? [];
  if (file === undefined)
    throw new UsageError('--at takes a file and a line, such as harbour-chat.partnership.yaml:21.');
  return { file, line: Number(line) };
}

async function onLine(
  findings: readonly Finding[],
  { file, line }: { file: string; line: number },
  rule: string | undefined,
): Promise<Finding[]> {
  const id = rule === undefined ? undefined : (await ruleNamed(rule)).id;
  const ofRule = findings.filter((finding) => id === undefined || finding.rule === id);
  const here = ofRule.filter(({ range }) => range.start.line < line && line <= range.end.line + 1);
  if (here.length > 0) return here;
  const lines = [...new Set(ofRule.map(({ range }) => range.start.line + 1))].sort((a, b) => a - b);
  const where = `${lines.length === 1 ? 'line' : 'lines'} ${list(lines.slice(0, 20).map(String))}`;
  const elsewhere =
    lines.length === 0
      ? `${id ?? 'No rule'} finds nothing in that file.`
      : id === undefined
        ? `That file has findings on ${where}.`
        : `${id} speaks of ${where}.`;
  throw new UsageError(`There is no such finding at ${printable(file)}:${line}. ${elsewhere}`);
}

function ofKey(findings: readonly Finding[], key: string, { result }: Judgement): Finding[] {
  const found = findings.filter((finding) => finding.key === key);
  if (found.length > 0) return found;
  const id = key.slice(0, 5);
  const others = findings.filter((finding) => finding.rule === id);
  const hint =
    others.length === 0
      ? `${id} finds nothing here.`
      : `The keys of ${id} here are:\n${others.map((other) => `  ${printable(other.key)}`).join('\n')}`;
  throw new UsageError(`No finding has the key ${printable(key)} as of ${result.asOf}. ${hint}`);
}
