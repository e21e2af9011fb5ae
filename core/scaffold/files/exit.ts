import type { NewFile } from '../answers.ts';
import type { Plan } from '../plan.ts';
import { exitPlan } from '../sections/exit-plan.ts';
import { said, yamlText } from '../yaml.ts';

/** The companion that only the client reads: the exit plan, and what was thought of the provider. */
export function exit(plan: Plan): NewFile {
  const { name, client, early } = plan;
  const text = yamlText(
    `For ${client.name} alone: ${plan.providerWords} does not read this file. It belongs to ${name}.partnership.yaml.`,
    {
      kind: 'Partnership',
      version: 1,
      name,
      status: plan.status,
      client: client.id,
      provider: plan.provider?.id ?? 'TODO which provider',
      audience: 'client',
      alignment: early
        ? undefined
        : said('Prices and targets can be renegotiated; what a company holds right cannot.', {
            culture: 'TODO how well the two companies fit, in values first of all',
          }),
      exitPlan: exitPlan(plan),
    },
  );
  return { name: `${name}-exit.partnership.yaml`, text };
}
