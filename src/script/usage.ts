import type { AnyNode, AssignmentExpression, CallExpression, Expression, MemberExpression, Super } from 'acorn';
import { ancestor } from 'acorn-walk';
import { type Ancestors, type ConstantOptions, constantString } from './constants.ts';
import { locationOf } from './location.ts';
import { propertyName } from './nodes.ts';
import { namesIn } from './patterns.ts';
import type { ClaimSite, Script } from './script.ts';
import { asToken, isSetterCall, nameParts, startingNames, type Thing, thingOf } from './things.ts';

/** What a script uses, as far as constants show it. */
export interface Usage {
  requires: string[];
  secrets: string[];
  claims: ClaimSite[];
}

export interface UsageOptions {
  kind: Script['kind'];
  trigger: string;
  /** Parameter names of each handler. */
  parameters: readonly string[][];
  isFilledIn: ConstantOptions['isFilledIn'];
}

/** Reads what an AST requires, which secrets it reads and where it sets claims. */
export function usageOf(root: AnyNode, { kind, trigger, parameters, isFilledIn }: UsageOptions): Usage {
  const aliases = new Map<string, Thing>(startingNames({ kind, trigger }, parameters));
  const options: ConstantOptions = { reassigned: reassignedNames(root), isFilledIn };
  const requires = new Set<string>();
  const secrets = new Set<string>();
  const claims: ClaimSite[] = [];

  const stringOf = (node: AnyNode, ancestors: Ancestors) => constantString(node, ancestors, options);
  const thing = (node: Expression | Super) => thingOf(node, aliases);

  // Names first: `const { secrets } = event` may stand after the function that uses it.
  ancestor(root, {
    VariableDeclarator({ id, init }) {
      const source = init ? thing(init) : undefined;
      if (source !== undefined) {
        nameParts(id, source, aliases, secrets);
      }
    },
    Function(node) {
      const [first, second] = node.params;
      if (kind === 'action' && first?.type === 'ObjectPattern' && parameters.some(([name]) => name === '')) {
        nameParts(first, 'event', aliases, secrets);
      }
      if (kind === 'action' && second?.type === 'ObjectPattern') {
        nameParts(second, 'api', aliases, secrets);
      }
    },
  });

  const addClaim = (token: ClaimSite['token'], name: string | undefined, at: AnyNode) => {
    claims.push({ token, name, location: locationOf(at) });
  };

  ancestor(root, {
    ImportDeclaration({ source }) {
      requires.add(String(source.value));
    },
    ImportExpression({ source }, _state, ancestors) {
      const name = stringOf(source, ancestors);
      if (name !== undefined) requires.add(name);
    },
    CallExpression(call, _state, ancestors) {
      const [argument] = call.arguments;
      if (call.callee.type === 'Identifier' && call.callee.name === 'require' && argument) {
        const name = stringOf(argument, ancestors);
        if (name !== undefined) requires.add(name);
      }
      const token = tokenOfSetter(call, thing);
      if (token !== undefined && kind === 'action') {
        addClaim(token, argument && stringOf(argument, ancestors), call);
      }
      if (kind !== 'action') {
        for (const name of namesAssigned(call, thing)) {
          addClaim(name.token, name.key, name.at);
        }
      }
    },
    AssignmentExpression(assignment, _state, ancestors) {
      const target = kind === 'action' ? undefined : claimTarget(assignment, thing);
      if (target === undefined) return;
      const { property, computed } = target.member;
      const name = computed ? stringOf(property, ancestors) : propertyName(property, false);
      if (name !== 'scope') addClaim(target.token, name, assignment);
    },
    MemberExpression(member, _state, ancestors) {
      if (thing(member.object) !== 'secrets') return;
      const name = member.computed ? stringOf(member.property, ancestors) : propertyName(member.property, false);
      if (name !== undefined) secrets.add(name);
    },
  });
  return { requires: [...requires], secrets: [...secrets], claims: claims.sort(byPlace) };
}

type ThingOf = (node: Expression | Super) => Thing | undefined;

function tokenOfSetter(call: CallExpression, thing: ThingOf): ClaimSite['token'] | undefined {
  if (!isSetterCall(call) || call.callee.type !== 'MemberExpression') {
    return undefined;
  }
  return asToken(thing(call.callee.object));
}

/** `context.idToken[name] = …`; not `context.idToken = …`. */
function claimTarget(
  { left }: AssignmentExpression,
  thing: ThingOf,
): { member: MemberExpression; token: ClaimSite['token'] } | undefined {
  if (left.type !== 'MemberExpression') {
    return undefined;
  }
  const token = asToken(thing(left.object));
  return token === undefined ? undefined : { member: left, token };
}

/** `Object.assign(context.idToken, { name: … })`. */
function namesAssigned(call: CallExpression, thing: ThingOf) {
  const { callee } = call;
  const [target, ...sources] = call.arguments;
  const isAssign =
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Object' &&
    propertyName(callee.property, callee.computed) === 'assign';
  const token = isAssign && target && target.type !== 'SpreadElement' ? asToken(thing(target)) : undefined;
  if (token === undefined) {
    return [];
  }
  return sources.flatMap((source) =>
    source.type === 'ObjectExpression'
      ? source.properties.flatMap((it) =>
          it.type === 'Property' ? [{ token, key: propertyName(it.key, it.computed), at: it.key as AnyNode }] : [],
        )
      : [],
  );
}

function reassignedNames(root: AnyNode): Set<string> {
  const names = new Set<string>();
  ancestor(root, {
    AssignmentExpression({ left }) {
      if (left.type === 'Identifier') {
        names.add(left.name);
      } else if (left.type === 'ObjectPattern' || left.type === 'ArrayPattern') {
        for (const name of namesIn(left)) names.add(name);
      }
    },
    UpdateExpression({ argument }) {
      if (argument.type === 'Identifier') names.add(argument.name);
    },
  });
  return names;
}

function byPlace({ location: a }: ClaimSite, { location: b }: ClaimSite): number {
  return a.line - b.line || a.column - b.column;
}
