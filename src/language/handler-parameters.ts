import type { AnyNode, Function as FunctionNode, Program } from 'acorn';
import { triggerOfHandler } from '../auth0/catalogue/triggers.ts';
import { exportsOf } from '../script/exports.ts';
import { knownHookPoint } from '../script/hook-parameters.ts';
import { hookPointOf } from '../script/hook-point.ts';
import { isFunction } from '../script/nodes.ts';
import { parameterNames } from '../script/patterns.ts';
import { isRuleFunction } from '../script/rule-function.ts';
import { hookMembers, ruleMembers } from './rule-members.ts';
import { membersOf } from './trigger-members.ts';
import type { Value } from './value.ts';

/** A function that Auth0 calls, with what it is called with; undefined for a parameter without known members. */
export interface HandlerParameters {
  kind: 'action' | 'rule' | 'hook';
  /** Trigger of an Action, extensibility point of a Hook, `rule`. */
  trigger: string;
  fn: FunctionNode;
  parameters: (Value | undefined)[];
}

/** The handlers of a program, which may be one that is being typed. */
export function handlersIn(program: Program): HandlerParameters[] {
  const alone = ruleIn(program);
  if (alone) return [rule(alone)];
  return exportsOf(program).flatMap(({ name, value }) => {
    if (!value || !isFunction(value)) return [];
    if (name !== '') return action(name, value) ?? [];
    // What hooks of a registration are called with is not in the catalogue; what rules are called with is something else.
    return hook(value) ?? (isRuleFunction(value, false) && hookPointOf(value) === undefined ? rule(value) : []);
  });
}

function rule(fn: FunctionNode): HandlerParameters {
  const { user, context } = ruleMembers();
  return { kind: 'rule', trigger: 'rule', fn, parameters: [valueWith(user), valueWith(context), undefined] };
}

function action(name: string, fn: FunctionNode): HandlerParameters | undefined {
  const trigger = triggerOfHandler(name);
  const members = trigger && membersOf(trigger.id);
  if (!members) return undefined;
  const { event, api } = members;
  const parameters = [event, api].map((member) => ({ member, isElement: false, api }));
  return { kind: 'action', trigger: trigger.id, fn, parameters };
}

function hook(fn: FunctionNode): HandlerParameters | undefined {
  const point = knownHookPoint(parameterNames(fn));
  return point && { kind: 'hook', trigger: point.id, fn, parameters: hookMembers().map(valueWith) };
}

/** The one function of a file that has nothing else. Incomplete code may leave crumbs behind it. */
function ruleIn(program: Program): FunctionNode | undefined {
  const statements = program.body as AnyNode[];
  const [first, ...rest] = statements.filter((it) => it.type !== 'EmptyStatement' && !('directive' in it));
  const node = first?.type === 'ExpressionStatement' ? first.expression : first;
  const isAlone = rest.every(({ type }) => type === 'ExpressionStatement');
  return node && isFunction(node) && isRuleFunction(node, isAlone) ? node : undefined;
}

function valueWith(member: Value['member']): Value {
  return { member, isElement: false, api: undefined };
}
