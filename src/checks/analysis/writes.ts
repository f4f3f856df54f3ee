import type * as ESTree from 'estree';
import { isMethod } from './bindings.ts';
import type { Facts } from './facts.ts';
import { ancestorsOf, type Node, parentOf, propertyName, unwrap } from './node.ts';

/** A place where a property, or what it holds, is changed. */
export interface Write {
  /** What is changed: `event.user.email` in `delete event.user.email`. */
  target: ESTree.MemberExpression;
  kind: 'assigned' | 'merged' | 'deleted' | 'pushed';
  /** What is assigned, or the first thing that is merged or pushed. */
  value: Node | undefined;
  /** Of an assignment. */
  operator: string | undefined;
}

/** Where properties are written: `a.b = c`, and `Object.assign(a.b, c)`, `delete a.b`, `a.b.push(c)` as statements. */
export function writesOf(facts: Facts): Write[] {
  return [
    ...facts
      .nodes('AssignmentExpression')
      .flatMap(({ left, right, operator }): Write[] =>
        left.type === 'MemberExpression' && ['=', '||=', '??='].includes(operator)
          ? [{ target: left, kind: 'assigned', value: right, operator }]
          : [],
      ),
    ...facts.calls.flatMap((call): Write[] => {
      const [first, second] = call.arguments as Node[];
      if (!isStatement(call)) return [];
      if (isMethod(call, 'Object', 'assign')) {
        return first?.type === 'MemberExpression'
          ? [{ target: first, kind: 'merged', value: second, operator: undefined }]
          : [];
      }
      const { callee } = call;
      const isPush = callee.type === 'MemberExpression' && /^(?:push|unshift)$/.test(propertyName(callee) ?? '');
      const list = isPush ? unwrap(callee.object as Node) : undefined;
      return list?.type === 'MemberExpression'
        ? [{ target: list, kind: 'pushed', value: first, operator: undefined }]
        : [];
    }),
    ...facts.nodes('UnaryExpression').flatMap(({ operator, argument }): Write[] => {
      const target = unwrap(argument);
      return operator === 'delete' && target.type === 'MemberExpression'
        ? [{ target, kind: 'deleted', value: undefined, operator: undefined }]
        : [];
    }),
  ];
}

/** `if (user.blocked = true)`: whether an assignment stands where a condition decides on its value. */
export function isCondition(assignment: Node): boolean {
  let inner = assignment;
  for (const around of ancestorsOf(assignment)) {
    if (around.type === 'IfStatement' || around.type === 'ConditionalExpression') return around.test === inner;
    const isPart =
      around.type === 'LogicalExpression' || (around.type === 'UnaryExpression' && around.operator === '!');
    if (!isPart) return false;
    inner = around;
  }
  return false;
}

function isStatement(call: Node): boolean {
  const parent = parentOf(call);
  return parent?.type === 'ExpressionStatement' || (parent?.type === 'ChainExpression' && isStatement(parent));
}
