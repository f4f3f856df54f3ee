import type { Node } from '../analysis/node.ts';
import { checkRule } from '../rule.ts';

const syntax = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportDefaultDeclaration',
  'ExportAllDeclaration',
] as const;

/** Auth0 runs Actions as CommonJS. */
export const esModule = checkRule(
  {
    name: 'es-module',
    description: 'import and export, which Auth0 cannot load',
    severity: 'error',
    messages: {
      import: 'Auth0 runs Actions as CommonJS: import is a syntax error there. Use require.',
      export: 'Auth0 runs Actions as CommonJS: export is a syntax error there. Use exports.{{name}} = ….',
    },
  },
  ({ facts, report }) => {
    if (facts.settings.compiled === true || facts.script.kind !== 'action') return;
    const name = facts.script.handlers[0]?.name ?? 'onExecutePostLogin';
    for (const node of syntax.flatMap((type): Node[] => facts.nodes(type))) {
      report({ node, messageId: node.type === 'ImportDeclaration' ? 'import' : 'export', data: { name } });
    }
  },
);
