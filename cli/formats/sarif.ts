import type { Location, Log, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif';
import { type Finding, type Rule, rules, type Severity } from '../../core/index.ts';
import { type Format, type FormatContext, newIn, repositoryPath } from './format.ts';

/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/): all rules with help, findings with fingerprints, waivers as
 * suppressions, fixes; beside a base what is new, unchanged and gone.
 */
export const sarif: Format = (judgement, context) => {
  const { result, comparison, mistakes } = judgement;
  const isNew = newIn(judgement);
  const state = (finding: Finding): Result.baselineState | undefined =>
    comparison ? (isNew(finding) ? 'new' : 'unchanged') : undefined;
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Partnership as Code',
            semanticVersion: context.version,
            version: context.version,
            rules: rules.map(descriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: mistakes.length === 0,
            toolExecutionNotifications: mistakes.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        properties: { asOf: result.asOf },
        results: [
          ...result.findings.map((finding) => resultOf(finding, context, state(finding))),
          ...(comparison?.fixed ?? []).map((finding) => resultOf(finding, context, 'absent')),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

function descriptor(rule: Rule): ReportingDescriptor {
  const { id, name, summary, condition, severity, offByDefault, area, fix } = rule;
  const more = fix === undefined ? '' : ` Quick fix: ${fix}`;
  return {
    id,
    name: name
      .split('-')
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(''),
    shortDescription: { text: summary },
    fullDescription: { text: condition },
    help: {
      text: `${summary} Found when: ${condition}${more}`,
      markdown: `**${summary}**\n\n${condition}${fix === undefined ? '' : `\n\n*Quick fix:* ${fix}`}\n\n\`partnership explain ${id}\` tells more.`,
    },
    defaultConfiguration: { level: levels[severity], ...(offByDefault ? { enabled: false } : {}) },
    properties: { tags: [area] },
  };
}

function resultOf(finding: Finding, context: FormatContext, baselineState: Result.baselineState | undefined): Result {
  const { rule, severity, message, why, key, document, path, related, fixes, waived, known } = finding;
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: why === '' ? message : `${message}\n\n${why}` },
    locations: [
      {
        physicalLocation: place(finding, context),
        ...(document === '' ? {} : { logicalLocations: [{ fullyQualifiedName: `${document}${path}` }] }),
      },
    ],
    partialFingerprints: { 'partnershipFindingKey/v1': key },
    ...(baselineState === undefined ? {} : { baselineState }),
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map(
            (other, id): Location => ({
              id,
              message: { text: other.message },
              physicalLocation: place(other, context),
            }),
          ),
        }),
    ...(waived === undefined && !known
      ? {}
      : {
          suppressions: [
            waived
              ? {
                  kind: 'inSource' as const,
                  status: 'accepted' as const,
                  justification: `${waived.reason} (accepted by ${waived.by} until ${waived.until})`,
                }
              : { kind: 'external' as const, status: 'accepted' as const, justification: 'known to the baseline' },
          ],
        }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.flatMap((fix) => fixOf(finding.file, fix, context)) }),
  };
}

/** A fix within the file of the finding; one that writes another file is left out. */
function fixOf(
  file: string,
  { title, edits, other }: Finding['fixes'][number],
  context: FormatContext,
): NonNullable<Result['fixes']> {
  if (other || edits.length === 0) return [];
  return [
    {
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation: artifact(file, context),
          replacements: edits.map(({ range, newText }) => ({
            deletedRegion: regionOf(range),
            insertedContent: { text: newText },
          })),
        },
      ],
    },
  ];
}

function place({ file, range }: Pick<Finding, 'file' | 'range'>, context: FormatContext): PhysicalLocation {
  return { artifactLocation: artifact(file, context), region: regionOf(range) };
}

function artifact(file: string, { cwd }: FormatContext) {
  const uri = repositoryPath(file, cwd).split('/').map(encodeURIComponent).join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}

/** SARIF counts lines and columns from 1; the end column is the one after the last character, as ours is. */
function regionOf({ start, end }: Finding['range']): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
