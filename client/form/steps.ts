import { Range, type TextDocument, type Uri, WorkspaceEdit, workspace } from 'vscode';

/** One change as it was written: what stood in its place, and the text's version after it. */
interface Step {
  uri: Uri;
  version: number;
  range: Range;
  before: string;
}

/**
 * What the form has written, so that its last change can be taken back where the form is: the editor's own undo is for the
 * text that has the focus. It is taken back only while nobody has changed the text since.
 */
export class Steps {
  private readonly steps: Step[] = [];

  /** Keeps a change of a document, by its text before it. Returns where it is now. */
  add(document: TextDocument, before: string): Range {
    const after = document.getText();
    let start = 0;
    while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
    let end = 0;
    const longest = Math.min(before.length, after.length) - start;
    while (end < longest && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
    const range = new Range(document.positionAt(start), document.positionAt(after.length - end));
    const old = before.slice(start, before.length - end);
    this.steps.push({ uri: document.uri, version: document.version, range, before: old });
    return range;
  }

  /** Takes the last change back; false where the text has changed since, undefined where there is none. */
  async takeBack(): Promise<boolean | undefined> {
    const step = this.steps.pop();
    if (!step) return undefined;
    const document = await workspace.openTextDocument(step.uri);
    const edit = new WorkspaceEdit();
    edit.replace(step.uri, step.range, step.before);
    if (document.version !== step.version || !(await workspace.applyEdit(edit))) {
      this.steps.length = 0;
      return false;
    }
    // The text is now as it was after the change before.
    const last = this.steps.findLast(({ uri }) => uri.toString() === step.uri.toString());
    if (last) last.version = document.version;
    return true;
  }
}
