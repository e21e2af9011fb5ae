import type { NewFile } from '../answers.ts';
import type { Plan } from '../plan.ts';
import { said, yamlText } from '../yaml.ts';

/** The provider as a company; none while nobody is chosen, or where it is described already. */
export function provider({ provider, name, surroundings, early }: Plan): NewFile | undefined {
  if (!provider || surroundings.providers.includes(provider.id)) return undefined;
  const taken = new Set([...surroundings.files, `${name}.partnership.yaml`, `${name}-exit.partnership.yaml`]);
  const wanted = [`${provider.id}.partnership.yaml`, `${provider.id}-provider.partnership.yaml`];
  const text = yamlText('What is known of the provider as a company, whoever it serves.', {
    kind: 'Provider',
    version: 1,
    name: provider.id,
    title: provider.name,
    audience: 'client',
    parent: said(
      'Providers under one parent count as one.',
      'TODO short name of its ultimate parent; without one, this line goes',
    ),
    finances: early ? undefined : 'TODO ratings and results, and when somebody last looked',
  });
  return { name: wanted.find((file) => !taken.has(file)) ?? `${name}-provider.partnership.yaml`, text };
}
