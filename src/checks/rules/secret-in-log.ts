import type { Facts } from '../analysis/facts.ts';
import { moduleOf } from '../analysis/modules.ts';
import { ancestorsOf, type Call, isInside, type Node, propertyName, rangeOf, unwrap } from '../analysis/node.ts';
import { consoleCalls, isHolder, printedParts } from '../analysis/secrets.ts';
import { checkRule } from '../rule.ts';

/** Secrets and tokens in the log, where everybody with access to the tenant's logs can read them. */
export const secretInLog = checkRule(
  {
    name: 'secret-in-log',
    description: 'Secrets and tokens in console output',
    severity: 'warning',
    messages: {
      secret: '{{what}} is a secret, and console output is kept in the tenant log. Do not log it.',
      holder: '{{what}} holds every secret, and console output is kept in the tenant log. Do not log it.',
      token: '{{what}} is a token that gives access, and console output is kept in the tenant log. Do not log it.',
      answer:
        '{{what}} holds {{name}}, a token that gives access, and console output is kept in the tenant log. Log the fields that you need.',
      event:
        '{{what}} holds event.secrets with every value, and console output is kept in the tenant log. Log the fields that you need.',
      context:
        '{{what}} holds context.webtask.secrets with every value, and console output is kept in the tenant log. Log the fields that you need.',
    },
  },
  ({ facts, report }) => {
    const tokens = facts.nodes('MemberExpression').filter(isTokenOfAnswer);
    for (const call of consoleCalls(facts)) {
      for (const { node: part, place, isText } of printedParts(facts, call)) {
        const kind = kindOf(facts, part);
        const name = kind === undefined ? tokenReadLater(facts, part, call, tokens) : undefined;
        const messageId = kind ?? (name === undefined ? undefined : 'answer');
        if (messageId === undefined || (isText && isObject.has(messageId))) continue;
        report({ node: place, messageId, data: { what: facts.code.getText(part), name: name ?? '' } });
      }
    }
  },
);

type Member = Node & { type: 'MemberExpression' };

/** What is `[object Object]` as a text. */
const isObject = new Set(['answer', 'holder', 'event', 'context']);

function kindOf(facts: Facts, node: Node): 'secret' | 'holder' | 'token' | 'event' | 'context' | undefined {
  const origins = facts.origins.of(node);
  if (isHolder(facts, node)) return 'holder';
  if (node.type === 'MemberExpression' && node.object.type !== 'Super' && isHolder(facts, node.object))
    return isHarmless(propertyName(node)) ? undefined : 'secret';
  for (const { root, path } of origins) {
    const [first, second] = path;
    if (root === 'event' && path.length === 0) return 'event';
    const isOfHook = root === 'context' && facts.script.kind === 'hook';
    if (isOfHook && (path.length === 0 || (path.length === 1 && first === 'webtask'))) return 'context';
    if (root === 'event' && first === 'secrets' && path.length === 2) return isHarmless(second) ? undefined : 'secret';
    if (root === 'configuration' && path.length === 1) return isHarmless(first) ? undefined : 'secret';
    if (root === 'auth0' && first === 'accessToken') return 'token';
    if (root === 'user' && first === 'identities' && /^(?:access|refresh)_token$/.test(path.at(-1) ?? ''))
      return 'token';
  }
  if (origins.length > 0 || isObjectOfScript(facts, node)) return undefined;
  return isNamedToken(node) || isMadeToken(facts, node) ? 'token' : undefined;
}

/** `const access_token = {}`, which hooks fill with claims: an object that the script writes itself is no token. */
function isObjectOfScript(facts: Facts, node: Node): boolean {
  return node.type === 'Identifier' && facts.bindings.objectOf(node) !== undefined;
}

/** `const token = jwt.sign(…)`, `const token = await getManagementToken()`: what gave it says what it is. */
function isMadeToken(facts: Facts, node: Node): boolean {
  const source = node.type === 'Identifier' ? facts.bindings.onlySource(node) : undefined;
  const value = source?.path.length === 0 ? unwrap(source.node) : undefined;
  const call = value?.type === 'AwaitExpression' ? unwrap(value.argument) : value;
  if (call?.type !== 'CallExpression' || call.callee.type === 'Super') return false;
  const { callee } = call;
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : facts.code.getText(callee);
  if (name === 'sign' && callee.type === 'MemberExpression') {
    const isOfRules = facts.script.kind === 'rule' && facts.bindings.isGlobal(callee.object as Node, 'jwt');
    return isOfRules || /^jsonwebtoken(?:@|$)/.test(moduleOf(facts, callee) ?? '');
  }
  return /^(?:get|fetch|request|retrieve|load)\w*(?:Access|Management|ManagementApi|M2M|Api|API|Mgmt)Token$/.test(
    name ?? '',
  );
}

/** `console.log(data)`, and then `data.access_token` where every run comes that logs: that is what it holds. */
function tokenReadLater(facts: Facts, node: Node, log: Call, tokens: readonly Member[]): string | undefined {
  const text = facts.code.getText(node);
  const root = rootOf(node);
  const variable = root && facts.bindings.variableOf(root);
  const block = [...ancestorsOf(log)].find(({ type }) => type === 'BlockStatement');
  if (variable === undefined || block === undefined) return undefined;
  if (variable.references.filter((it) => it.isWrite()).length > 1) return undefined;
  const isSame = (it: Node) => {
    const itsRoot = rootOf(it);
    return itsRoot && facts.code.getText(it) === text && facts.bindings.variableOf(itsRoot) === variable;
  };
  const read = tokens.find(
    (it) => rangeOf(it)[0] > rangeOf(log)[0] && isInside(it, block) && isSame(unwrap(it.object as Node)),
  );
  return read && propertyName(read);
}

function isTokenOfAnswer(node: Member): boolean {
  return /^(?:access|refresh|id)_token$/.test(propertyName(node) ?? '');
}

/** `data` of `data` and of `response.data`. */
function rootOf(node: Node): Node | undefined {
  let it = node;
  while (it.type === 'MemberExpression' && !it.computed) it = unwrap(it.object as Node);
  return it.type === 'Identifier' ? it : undefined;
}

/** `accessToken`, `data.access_token`: whatever gave it, its name says what it is. */
function isNamedToken(node: Node): boolean {
  const name =
    node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? propertyName(node) : undefined;
  return /^(?:\w*[a-z0-9_])?(?:access|refresh)_?token$/i.test(name ?? '') && !/^(?:has|is|no|use)/i.test(name ?? '');
}

/** Settings that are no secrets by their name: `DOMAIN`, `NAMESPACE`, `API_URL`, `MFA_PROVIDER`. */
function isHarmless(name: string | undefined): boolean {
  return (
    name !== undefined &&
    /(?:domain|namespace|url|uri|host|audience|(?:^|_)aud|region|env|environment|_id|client_?id|debug|enabled|provider|mode|level|browser|version|name|issuer|endpoint|path|cert|certificate|ca|public_?key|limit|timeout|list|count|flag)s?$/i.test(
      name,
    )
  );
}
