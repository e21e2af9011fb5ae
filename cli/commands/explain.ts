import { Command } from 'commander';
import { exits, UsageError } from '../errors.ts';
import { asOfOption, formatOption, pathsHelp, ruleNamed } from '../options.ts';
import type { Output } from '../output.ts';

interface ExplainOptions {
  all?: boolean;
  at?: string;
  asOf?: string;
  baseline?: string;
  format: 'text' | 'json';
}

export function explainCommand(output: Output): Command {
  return new Command('explain')
    .description('say what a rule asks and when it speaks; or where one finding comes from, and who set what')
    .argument('[rule or key]', 'id or name of a rule, such as PC404; or the key of a finding, in quotation marks')
    .argument('[path...]', `with a key: ${pathsHelp}`)
    .option('--all', 'all rules')
    .option('--at <file:line>', 'the findings on that line, of the rule if one is given')
    .option('--baseline <file>', 'also say whether this file knows the finding')
    .addOption(asOfOption())
    .addOption(formatOption())
    .addHelpText(
      'after',
      `
The key of a finding is part of check --format json, and of a baseline:
partnership explain "PC404 Partnership/harbour-chat /termination/byProvider/forConvenience/notice = 30 days"
partnership explain PC404 --at harbour-chat.partnership.yaml:21`,
    )
    .action((asked: string | undefined, paths: string[], options: ExplainOptions) =>
      output.run(() => run(asked, paths, options, output)),
    );
}

async function run(
  asked: string | undefined,
  paths: string[],
  options: ExplainOptions,
  output: Output,
): Promise<number> {
  const isKey = asked !== undefined && /^PC\d{3}\s/.test(asked);
  if (options.at !== undefined || isKey) return explainFinding(asked, isKey, paths, options, output);
  if ((asked === undefined) === !options.all || paths.length > 0)
    throw new UsageError(
      'partnership explain takes one rule, such as PC404, the key of a finding, --at FILE:LINE, or --all.',
    );
  const { rules } = await import('../../core/index.ts');
  if (options.format === 'json') {
    const { jsonText, jsonVersion } = await import('../json.ts');
    const { ruleData } = await import('../rule-data.ts');
    const data =
      asked === undefined ? { version: jsonVersion, rules: rules.map(ruleData) } : ruleData(await ruleNamed(asked));
    output.result(jsonText(data));
  } else {
    const { ruleListText, ruleText } = await import('../text/explain.ts');
    output.result(
      asked === undefined ? ruleListText(rules, output.terminal) : ruleText(await ruleNamed(asked), output.terminal),
    );
  }
  return exits.clean;
}

async function explainFinding(
  asked: string | undefined,
  isKey: boolean,
  paths: string[],
  { all, at, baseline, asOf, format }: ExplainOptions,
  output: Output,
): Promise<number> {
  if (all || (at !== undefined && (isKey || paths.length > 0)))
    throw new UsageError(
      'Ask for one thing: a key with or without paths, --at FILE:LINE with or without a rule, or --all.',
    );
  const { asOfDay } = await import('../as-of.ts');
  const { explainFindings } = await import('../explain-finding.ts');
  const day = await asOfDay(asOf, output.cwd);
  const question =
    at === undefined ? { key: asked ?? '', paths } : { at, ...(asked === undefined ? {} : { rule: asked }) };
  const surroundings = { asOf: day, cwd: output.cwd, ...(baseline === undefined ? {} : { baseline }) };
  const { explained, mistakes } = await explainFindings(question, surroundings, output.progress);
  if (format === 'json') {
    const { explainedData, jsonText, jsonVersion } = await import('../json.ts');
    output.result(jsonText({ version: jsonVersion, asOf: day, findings: explained.map(explainedData) }));
  } else {
    const { explainedText } = await import('../text/explain-finding.ts');
    output.result(await explainedText(explained, output.terminal));
  }
  for (const mistake of mistakes) output.problem(mistake);
  return mistakes.length > 0 ? exits.usage : exits.clean;
}
