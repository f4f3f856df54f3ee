import { hooksEndOfLife, rulesEndOfLife } from '../../auth0/catalogue/rules.ts';
import { checkRule } from '../rule.ts';

/** Rules and hooks have an end. */
export const endOfLife = checkRule(
  {
    name: 'end-of-life',
    description: 'Rules and hooks, which Auth0 has replaced by Actions',
    severity: 'hint',
    tag: 'deprecated',
    messages: {
      past: 'Auth0 ended {{kind}} on {{date}}: they do not run any more. Write an Action.',
      coming: 'Auth0 ends {{kind}} on {{date}}; since {{readOnly}} their code cannot be changed. Write an Action.',
    },
  },
  ({ facts, report }) => {
    const { kind, handlers } = facts.script;
    const fn = handlers[0]?.fn;
    if (kind === 'action' || fn === undefined) return;
    const { endOfLife: date, readOnly } = kind === 'rule' ? rulesEndOfLife : hooksEndOfLife;
    const today = facts.settings.today ?? new Date().toISOString().slice(0, 10);
    const start = fn.loc?.start ?? { line: 1, column: 0 };
    const loc = { start, end: { line: start.line, column: start.column + 'function'.length } };
    report({
      loc,
      messageId: today >= date ? 'past' : 'coming',
      data: { kind: kind === 'rule' ? 'Rules' : 'Hooks', date, readOnly },
    });
  },
);
