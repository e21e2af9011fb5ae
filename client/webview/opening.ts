import type { View } from '../../core/page/view.ts';

/** The message that asks for a place to be shown; none where nobody chose it. */
export function opening(place: View['places'][number] | undefined) {
  // A click that ends a selection of text is no choice.
  if (!place || getSelection()?.isCollapsed === false) return undefined;
  const { start, end } = place.range;
  return {
    type: 'open' as const,
    uri: place.uri,
    line: start.line,
    character: start.character,
    endLine: end.line,
    endCharacter: end.character,
  };
}
