import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-tab-header/index.js';
import '@vscode-elements/elements/dist/vscode-tab-panel/index.js';
import '@vscode-elements/elements/dist/vscode-tabs/index.js';
import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import * as l10n from '@vscode/l10n';
import { render } from 'lit';
import { announceChange, installAnnouncer } from './announcer.ts';
import { savePageState, send, setup } from './host.ts';
import { page } from './page.ts';
import type { PreviewState, ToPage } from './protocol.ts';
import { setLanguage } from './text/language.ts';

if (setup.translations) {
  l10n.config({ contents: setup.translations });
}
setLanguage(setup.language);

/** From here on both tokens fit side by side. */
const wide = matchMedia('(min-width: 860px)');
let latest: PreviewState | undefined;

function show(): void {
  if (latest) {
    render(page(latest, wide.matches), document.body);
  }
}

wide.addEventListener('change', show);
window.addEventListener('message', (event: MessageEvent<ToPage>) => {
  if (event.data.type === 'state') {
    const before = latest;
    latest = event.data.state;
    if (latest.script) {
      savePageState({ uri: latest.script.uri, pinned: latest.pinned });
    }
    show();
    announceChange(before, latest);
  }
});
installAnnouncer();
send({ type: 'ready' });
