/** What a stream offers for showing text. */
export interface Terminal {
  colour: boolean;
  /** Columns to fill. */
  width: number;
  /** Someone is watching: times and progress make sense. */
  live: boolean;
}

const widest = 120;
const elsewhere = 100;
const narrowest = 40;

/** How to show text on a stream. `FORCE_COLOR` goes before `NO_COLOR` (no-color.org), both before what the stream is. */
export function terminalOf(stream: { isTTY?: boolean; columns?: number }, env: NodeJS.ProcessEnv): Terminal {
  const live = stream.isTTY === true;
  const columns = live ? stream.columns || elsewhere : elsewhere;
  return { live, width: Math.max(narrowest, Math.min(columns, widest)), colour: wantsColour(live, env) };
}

function wantsColour(live: boolean, env: NodeJS.ProcessEnv): boolean {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env.NO_COLOR) return false;
  return live && env.TERM !== 'dumb';
}
