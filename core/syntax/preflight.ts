import { limits } from './limits.ts';
import type { SyntaxProblem } from './tree.ts';

/** Looks for what makes reading a text pointless or dangerous: size, binary content, conflict markers. */
export function preflight(text: string): SyntaxProblem[] {
  if (text.length > limits.fileLength) {
    return [{ code: 'too-large', detail: String(text.length), start: 0, end: 1 }];
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) return [{ code: 'binary', detail: '', start: nul, end: nul + 1 }];
  const marker = /^(<<<<<<<|>>>>>>>) .*$/m.exec(text);
  if (marker) {
    return [{ code: 'conflict-marker', detail: marker[0], start: marker.index, end: marker.index + marker[0].length }];
  }
  return [];
}
