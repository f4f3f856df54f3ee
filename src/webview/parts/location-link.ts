import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { SourceLocation } from '../../auth0/effect.ts';
import { scriptName } from '../../script/script-name.ts';
import { send } from '../host.ts';

/** `line 12`, or `helper.js:12` in another file than the script; a click goes there. */
export function locationLink(location: SourceLocation | undefined): TemplateResult | typeof nothing {
  if (!location) {
    return nothing;
  }
  const line = l10n.t('line {0}', location.line);
  const text = location.file ? `${scriptName(location.file)}:${location.line}` : line;
  return html`<button
    type="button"
    class="link"
    title=${l10n.t('Go to {0}', text)}
    @click=${() => send({ type: 'reveal', location })}
  >${text}</button>`;
}

/** A link to a page of documentation; anything but https is not offered. */
export function documentationLink(url: string | undefined): TemplateResult | typeof nothing {
  return url?.startsWith('https://') ? html` <a href=${url}>${l10n.t('Learn more')}</a>` : nothing;
}
