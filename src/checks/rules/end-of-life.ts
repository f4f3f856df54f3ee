import { announcedEnd } from '../../auth0/catalogue/rules.ts';
import { checkRule } from '../rule.ts';

/** Rules and hooks have an end. */
export const endOfLife = checkRule(
  {
    name: 'end-of-life',
    description: 'Rules and hooks, which Auth0 has replaced by Actions',
    severity: 'hint',
    tag: 'deprecated',
    messages: {
      announced: '{{announced}} Write an Action.',
    },
  },
  ({ facts, report }) => {
    const { kind, handlers } = facts.script;
    const fn = handlers[0]?.fn;
    if (kind === 'action' || fn === undefined) return;
    const start = fn.loc?.start ?? { line: 1, column: 0 };
    const loc = { start, end: { line: start.line, column: start.column + 'function'.length } };
    const announced = announcedEnd(kind === 'rule' ? 'rule' : 'hook');
    report({ loc, messageId: 'announced', data: { announced } });
  },
);
