import * as vscode from 'vscode';
import { ok, same, soon } from './support/expect.ts';
import { folder, read } from './support/workspace.ts';

/** What both sides can say of a finding. */
interface Line {
  file: string;
  range: unknown;
  severity: string;
  rule: string;
  message: string;
}

const severities = ['error', 'warning', 'info', 'hint'];

describe('the editor and the command line', () => {
  it('find the same in all samples, to the byte', async () => {
    const samples = folder('samples');
    const file = vscode.workspace.workspaceFile;
    ok(file, 'no workspace is open');
    const output = JSON.parse(await read(vscode.Uri.joinPath(file, '../cli.json'))) as {
      findings: { file: string; range: unknown; severity: string; rule: string; message: string; why: string }[];
    };
    const expected: Line[] = output.findings.map(({ file: path, range, severity, rule, message, why }) => ({
      file: path,
      range,
      severity,
      rule,
      message: why === '' ? message : `${message}\n${why}`,
    }));
    ok(expected.length > 0, 'the samples have no finding at all');
    await soon(() => same(lines(editorFindings(samples)), lines(expected), 'the findings differ'));
  });
});

function editorFindings(samples: vscode.Uri): Line[] {
  const top = `${samples.path}/`;
  return vscode.languages.getDiagnostics().flatMap(([uri, diagnostics]) =>
    uri.path.startsWith(top)
      ? diagnostics.map(({ range: { start, end }, severity, code, message }) => ({
          file: uri.path.slice(top.length),
          range: {
            start: { line: start.line, character: start.character },
            end: { line: end.line, character: end.character },
          },
          severity: severities[severity] ?? '',
          rule: String(typeof code === 'object' ? code.value : code),
          message,
        }))
      : [],
  );
}

/** One line per finding, in an order of its own: an editor keeps none between files. */
function lines(findings: Line[]): string {
  return findings
    .map((finding) => JSON.stringify(finding))
    .sort()
    .join('\n');
}
