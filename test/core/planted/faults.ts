import type { Fault } from '../../support/planted.ts';
import { communication } from './communication.ts';
import { exit } from './exit.ts';
import { improvement } from './improvement.ts';
import { kpi } from './kpi.ts';
import { lifecycle } from './lifecycle.ts';
import { policies } from './policy.ts';
import { purpose } from './purpose.ts';
import { reading } from './reading.ts';
import { risk } from './risk.ts';
import { scope } from './scope.ts';

/** Kinds of fault by family, each to be planted alone in the healthy sample. */
export const faults: Readonly<Record<string, readonly Fault[]>> = {
  reading,
  'policy and waivers': policies,
  'purpose and goals': purpose,
  'communication and governance': communication,
  'scope and growth': scope,
  'price and ending': exit,
  'KPIs, quality and training': kpi,
  improvement,
  'people and risk': risk,
  'choosing, staying, leaving': lifecycle,
};
