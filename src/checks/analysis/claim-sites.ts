import { makesToken } from '../../auth0/catalogue/rules.ts';
import type { TokenKind } from '../../auth0/catalogue/triggers.ts';
import { isMethod } from './bindings.ts';
import { apiCalls, type Facts } from './facts.ts';
import { type Call, type Node, propertyName } from './node.ts';
import type { Text } from './texts.ts';

/** A place where a claim is set on a token. */
export interface ClaimSite {
  token: TokenKind;
  /** Trigger id, `rule`, or a hook's extensibility point. */
  trigger: string;
  /** Every name it can have. */
  names: Text[];
  /** The expression that makes the name, or the key of a property. */
  nameNode: Node;
  /** Undefined if it was left out. */
  value: Node | undefined;
  /** The whole call or assignment. */
  node: Node;
}

const known = new WeakMap<Facts, ClaimSite[]>();

/** Where a script sets claims, in the order of writing. */
export function claimSites(facts: Facts): ClaimSite[] {
  const found = known.get(facts);
  if (found !== undefined) return found;
  const sites = facts.script.kind === 'action' ? actionSites(facts) : [...assignedSites(facts), ...objectSites(facts)];
  known.set(facts, sites);
  return sites;
}

function actionSites(facts: Facts): ClaimSite[] {
  return apiCalls(facts).flatMap(({ call, origin }): ClaimSite[] => {
    const [token, setter, ...more] = origin.path;
    const [nameNode, value] = call.arguments;
    if (more.length > 0 || setter !== 'setCustomClaim' || !isToken(token) || nameNode === undefined) return [];
    if (nameNode.type === 'SpreadElement') return [];
    const trigger = origin.handler?.triggerId ?? 'post-login';
    return [{ token, trigger, names: facts.texts.of(nameNode), nameNode, value, node: call }];
  });
}

/** `context.idToken[name] = value` in rules, `access_token[name] = value` in hooks. */
function assignedSites(facts: Facts): ClaimSite[] {
  return facts.nodes('AssignmentExpression').flatMap((node): ClaimSite[] => {
    const { left, right, operator } = node;
    if (left.type !== 'MemberExpression' || operator !== '=' || left.object.type === 'Super') return [];
    const tokens = tokensOf(facts, left.object);
    const name = propertyName(left);
    const isPlain = name !== undefined && !(left.computed && left.property.type === 'Literal');
    const names = isPlain ? [{ parts: [name], node: left.property }] : facts.texts.of(left.property);
    return tokens.map((token) => ({
      token,
      trigger: triggerOf(facts),
      names,
      nameNode: left.property,
      value: right,
      node,
    }));
  });
}

/** `Object.assign(context.idToken, { … })` and `context.idToken = { ...context.idToken, … }`. */
function objectSites(facts: Facts): ClaimSite[] {
  const assigned = facts.calls.flatMap((call): { tokens: TokenKind[]; objects: Node[] }[] => {
    const [target, ...objects] = isMethod(call, 'Object', 'assign') ? call.arguments : [];
    return target ? [{ tokens: tokensOf(facts, target), objects: objects as Node[] }] : [];
  });
  const replaced = facts.nodes('AssignmentExpression').map((node) => ({
    tokens: node.left.type === 'MemberExpression' ? tokensOf(facts, node.left) : [],
    objects: [node.right as Node],
  }));
  const answered = answersWithToken(facts)
    ? callbackCalls(facts).map((call) => ({
        tokens: ['accessToken'] as TokenKind[],
        objects: call.arguments.slice(1, 2) as Node[],
      }))
    : [];
  return [...assigned, ...replaced, ...answered].flatMap(({ tokens, objects }) =>
    tokens.flatMap((token) => objects.flatMap((object) => propertySites(facts, token, object))),
  );
}

function propertySites(facts: Facts, token: TokenKind, node: Node): ClaimSite[] {
  const object = facts.bindings.objectOf(node);
  return (object?.properties ?? []).flatMap((property): ClaimSite[] => {
    if (property.type === 'SpreadElement') return [];
    const name = propertyName(property);
    const isPlain = name !== undefined && property.key.type !== 'Literal';
    const names = isPlain ? [{ parts: [name], node: property.key }] : facts.texts.of(property.key);
    return [
      {
        token,
        trigger: triggerOf(facts),
        names,
        nameNode: property.key,
        value: property.value as Node,
        node: property,
      },
    ];
  });
}

/** Calls of the callback of a rule or hook, under any name. */
export function callbackCalls(facts: Facts): Call[] {
  return facts.calls.filter(
    ({ callee }) =>
      callee.type === 'Identifier' &&
      facts.origins.of(callee).some(({ root, path }) => root === 'callback' && path.length === 0),
  );
}

function tokensOf(facts: Facts, node: Node): TokenKind[] {
  if (facts.script.kind === 'rule') {
    return facts.origins
      .of(node)
      .flatMap(({ root, path: [token, ...more] }) =>
        root === 'context' && more.length === 0 && isToken(token) ? [token] : [],
      );
  }
  if (!answersWithToken(facts)) return [];
  const variable = facts.bindings.variableOf(node);
  const isAnswer =
    variable !== undefined &&
    callbackCalls(facts).some(({ arguments: [, answer] }) => answer && facts.bindings.variableOf(answer) === variable);
  return isAnswer && facts.bindings.objectOf(node) !== undefined ? ['accessToken'] : [];
}

/** A hook of client credentials: what it answers with becomes the access token. */
function answersWithToken({ script }: Facts): boolean {
  return script.kind === 'hook' && makesToken(script.handlers[0]?.triggerId ?? '');
}

function triggerOf(facts: Facts): string {
  return facts.script.handlers[0]?.triggerId ?? 'rule';
}

function isToken(name: string | undefined): name is TokenKind {
  return name === 'idToken' || name === 'accessToken';
}
