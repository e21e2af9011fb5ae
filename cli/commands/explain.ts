import { Command } from 'commander';
import { exits, UsageError } from '../errors.ts';
import { formatOption, ruleNamed } from '../options.ts';
import type { Output } from '../output.ts';

interface ExplainOptions {
  all?: boolean;
  format: 'text' | 'json';
}

export function explainCommand(output: Output): Command {
  return new Command('explain')
    .description('say what a rule asks, when it speaks, and what can be set')
    .argument('[rule]', 'id or name of a rule, such as PC404')
    .option('--all', 'all rules')
    .addOption(formatOption())
    .action((rule: string | undefined, options: ExplainOptions) => output.run(() => run(rule, options, output)));
}

async function run(asked: string | undefined, { all, format }: ExplainOptions, output: Output): Promise<number> {
  if ((asked === undefined) === !all)
    throw new UsageError('partnership explain takes one rule, such as PC404, or --all.');
  const { rules } = await import('../../core/index.ts');
  if (format === 'json') {
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
