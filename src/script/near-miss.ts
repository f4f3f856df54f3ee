import * as l10n from '@vscode/l10n';
import type { AnyNode, Function as FunctionNode, Program } from 'acorn';
import { handlerNames } from '../auth0/catalogue/triggers.ts';
import type { Export } from './exports.ts';
import { hookPointOfNames } from './hook-parameters.ts';
import { isFunction, propertyName } from './nodes.ts';
import type { Parsed } from './parse.ts';
import { adviceOnPastedText } from './pasted-text.ts';
import { parameterNames } from './patterns.ts';
import { isRuleFunction } from './rule-function.ts';
import { topLevelNodes } from './top-level.ts';

/** A file that parses and holds no handler. */
export interface WithoutHandler {
  parsed: Exclude<Parsed, { kind: 'error' }>;
  exported: readonly Export[];
  source: string;
  /** The file is compiled before it is uploaded. */
  isTypeScript: boolean;
}

/** What such a file has in a form that is nearly right, and how to write it: whole sentences. */
export function nearMissMessage(file: WithoutHandler): string | undefined {
  const { parsed, source } = file;
  const pasted = adviceOnPastedText(source);
  if (pasted !== undefined) return l10n.t('No handler found: {0}', pasted);
  if (parsed.kind === 'function') return loneHook(parsed.function);
  const { program } = parsed;
  if (program.body.length === 0) return l10n.t('No handler found: all that is in the file is in comments.');
  const slip = defaultExport(file, program) ?? misspeltExports(program);
  return slip ?? (file.exported.length === 0 ? rulesAmongCode(program) : undefined);
}

function loneHook(node: FunctionNode): string | undefined {
  return hookPointOfNames(parameterNames(node)) === undefined
    ? undefined
    : l10n.t('No handler found: a Hook is exported. Write module.exports = before the function.');
}

function defaultExport({ exported, isTypeScript }: WithoutHandler, program: Program): string | undefined {
  const found = exported.find(({ name }) => name === 'default');
  if (found === undefined) return undefined;
  const own = found.value?.type === 'FunctionDeclaration' ? found.value.id?.name : undefined;
  const name = handlerNames.find((known) => known === own) ?? 'onExecutePostLogin';
  const isModule = program.body.some(({ type }) => type.startsWith('Export'));
  if (isModule && !isTypeScript) {
    return l10n.t(
      'No handler found: Auth0 runs Actions as CommonJS, where export is a syntax error. Write exports.{0} = async (event, api) => { … } instead of export default.',
      name,
    );
  }
  const start = isModule ? `export const ${name}` : `exports.${name}`;
  return l10n.t(
    'No handler found: Auth0 calls a handler by its name, and a default export has none. Write {0} = async (event, api) => { … }.',
    start,
  );
}

/** `module.export`, a handler that is called, and one that becomes a global variable. */
function misspeltExports(program: Program): string | undefined {
  for (const node of topLevelNodes(program)) {
    if (node.type === 'AssignmentExpression' && node.left.type === 'Identifier' && isHandler(node.left.name)) {
      return l10n.t('No handler found: {0} is assigned but not exported. Write exports.{0} = ….', node.left.name);
    }
    if (node.type === 'MemberExpression' && isNamed(node.object, 'module') && memberName(node) === 'export') {
      return l10n.t('No handler found: write module.exports with an s instead of module.export.');
    }
    const called = node.type === 'CallExpression' && node.callee.type === 'MemberExpression' ? node.callee : undefined;
    const name = called && isNamed(called.object, 'exports') ? memberName(called) : undefined;
    if (name !== undefined && isHandler(name)) {
      return l10n.t(
        'No handler found: exports.{0} is called, but nothing is assigned to it. Write exports.{0} = async (event, api) => { … }.',
        name,
      );
    }
  }
  return undefined;
}

/** Functions of Rules that are not alone in their file. */
function rulesAmongCode({ body }: Program): string | undefined {
  const rules = body.flatMap(functionsIn).filter((it) => isRuleFunction(it as FunctionNode, false));
  if (rules.length > 1) {
    return l10n.t(
      'No handler found: there are {0} Rules in this file. Put every Rule into a file of its own.',
      rules.length,
    );
  }
  const [rule] = rules;
  if (rule === undefined) return undefined;
  return rule.type === 'FunctionDeclaration' || body.length > 1
    ? l10n.t(
        'No handler found: a Rule is one function, and nothing stands outside of it. Move the other code of the file into the function in line {0}.',
        rule.loc?.start.line ?? 1,
      )
    : l10n.t(
        'No handler found: a Rule is one function, and nothing stands outside of it. Delete what stands before the function in line {0}.',
        rule.loc?.start.line ?? 1,
      );
}

/** Functions that a statement is, declares or has between parentheses. */
function functionsIn(statement: AnyNode): AnyNode[] {
  if (statement.type === 'VariableDeclaration') {
    return statement.declarations.flatMap(({ init }) => (init && isFunction(init) ? [init] : []));
  }
  const node = statement.type === 'ExpressionStatement' ? statement.expression : statement;
  return isFunction(node) ? [node] : [];
}

function isHandler(name: string): boolean {
  return handlerNames.includes(name);
}

function isNamed(node: AnyNode, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

function memberName(node: Extract<AnyNode, { type: 'MemberExpression' }>): string | undefined {
  return propertyName(node.property, node.computed);
}
