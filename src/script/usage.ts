import type { AnyNode, Expression, Super } from 'acorn';
import { ancestor } from 'acorn-walk';
import { type ConstantOptions, Constants } from './constants.ts';
import { propertyName } from './nodes.ts';
import { namesIn } from './patterns.ts';
import type { Script } from './script.ts';
import { nameParts, startingNames, type Thing, thingOf } from './things.ts';

/** What a script uses, as far as constants show it. */
export interface Usage {
  requires: string[];
  secrets: string[];
}

export interface UsageOptions {
  kind: Script['kind'];
  trigger: string;
  /** Parameter names of each handler. */
  parameters: readonly string[][];
  isFilledIn: ConstantOptions['isFilledIn'];
}

/** Reads what an AST requires and which secrets it reads. */
export function usageOf(root: AnyNode, { kind, trigger, parameters, isFilledIn }: UsageOptions): Usage {
  const aliases = new Map<string, Thing>(startingNames({ kind, trigger }, parameters));
  const constants = new Constants({ reassigned: reassignedNames(root), isFilledIn });
  const requires = new Set<string>();
  const secrets = new Set<string>();

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
      const [first] = node.params;
      if (kind === 'action' && first?.type === 'ObjectPattern' && parameters.some(([name]) => name === '')) {
        nameParts(first, 'event', aliases, secrets);
      }
    },
  });

  ancestor(root, {
    ImportDeclaration({ source }) {
      requires.add(String(source.value));
    },
    ImportExpression({ source }, _state, ancestors) {
      const name = constants.stringOf(source, ancestors);
      if (name !== undefined) requires.add(name);
    },
    CallExpression(call, _state, ancestors) {
      const [argument] = call.arguments;
      if (call.callee.type === 'Identifier' && call.callee.name === 'require' && argument) {
        const name = constants.stringOf(argument, ancestors);
        if (name !== undefined) requires.add(name);
      }
    },
    MemberExpression(member, _state, ancestors) {
      if (thing(member.object) !== 'secrets') return;
      const name = member.computed
        ? constants.stringOf(member.property, ancestors)
        : propertyName(member.property, false);
      if (name !== undefined) secrets.add(name);
    },
  });
  return { requires: [...requires], secrets: [...secrets] };
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
