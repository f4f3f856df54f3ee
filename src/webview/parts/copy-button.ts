import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../announcer.ts';
import { send } from '../host.ts';
import type { Copyable } from '../protocol.ts';
import { icon } from './icon.ts';

/** How long a button shows that it has copied. Milliseconds. */
const confirmation = 1500;

/** A small button that copies; with `text` it shows a label, else only an icon that `title` names. */
export function copyButton(what: Copyable, title: string, text?: string): TemplateResult {
  return html`<button
    type="button"
    class="copy ${text ? 'labelled' : ''}"
    title=${title}
    aria-label=${text ? nothing : title}
    @click=${(event: Event) => copy(what, event.currentTarget as HTMLElement)}
  >${icon('copy')}${text}</button>`;
}

function copy(what: Copyable, button: HTMLElement): void {
  send({ type: 'copy', what });
  announce(l10n.t('Copied'));
  const mark = button.querySelector('.codicon')?.classList;
  mark?.replace('codicon-copy', 'codicon-check');
  setTimeout(() => mark?.replace('codicon-check', 'codicon-copy'), confirmation);
}
