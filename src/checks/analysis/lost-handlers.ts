import { triggerOfHandler } from '../../auth0/catalogue/triggers.ts';
import type { Export } from '../../script/exports.ts';
import { isFunction, type Node, propertyName } from './node.ts';

/** A function with the name of a handler that is no export of the file, and where its name is written. */
export interface LostHandler {
  name: string;
  at: Node;
  /** `const onExecutePostLogin = …` alone, `exports = { onExecutePostLogin }`, `export default function onExecutePostLogin`. */
  how: 'unexported' | 'replaced' | 'default';
  /** The whole assignment or declaration. */
  statement: Node;
}

/** Handlers that Auth0 does not find, of a file that exports none. */
export function lostHandlers(program: Node & { type: 'Program' }, exports: readonly Export[]): LostHandler[] {
  if (exports.some(({ name }) => triggerOfHandler(name) !== undefined)) return [];
  return program.body.flatMap((statement): LostHandler[] => {
    const expression = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
    if (expression?.type === 'AssignmentExpression') return handlersIn(expression, statement);
    if (statement.type === 'ExportDefaultDeclaration') {
      const { declaration } = statement;
      const id = declaration.type === 'FunctionDeclaration' ? declaration.id : null;
      return id !== null && isHandlerName(id.name) ? [{ name: id.name, at: id, how: 'default', statement }] : [];
    }
    return exports.length === 0 ? declaredHandlers(statement) : [];
  });
}

function handlersIn(
  { left, right, operator }: Node & { type: 'AssignmentExpression' },
  statement: Node,
): LostHandler[] {
  const isExports = left.type === 'Identifier' && left.name === 'exports' && operator === '=';
  if (!isExports || right.type !== 'ObjectExpression') return [];
  return right.properties.flatMap((it): LostHandler[] => {
    const name = it.type === 'Property' ? propertyName(it) : undefined;
    const isLost = it.type === 'Property' && name !== undefined && isHandlerName(name);
    return isLost ? [{ name, at: it.key as Node, how: 'replaced', statement }] : [];
  });
}

function declaredHandlers(statement: Node): LostHandler[] {
  if (statement.type === 'FunctionDeclaration') {
    const { id } = statement;
    return isHandlerName(id.name) ? [{ name: id.name, at: id, how: 'unexported', statement }] : [];
  }
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap(({ id, init }): LostHandler[] =>
    id.type === 'Identifier' && isHandlerName(id.name) && isFunction(init)
      ? [{ name: id.name, at: id, how: 'unexported', statement }]
      : [],
  );
}

function isHandlerName(name: string): boolean {
  return triggerOfHandler(name) !== undefined;
}
