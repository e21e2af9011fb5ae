import type { Answered } from '../../index.ts';
import type { Markup } from '../markup.ts';
import type { PartnershipHealth } from '../page-data.ts';
import type { Sentences } from '../sentences.ts';
import type { Context } from '../view.ts';

export type Drawn = (Markup | string | false | undefined)[];

/** A question of the panel, which is drawn when somebody unfolds it. */
export interface QuestionSection {
  id: keyof Sentences['questions'];
  draw(answered: Answered, one: PartnershipHealth, context: Context): Drawn;
}
