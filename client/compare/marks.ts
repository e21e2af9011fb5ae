import {
  type DecorationOptions,
  type DecorationRenderOptions,
  Disposable,
  l10n,
  MarkdownString,
  OverviewRulerLane,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  Uri,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Direction } from '../../core/index.ts';
import type { ChangeMark } from '../../server/compare-protocol.ts';
import type { Comparison } from './comparison.ts';

/** Shapes in a box of 16: a chain that opens downwards, one that closes upwards, a dot. Colors on dark and on light. */
const looks: Record<Direction, { shape: string; dark: string; light: string; ruler: string }> = {
  looser: { shape: 'M2 4h12l-6 9z', dark: '#f48771', light: '#a1260d', ruler: 'charts.red' },
  tighter: { shape: 'M2 12h12L8 3z', dark: '#89d185', light: '#2c6e2c', ruler: 'charts.green' },
  neutral: { shape: 'M8 4l4 4-4 4-4-4z', dark: '#c5c5c5', light: '#616161', ruler: 'charts.lines' },
};

/** Longest text that stands behind a line. */
const longest = 60;

/** Marks in the text what changed since the base: a shape in the margin, what was there before, and why it matters on hover. */
export function marks(client: BaseLanguageClient, comparison: Comparison): Disposable {
  const types = Object.fromEntries(
    Object.entries(looks).map(([direction, look]) => [direction, window.createTextEditorDecorationType(drawn(look))]),
  ) as Record<Direction, TextEditorDecorationType>;

  const show = (editor: TextEditor): void => {
    const { result } = comparison.shown() ?? {};
    const shown = editor.document.uri.toString();
    const isHere = ({ uri }: { uri: string }): boolean => client.protocol2CodeConverter.asUri(uri).toString() === shown;
    // What cannot be read just now keeps its marks: they move with the text.
    if (result?.unread.some((uri) => isHere({ uri }))) return;
    const here = result?.marks.filter(isHere) ?? [];
    for (const direction of ['looser', 'tighter', 'neutral'] as const) {
      const own = here.filter((mark) => mark.direction === direction);
      const lines = [...new Set(own.map(({ range }) => range.start.line))];
      const options = lines.flatMap((line) =>
        optionsFor(
          editor,
          line,
          own.filter(({ range }) => range.start.line === line),
        ),
      );
      editor.setDecorations(types[direction], options);
    }
  };
  const showAll = (): void => window.visibleTextEditors.forEach(show);
  return Disposable.from(
    ...Object.values(types),
    comparison.onDidChange(showAll),
    window.onDidChangeVisibleTextEditors(showAll),
  );
}

function drawn({ shape, dark, light, ruler }: (typeof looks)[Direction]): DecorationRenderOptions {
  const icon = (color: string): Uri =>
    Uri.parse(
      `data:image/svg+xml;utf8,${encodeURIComponent(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="${color}" d="${shape}"/></svg>`,
      )}`,
    );
  return {
    overviewRulerColor: new ThemeColor(ruler),
    overviewRulerLane: OverviewRulerLane.Center,
    dark: { gutterIconPath: icon(dark) },
    light: { gutterIconPath: icon(light) },
    gutterIconSize: 'contain',
    after: { color: new ThemeColor('editorCodeLens.foreground'), margin: '0 0 0 2em' },
  };
}

/** One mark for all changes of a line that go the same way. */
function optionsFor({ document }: TextEditor, line: number, here: readonly ChangeMark[]): DecorationOptions[] {
  if (line >= document.lineCount) return [];
  const [first] = here;
  const hover = new MarkdownString();
  for (const { direction, text, effects } of here) {
    hover.appendMarkdown(`**${words()[direction]}** `).appendText(text);
    for (const effect of effects) hover.appendMarkdown('\n- ').appendText(effect);
    hover.appendMarkdown('\n\n');
  }
  const said = here.map(({ since }) => since).join(', ');
  const told = first?.direction === 'neutral' ? '' : `${words()[first?.direction ?? 'neutral']}: ${shortened(said)}`;
  return [{ range: document.lineAt(line).range, hoverMessage: hover, renderOptions: { after: { contentText: told } } }];
}

/** What the directions are called. */
export function words(): Record<Direction, string> {
  return { looser: l10n.t('looser'), tighter: l10n.t('tighter'), neutral: l10n.t('neutral') };
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}
