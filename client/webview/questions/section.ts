import type { Answered } from '../../../core/index.ts';
import type { PartnershipHealth } from '../../../server/protocol.ts';
import type { Labels } from '../../panel/labels.ts';
import type { Context } from '../view.ts';

export type Drawn = (Node | string | false | undefined)[];

/** A question of the panel, which is drawn when somebody unfolds it. */
export interface QuestionSection {
  id: keyof Labels['questions'];
  draw(answered: Answered, one: PartnershipHealth, context: Context): Drawn;
}
