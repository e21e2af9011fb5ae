import { Uri, type Webview, type WebviewPanel } from 'vscode';
import { escaped } from '../../core/page/markup.ts';

/** The pages. */
type PageName = 'panel' | 'form' | 'portfolio';

/** Gives a panel its page, its picture, and leave to load the page's own files. */
export function setUp(panel: WebviewPanel, extension: Uri, title: string, waiting: string, name: PageName): void {
  panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension)] };
  panel.iconPath = Uri.joinPath(extension, 'client/icon.png');
  panel.webview.html = page(panel.webview, extension, title, waiting, name);
}

/** Where the page's own files are; it may load nothing from anywhere else. */
function pageFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist/webview');
}

/**
 * The page of a panel: an empty frame, its style and its one script, both of the same name. What files say never becomes
 * markup: the page gets it as data and draws it as text.
 */
function page(webview: Webview, extension: Uri, title: string, waiting: string, name: PageName): string {
  const at = (file: string): string => webview.asWebviewUri(Uri.joinPath(pageFolder(extension), file)).toString();
  const files = name === 'form' ? name : 'panel';
  const once = nonce();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${once}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(at(`${files}.css`))}">
</head>
<body data-page="${name}">
<main id="panel"><p class="waiting">${escaped(waiting)}</p></main>
<p id="said" class="unseen" role="status" aria-live="polite"></p>
<script nonce="${once}" src="${escaped(at(`${files}.js`))}"></script>
</body>
</html>`;
}

function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
