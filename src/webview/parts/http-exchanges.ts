import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { HttpExchange } from '../../run/report.ts';
import { send } from '../host.ts';
import { milliseconds } from '../text/times.ts';
import { icon } from './icon.ts';
import { locationLink } from './location-link.ts';
import { section } from './section.ts';

/** Requests of the script, each with where its answer came from; a button at those that a scenario could answer. */
export function httpExchanges(
  all: HttpExchange[] | undefined,
  recordable: readonly number[],
): TemplateResult | typeof nothing {
  return section(
    l10n.t('HTTP Requests'),
    all?.length ?? 0,
    html`<ol class="list">${all?.map(
      (exchange, index) => html`<li class=${exchange.source}>
        <div>
          <code class="method">${exchange.method}</code> <span class="url">${exchange.url}</span>
          ${locationLink(exchange.location)}
        </div>
        <div class="dim">${answer(exchange)}</div>
        ${exchange.reason ? html`<div class="fate dropped">${icon('circle-slash')}<span>${exchange.reason}</span></div>` : nothing}
        ${recordable.includes(index) ? recordButton(exchange, index) : nothing}
        ${body(l10n.t('Request body'), exchange.requestBody)}
        ${body(l10n.t('Response body'), exchange.responseBody)}
      </li>`,
    )}</ol>`,
  );
}

/** What was blocked has no answer yet: its entry is there to be filled in. */
function recordButton({ source }: HttpExchange, exchange: number): TemplateResult {
  const text = source === 'blocked' ? l10n.t('Add Response to Scenario') : l10n.t('Save as Recorded Response');
  return html`<button type="button" class="copy labelled" @click=${() => send({ type: 'record', exchange })}>
    ${icon('save')}${text}
  </button>`;
}

function answer(exchange: HttpExchange): string {
  const sources: Record<HttpExchange['source'], string> = {
    recorded: l10n.t('answered from the scenario'),
    network: l10n.t('answered from the network'),
    blocked: l10n.t('blocked'),
  };
  const parts = [sources[exchange.source]];
  if (exchange.status !== undefined) {
    parts.unshift(String(exchange.status));
  }
  if (exchange.durationMs !== undefined) {
    parts.push(milliseconds(exchange.durationMs));
  }
  return parts.join(' · ');
}

function body(title: string, text: string | undefined): TemplateResult | typeof nothing {
  return text
    ? html`<details class="fold"><summary>${title}</summary><pre class="block">${text}</pre></details>`
    : nothing;
}
