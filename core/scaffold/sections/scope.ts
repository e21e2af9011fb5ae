import type { Plan } from '../plan.ts';
import { type Block, said } from '../yaml.ts';

const percent = (value: number): string => `${Number(value.toFixed(1))} %`;

export function scope(plan: Plan) {
  const { answers, languages, early } = plan;
  return said(
    'Which work moves, and how much stays. What nobody here can do any more cannot be taken back.',
    plan.scope.map(
      ({ id, channel, share, elsewhere = 0, window }): Block => ({
        id,
        channel,
        task: `TODO what is done by ${channel}`,
        workType: plan.work,
        share: share === undefined ? 'TODO part of the channel that the provider does, in percent' : percent(share),
        inHouse: share === undefined ? undefined : percent(100 - share - elsewhere),
        elsewhere: elsewhere ? percent(elsewhere) : undefined,
        ...(window
          ? {
              window,
              exception: 'overnight',
              hoursAdjustable: early ? true : 'TODO true if you may shorten these hours',
            }
          : {}),
        languages: [...languages],
        personalData: answers.personalData ?? 'TODO true if agents see personal data; else false',
        providerMayWithdraw: early ? false : undefined,
      }),
    ),
  );
}
