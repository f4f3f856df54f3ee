import { findApiMethod } from '../../auth0/catalogue/triggers.ts';
import { apiCalls } from '../analysis/facts.ts';
import { type Node, parentOf, propertyName } from '../analysis/node.ts';
import { checkRule } from '../rule.ts';

/** Calls chained to methods that return nothing. */
export const chainedCall = checkRule(
  {
    name: 'chained-call',
    description: 'Calls chained to methods of api that return nothing',
    severity: 'error',
    messages: {
      nothing: 'api.{{method}} returns nothing, so that .{{next}} throws. Begin a new statement with api.',
    },
  },
  ({ facts, report }) => {
    for (const { call, origin, method: path } of apiCalls(facts)) {
      const method = origin.handler?.trigger && findApiMethod(origin.handler.trigger, path);
      const next = parentOf(call as Node);
      if (method === undefined || method.chainable || method.returns !== 'void') continue;
      if (next?.type !== 'MemberExpression' || next.object !== call || next.optional) continue;
      report({ node: next.property, messageId: 'nothing', data: { method: path, next: propertyName(next) ?? '' } });
    }
  },
);
