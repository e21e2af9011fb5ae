import type { NewFile } from '../answers.ts';
import type { Plan } from '../plan.ts';
import { said, yamlText } from '../yaml.ts';

/** The provider as a company; none while nobody is chosen, or where it is described already. */
export function provider({ provider, name, surroundings, early }: Plan): NewFile | undefined {
  if (!provider || surroundings.providers.includes(provider.id)) return undefined;
  const taken = new Set([...surroundings.files, `${name}.partnership.yaml`, `${name}-exit.partnership.yaml`]);
  const wanted = [`${provider.id}.partnership.yaml`, `${provider.id}-provider.partnership.yaml`];
  const text = providerText(provider.id, provider.name, !early);
  return { name: wanted.find((file) => !taken.has(file)) ?? `${name}-provider.partnership.yaml`, text };
}

/** What is to be known of a provider, to be filled in. */
export function providerText(id: string, title: string, withFinances: boolean): string {
  return yamlText('What is known of the provider as a company, whoever it serves.', {
    kind: 'Provider',
    version: 1,
    name: id,
    title,
    audience: 'client',
    parent: said(
      'Providers under one parent count as one.',
      'TODO short name of its ultimate parent; without one, this line goes',
    ),
    finances: withFinances ? 'TODO ratings and results, and when somebody last looked' : undefined,
  });
}
