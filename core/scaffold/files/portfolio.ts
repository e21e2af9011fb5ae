import type { NewFile } from '../answers.ts';
import { free } from '../ids.ts';
import type { Plan } from '../plan.ts';
import { type Block, said, yamlText } from '../yaml.ts';

/** All work of the client by channel, where another provider has a part in it; none where the client has one already. */
export function portfolio(plan: Plan): NewFile | undefined {
  const { client, scope, surroundings, clientSite } = plan;
  if (!scope.some(({ elsewhere }) => elsewhere) || surroundings.portfolios.includes(client.id)) return undefined;
  const name = free(`${client.id}-portfolio`, new Set(surroundings.names));
  const text = yamlText(
    `All work of ${client.name} by channel, whoever does it. Here it shows how much hangs on one provider.`,
    {
      kind: 'Portfolio',
      version: 1,
      name,
      title: `Customer service of ${client.name}`,
      client: client.id,
      audience: 'client',
      timezone: clientSite?.timezone,
      channels: said(
        'Every channel with its whole volume. Own staff and providers come to 100 %.',
        [...new Set(scope.map(({ channel }) => channel))].map((channel): Block => {
          const piece = scope.find((one) => one.channel === channel);
          const { share, elsewhere = 0 } = piece ?? {};
          return {
            channel,
            volume: 'TODO contacts in a month',
            inHouse:
              share === undefined
                ? 'TODO part that your own staff does'
                : `${Number((100 - share - elsewhere).toFixed(1))} %`,
          };
        }),
      ),
    },
  );
  return { name: `${name}.partnership.yaml`, text };
}
