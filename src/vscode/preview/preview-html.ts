import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import limits from '../../auth0/catalogue/data/limits.json' with { type: 'json' };
import type { PageSetup } from '../../webview/protocol.ts';

/** Many servers and proxies refuse a request whose headers are longer than this. Bytes. */
const typicalHeaders = 8_192;

/** Where the page's files are after building. */
export function pageRoot(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'webview');
}

/** The only HTML of the extension: no data but the setup, scripts by nonce, styles and the icon font from the package. */
export function previewHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64');
  const file = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageRoot(extension), name)).toString();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${vscode.l10n.t('Token Preview')}</title>
  <link rel="stylesheet" id="vscode-codicon-stylesheet" href="${file('codicon.css')}">
  <link rel="stylesheet" href="${file('page.css')}">
</head>
<body>
  <script type="application/json" id="setup" nonce="${nonce}">${inScript(setup())}</script>
  <script type="module" nonce="${nonce}" src="${file('main.js')}"></script>
</body>
</html>`;
}

function setup(): PageSetup {
  const translations = vscode.l10n.bundle;
  return {
    language: vscode.env.language,
    limits: { customClaims: limits.customClaimBytesPerToken, typicalHeaders },
    ...(translations ? { translations } : {}),
  };
}

/** JSON that cannot end the script element that it stands in. */
function inScript(value: PageSetup): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
