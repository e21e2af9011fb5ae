import { commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import { decisionPage } from '../../core/page/decision.ts';
import { markdownOf } from '../../core/page/markdown.ts';
import { type DecisionResult, messages } from '../../server/protocol.ts';
import { type OverviewItem, viewMessages } from '../../server/view-protocol.ts';
import { definitionEditor } from '../documents.ts';
import type { Editor } from '../start.ts';

/**
 * Opens what those need who decide to stay or to leave, as a new Markdown text with its preview beside it: of the partnership
 * whose file, or row in a view, is given, else of the file in front, else of the one that is chosen.
 */
export function decisionPack({ client }: Editor): Disposable {
  return commands.registerCommand('partnership.decisionPack', async (given?: unknown) => {
    const chosen = fileOf(given) ?? (await pick(await client.sendRequest<OverviewItem[]>(viewMessages.overview)));
    if (!chosen) return;
    const { uri, name } = chosen;
    const packs = (await client.sendRequest<DecisionResult>(messages.decision, { uri })) ?? [];
    const pack = packs.length > 1 ? await one(packs, name) : packs[0];
    if (pack) return show(markdownOf(decisionPage(pack)));
    if (packs.length > 0) return;
    await window.showInformationMessage(
      l10n.t('This file holds no partnership to decide on: it has ended, or it cannot be read as a whole.'),
    );
  });
}

interface Chosen {
  uri: string;
  /** The partnership, where the file holds several. */
  name?: string;
}

function fileOf(given: unknown): Chosen | undefined {
  const { uri, name } = (given ?? {}) as { uri?: unknown; name?: unknown };
  const named = given instanceof Uri ? given : uri instanceof Uri ? uri : definitionEditor()?.document.uri;
  return named && { uri: named.toString(), ...(typeof name === 'string' ? { name } : {}) };
}

async function pick(items: readonly OverviewItem[]): Promise<Chosen | undefined> {
  const partnerships = items.filter(({ kind, score }) => kind === 'partnership' && score !== undefined);
  if (partnerships.length === 0) {
    await window.showInformationMessage(l10n.t('No partnership is kept in this folder yet.'));
    return undefined;
  }
  const choices = partnerships.map(({ name, title, uri }) => ({ label: title ?? name, description: name, name, uri }));
  return window.showQuickPick(choices, { placeHolder: l10n.t('Which partnership is to be decided on?') });
}

async function one(
  packs: NonNullable<DecisionResult>,
  name: string | undefined,
): Promise<NonNullable<DecisionResult>[number] | undefined> {
  const named = packs.find(({ partnership }) => partnership === name);
  if (named) return named;
  const choices = packs.map((pack) => ({ label: pack.title, description: pack.partnership, pack }));
  const chosen = await window.showQuickPick(choices, {
    placeHolder: l10n.t('Which partnership is to be decided on?'),
  });
  return chosen?.pack;
}

async function show(content: string): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(document, { preview: false });
  try {
    await commands.executeCommand('markdown.showPreviewToSide', document.uri);
  } catch {
    // The editor cannot lay out Markdown: the text reads well by itself.
  }
}
