import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { send } from '../host.ts';
import type { PreviewCommand, PreviewState } from '../protocol.ts';
import { icon } from './icon.ts';

/** Which script, with which scenario, and what can be done with it. */
export function toolbar(state: PreviewState): TemplateResult {
  const canRun = state.script !== undefined && state.refused === undefined;
  return html`<header>
    <div class="title">
      <h1 title=${state.script?.path ?? ''}>${state.script?.name ?? l10n.t('Token Preview')}</h1>
      ${trigger(state)}
      ${edited(state)}
    </div>
    <div class="actions" role="group" aria-label=${l10n.t('Run')}>
      ${
        canRun
          ? html`
            ${state.slow ? mainButton('debug-stop', l10n.t('Stop'), l10n.t('Stop this run'), 'stop') : mainButton('play', l10n.t('Run'), l10n.t('Run the script again'), 'run')}
            ${state.canDebug ? button('debug-alt', l10n.t('Debug'), 'debug') : nothing}
            ${scenario(state)}
            ${button('go-to-file', l10n.t('Open the Sample Event'), 'open-scenario')}`
          : nothing
      }
      <div class="end">
        ${canRun ? toggle('save', l10n.t('Run on Save'), state.runOnSave, 'toggle-run-on-save') : nothing}
        ${state.script ? toggle('pinned', l10n.t('Pin to This Script'), state.pinned, 'toggle-pin') : nothing}
        ${state.report ? button('json', l10n.t('Show Report as JSON'), 'show-json') : nothing}
      </div>
    </div>
    <vscode-progress-bar class=${state.running ? '' : 'idle'} indeterminate aria-hidden="true"></vscode-progress-bar>
  </header>`;
}

function trigger(state: PreviewState): TemplateResult | typeof nothing {
  const script = state.report?.script;
  return script?.trigger
    ? html`<span class="trigger">${script.kind === 'rule' ? l10n.t('Rule') : script.trigger}</span>`
    : nothing;
}

/** In the head, where it moves nothing when it comes and goes with every edit and save. */
function edited({ outdated, report, problem }: PreviewState): TemplateResult | typeof nothing {
  const sentence = l10n.t('The script was edited after this run.');
  return outdated && report && !problem
    ? html`<span class="edited" title=${sentence}>${icon('history')}${l10n.t('edited since')}</span>`
    : nothing;
}

/** One button for both, so that it keeps its place and the focus. */
function mainButton(name: string, label: string, title: string, does: PreviewCommand): TemplateResult {
  return html`<vscode-button icon=${name} title=${title} @click=${command(does)}>${label}</vscode-button>`;
}

function scenario(state: PreviewState): TemplateResult {
  return html`<button
    type="button"
    class="scenario"
    title=${l10n.t('Choose the sample event')}
    @click=${command('pick-scenario')}
  >${icon('beaker')}<span class="name">${state.scenario.name || l10n.t('Choose…')}</span>${icon('chevron-down')}</button>`;
}

function button(name: string, label: string, does: PreviewCommand): TemplateResult {
  return html`<vscode-toolbar-button icon=${name} label=${label} title=${label} @click=${command(does)}></vscode-toolbar-button>`;
}

/** A button that stays down; the host decides, so `aria-pressed` follows its state and not the click. */
function toggle(name: string, label: string, on: boolean, does: PreviewCommand): TemplateResult {
  return html`<button
    type="button"
    class="toggle"
    aria-pressed=${on}
    aria-label=${label}
    title=${label}
    @click=${command(does)}
  >${icon(name)}</button>`;
}

function command(does: PreviewCommand): () => void {
  return () => send({ type: 'command', command: does });
}
