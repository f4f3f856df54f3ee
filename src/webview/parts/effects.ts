import * as l10n from '@vscode/l10n';
import { html, type nothing, type TemplateResult } from 'lit';
import type { Effect } from '../../auth0/effect.ts';
import { jsonValue } from './json-value.ts';
import { locationLink } from './location-link.ts';
import { section } from './section.ts';

/** Everything that the script asked for, in the order of asking. */
export function effects(all: Effect[]): TemplateResult | typeof nothing {
  return section(
    l10n.t('Effects'),
    all.length,
    html`<ol class="list numbered">${all.map(
      (effect) => html`<li>
        <div>
          <code class="method">${effect.method}</code>
          <span class="arguments">${effect.arguments.map((argument) => jsonValue(argument))}</span>
          ${locationLink(effect.location)}
        </div>
        ${effect.conversions?.map(
          ({ path, from }) =>
            html`<div class="dim">${l10n.t('Argument {0}: JSON cannot carry this value ({1}).', path, from)}</div>`,
        )}
      </li>`,
    )}</ol>`,
  );
}
