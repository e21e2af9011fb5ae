// The Neovim that a test drives: the one on PATH; else, where this may install one, that of Debian.
import { aptInstall, onPath } from './programs.mjs';

/** The path of Neovim; undefined where there is none and none can be installed. */
export function neovim() {
  const found = onPath('nvim');
  if (found) return found;
  aptInstall('neovim');
  return onPath('nvim');
}
