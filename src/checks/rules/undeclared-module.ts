import { closest, distance } from 'fastest-levenshtein';
import type { Node } from '../analysis/node.ts';
import { nodeModules } from '../analysis/node-modules.ts';
import { checkRule } from '../rule.ts';

/** Modules that Auth0 will not install for the Action. */
export const undeclaredModule = checkRule(
  {
    name: 'undeclared-module',
    description: 'Modules that the project does not declare as dependencies',
    severity: 'error',
    messages: {
      missing:
        'The project declares no dependency {{name}} for this script: at Auth0, require throws "Cannot find module".',
      similar:
        'The project declares no dependency {{name}} for this script, but {{meant}}: at Auth0, require throws "Cannot find module".',
      file: 'Auth0 runs this script alone, without the files around it: require throws "Cannot find module".',
    },
  },
  ({ facts, report }) => {
    const { modules, compiled } = facts.settings;
    for (const call of facts.calls) {
      const [name] = call.arguments;
      if (
        !facts.bindings.isGlobal(call.callee as Node, 'require') ||
        name?.type !== 'Literal' ||
        typeof name.value !== 'string'
      )
        continue;
      const specifier = name.value;
      if (/^\.{0,2}\//.test(specifier)) {
        if (modules !== undefined && compiled !== true) report({ node: name, messageId: 'file' });
        continue;
      }
      const declared = packageName(specifier);
      if (
        modules === undefined ||
        /^(?:node|actions):/.test(specifier) ||
        nodeModules.has(declared) ||
        modules.includes(declared)
      )
        continue;
      if (facts.script.kind !== 'action') continue;
      const meant = modules.length === 0 ? undefined : closest(declared, [...modules]);
      if (meant !== undefined && distance(meant, declared) <= 2)
        report({ node: name, messageId: 'similar', data: { name: declared, meant } });
      else report({ node: name, messageId: 'missing', data: { name: declared } });
    }
  },
);

/** `@scope/name/path` -> `@scope/name`, `name@1.2.3` -> `name`. */
function packageName(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  return name.replace(/(.)@.*$/, '$1');
}
