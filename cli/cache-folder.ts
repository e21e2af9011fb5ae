import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the command line keeps what it can work out again, apart for each user; undefined where nothing may be kept.
 * `PARTNERSHIP_CACHE` names another folder, or none when it is empty.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string | undefined {
  if (env.PARTNERSHIP_CACHE !== undefined) return env.PARTNERSHIP_CACHE || undefined;
  const named = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  const own = platform === 'darwin' ? 'Library/Caches' : platform === 'win32' ? 'AppData/Local' : '.cache';
  const home = homedir();
  if (!named && !home) return undefined;
  return join(named || join(home, own), 'partnership-as-code');
}
