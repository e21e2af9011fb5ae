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
