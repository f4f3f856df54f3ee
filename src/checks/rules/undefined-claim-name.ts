import * as l10n from '@vscode/l10n';
import { claimNamesAtPlaces } from '../analysis/claim-names.ts';
import { isGuarded } from '../analysis/guards.ts';
import { checkRule } from '../rule.ts';

/** Names that are empty, or that begin with the word "undefined" because a variable had no value. */
export const undefinedClaimName = checkRule(
  {
    name: 'undefined-claim-name',
    description: 'Claim names that are empty or made from a value that is missing',
    severity: 'warning',
    severityOf: { secret: 'hint', setting: 'hint' },
    messages: {
      empty: 'The name of this claim is empty. Such claims were reported never to appear in a token (not confirmed).',
      undefined: '{{part}} has no value here, so the claim is called "{{name}}".',
      secret: 'If the secret {{part}} is missing, the claim is called "{{name}}": nothing fails, and nobody finds it.',
      setting:
        'If the setting {{part}} is missing, the claim is called "{{name}}": nothing fails, and nobody finds it.',
      undeclared: 'The project declares no secret {{part}}, so the claim is called "{{name}}".',
      undeclaredSetting: 'The project declares no setting {{part}}, so the claim is called "{{name}}".',
    },
  },
  ({ facts, report }) => {
    const isRule = facts.script.kind === 'rule';
    for (const { site, node, name, shown, hole, prefix, fate } of claimNamesAtPlaces(facts)) {
      if (name?.trim() === '') report({ node, messageId: 'empty' });
      if (fate.rule === 'undefined-namespace') {
        report({ node, messageId: 'undefined', data: { part: l10n.t('A variable'), name: shown } });
      }
      if (hole === undefined || hole.why === 'unknown') continue;
      const data = { part: hole.name, name: shown.replace('…', 'undefined') };
      if (hole.why === 'undefined') report({ node, messageId: 'undefined', data });
      if (hole.why !== 'secret' || prefix !== '') continue;
      const declared = facts.settings.secrets;
      if (declared?.includes(hole.name) === true) continue;
      const root = isRule ? ('configuration' as const) : ('event' as const);
      const path = isRule ? [hole.name] : ['secrets', hole.name];
      if (isGuarded(facts, site.node, root, path)) continue;
      const absent = isRule ? 'undeclaredSetting' : 'undeclared';
      report({ node, messageId: declared !== undefined ? absent : isRule ? 'setting' : 'secret', data });
    }
  },
);
