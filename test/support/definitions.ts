/** Small definitions with known findings, for tests of what is around the engine. */

/** Nothing is wrong with it: a draft is not asked for much. */
export const sound = `kind: Partnership
version: 1
name: quiet-line
status: draft
client: harbour-bank
provider: meridian-cx
`;

/** An error: a status that does not exist. */
export const broken = `kind: Partnership
version: 1
name: loud-line
status: drat
client: harbour-bank
provider: meridian-cx
`;

/** A hint and nothing worse: something is to be filled in. */
export const unfinished = `kind: Partnership
version: 1
name: open-line
status: draft
client: harbour-bank
provider: TODO decide between the two bidders
`;

/**
 * A live partnership that both sides may end, each with its notice in days; lines without blanks between. With `team`, 100
 * agents are to be replaced at 10 a week, which takes 161 days (PC404); without it that cannot be judged. `beside` stands
 * as a comment behind the provider's notice.
 */
export function endable({ client = 90, provider = 30, team = true, beside = '' } = {}): string {
  return `kind: Partnership
version: 1
name: harbour-chat
status: steady
client: harbour-bank
provider: meridian-cx
${team ? 'headcount:\n  current: 100\n  hiringPerWeek: 10\n' : ''}termination:
  byClient:
    forCause: false
    forConvenience:
      notice: ${client} days
      fee: 0 EUR
  byProvider:
    forCause: false
    forConvenience:
      notice: ${provider} days${beside === '' ? '' : ` # ${beside}`}
`;
}
