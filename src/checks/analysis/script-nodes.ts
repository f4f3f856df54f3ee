import type { Program } from 'acorn';
import type { Comment } from 'estree';
import { findTrigger, type Trigger, triggerOfHandler } from '../../auth0/catalogue/triggers.ts';
import { type Export, exportsOf } from '../../script/exports.ts';
import { hookPointOf } from '../../script/hook-point.ts';
import { isRuleFunction } from '../../script/rule-function.ts';
import { lostHandlers } from './lost-handlers.ts';
import { type FunctionNode, isFunction, type Node } from './node.ts';

/** A script as nodes: which functions Auth0 calls, and what it calls them with. */
export interface ScriptNodes {
  kind: 'action' | 'rule' | 'hook';
  handlers: HandlerNode[];
  /** All that the file exports, known or not. */
  exports: Export[];
}

export interface HandlerNode {
  /** Export name; empty for rules and hooks. */
  name: string;
  /** Trigger id, `rule`, or a hook's extensibility point: `user-registration` for the two that look the same. */
  triggerId: string;
  /** Of Actions. */
  trigger: Trigger | undefined;
  /** Where the name is written. */
  at: Node;
  /** Undefined if another file or a call makes the function. */
  fn: FunctionNode | undefined;
  /** The function is an argument of another one: `exports.onExecutePostLogin = withLogging(async (event, api) => …)`. */
  wrapped: boolean;
}

/** Undefined if the program is no script for Auth0. */
export function scriptNodesOf(program: Node & { type: 'Program' }): ScriptNodes | undefined {
  const exports = exportsOf(program as unknown as Program);
  const actions = exports.flatMap((exported) => {
    const trigger = triggerOfHandler(exported.name);
    return trigger === undefined ? [] : [actionHandler(exported, trigger)];
  });
  if (actions.length > 0) return { kind: 'action', handlers: actions, exports };

  const whole = exports.find(({ name }) => name === '')?.value as Node | undefined;
  if (isFunction(whole)) {
    const point = hookPointOf(whole as unknown as Parameters<typeof hookPointOf>[0]);
    if (point !== undefined) return { kind: 'hook', handlers: [loneHandler(point, whole)], exports };
  }
  const alone = loneFunction(program);
  const isAnonymous = alone !== undefined && alone.type !== 'FunctionDeclaration';
  const rule = [alone, whole].find((fn) => isFunction(fn) && isRule(fn, fn === alone && isAnonymous));
  if (isFunction(rule)) return { kind: 'rule', handlers: [loneHandler('rule', rule)], exports };
  return (
    almostAction(exports) ??
    (lostHandlers(program, exports).length > 0 ? { kind: 'action', handlers: [], exports } : undefined)
  );
}

/** Names of Auth0's scripts for custom databases, some of which take a user and a callback too. */
const databaseScripts =
  /^(?:login|create|verify|remove|getUser|getByEmail|deleteUser|changePassword|changeEmail|change_password)$/;

function isRule(fn: FunctionNode, isAlone: boolean): boolean {
  if (fn.type === 'FunctionDeclaration' && databaseScripts.test(fn.id.name)) return false;
  return isRuleFunction(fn as unknown as Parameters<typeof isRuleFunction>[0], isAlone);
}

/** An Action all of whose handlers have names that Auth0 does not know. Told by the name of what it is called with. */
function almostAction(exports: Export[]): ScriptNodes | undefined {
  const isAction = exports.some(({ value }) => isFunction(value as Node) && secondParameter(value as Node) === 'api');
  return isAction ? { kind: 'action', handlers: [], exports } : undefined;
}

export function secondParameter(fn: Node): string | undefined {
  const second = isFunction(fn) ? fn.params[1] : undefined;
  return second?.type === 'Identifier' ? second.name : undefined;
}

function actionHandler({ name, at, value }: Export, trigger: Trigger): HandlerNode {
  const node = value as Node | undefined;
  const common = { name, triggerId: trigger.id, trigger: findTrigger(trigger.id), at: at as Node };
  if (isFunction(node)) return { ...common, fn: node, wrapped: false };
  const inner = node?.type === 'CallExpression' ? node.arguments.find((it) => isFunction(it)) : undefined;
  return { ...common, fn: isFunction(inner) ? inner : undefined, wrapped: inner !== undefined };
}

function loneHandler(triggerId: string, fn: FunctionNode): HandlerNode {
  return { name: '', triggerId, trigger: undefined, at: fn, fn, wrapped: false };
}

function loneFunction(program: Node & { type: 'Program' }): FunctionNode | undefined {
  const statements = program.body.filter((it) => it.type !== 'EmptyStatement' && !('directive' in it && it.directive));
  const [first, ...others] = statements;
  const node = first?.type === 'ExpressionStatement' ? first.expression : first;
  return others.length === 0 && isFunction(node) ? node : undefined;
}

/**
 * Comments that stand for code which is not shown: dots alone, or dots and what was left out. A sentence that goes on
 * after dots, as in `// ... otherwise, redirect.`, is none.
 */
const elision =
  /^[\s*]*(?:\.{3}|…)[\s.…]*(?:$|(?:the |and )?(?:rest|remaining|existing|your|other|more|additional|some|same|omitted|code|previous|as (?:above|before)|do|handle|add|etc|snip|unchanged|truncated)\b)/i;
/** Dots with any words, where a block ends with them. */
const dots = /^[\s*]*(?:\.{3}|…)/;
const placeholder =
  /^[\s*]*(?:(?:put|add|write|insert|place|do) )?(?:(?:your|some|more|other|custom|additional|rest of(?: the| your)?|existing) )+(?:\w+ )?(?:code|logic|rules?|action|implementation|stuff|processing)\b(?: (?:goes )?here)?[\s.…]*$/i;

/** Whether a script is a fragment: parts of it are left out, so that nothing can be said about what it does. */
export function isFragment(script: ScriptNodes, comments: readonly Comment[], source: string): boolean {
  const standsForCode = ({ value, range }: Comment) =>
    elision.test(value) || placeholder.test(value) || (dots.test(value) && /^\s*\}/.test(source.slice(range?.[1])));
  if (comments.some(standsForCode)) return true;
  return script.handlers.length > 0 && script.handlers.every(({ fn }) => fn !== undefined && isEmpty(fn));
}

/** Nothing but comments, also within its branches. */
function isEmpty({ body }: FunctionNode): boolean {
  return body.type === 'BlockStatement' && body.body.every(isEmptyStatement);
}

function isEmptyStatement(statement: Node): boolean {
  if (statement.type === 'BlockStatement') return statement.body.every(isEmptyStatement);
  if (statement.type !== 'IfStatement') return statement.type === 'EmptyStatement';
  return (
    isEmptyStatement(statement.consequent) && (statement.alternate == null || isEmptyStatement(statement.alternate))
  );
}
