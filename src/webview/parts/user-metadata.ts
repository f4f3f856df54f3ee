import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { JsonObject } from '../../auth0/json.ts';
import type { Report } from '../../run/report.ts';
import { jsonValue } from './json-value.ts';
import { section } from './section.ts';

/** Each field of the user's metadata that the run would change, before and after. */
export function userMetadata(user: Report['user']): TemplateResult | typeof nothing {
  if (!user) {
    return nothing;
  }
  const changes = [
    ...changedFields('app_metadata', user.before.app_metadata, user.after.app_metadata),
    ...changedFields('user_metadata', user.before.user_metadata, user.after.user_metadata),
  ];
  return section(
    l10n.t('User Metadata'),
    changes.length,
    html`<table class="metadata">
      <thead><tr><th scope="col">${l10n.t('Field')}</th><th scope="col">${l10n.t('Before')}</th><th scope="col">${l10n.t('After')}</th></tr></thead>
      <tbody>${changes.map(
        (change) => html`<tr>
          <th scope="row" class="claim-name">${change.parent}.<wbr>${change.name}</th>
          <td>${change.before === undefined ? html`<span class="dim">${l10n.t('none')}</span>` : jsonValue(change.before)}</td>
          <td>${change.after === undefined ? html`<span class="dim">${l10n.t('none')}</span>` : jsonValue(change.after)}</td>
        </tr>`,
      )}</tbody>
    </table>`,
  );
}

function changedFields(parent: string, before: JsonObject, after: JsonObject) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => ({ parent, name, before: before[name], after: after[name] }));
}
