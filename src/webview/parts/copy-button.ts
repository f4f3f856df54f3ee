import { html, nothing, type TemplateResult } from 'lit';
import { send } from '../host.ts';
import type { Copyable } from '../protocol.ts';
import { icon } from './icon.ts';

/** A small button that copies; with `text` it shows a label, else only an icon that `title` names. */
export function copyButton(what: Copyable, title: string, text?: string): TemplateResult {
  return html`<button
    type="button"
    class="copy ${text ? 'labelled' : ''}"
    title=${title}
    aria-label=${text ? nothing : title}
    @click=${() => send({ type: 'copy', what })}
  >${icon('copy')}${text}</button>`;
}
