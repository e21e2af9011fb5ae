import { l10n } from 'vscode';
import { type Sentences, sentences } from '../../core/page/sentences.ts';

export type Labels = Sentences;

/** The words of the panel, in the reader's language. What rules say stays as it is, so that it reads the same everywhere. */
export function labels(): Labels {
  return translated(sentences) as Labels;
}

type Texts = { readonly [name: string]: string | Texts };

function translated(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      // What is filled in later stays as it is.
      typeof text === 'string' ? l10n.t(text, '{0}', '{1}', '{2}') : translated(text),
    ]),
  );
}

export function bandWord(label: string): string {
  const { bands } = labels();
  return (bands as Record<string, string>)[label] ?? label;
}
