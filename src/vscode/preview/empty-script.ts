import type { ReportedScript } from '../../run/report.ts';

/** A script of the same kind that does nothing: what it gives are the tokens without the script. */
export function emptyScript(script: ReportedScript): string {
  switch (script.kind) {
    case 'action':
      return `exports.${script.handler} = async () => {};\n`;
    case 'rule':
      return 'function doNothing(user, context, callback) { callback(null, user, context); }\n';
    case 'hook':
      return 'module.exports = function (...parameters) { parameters.at(-1)(null, {}); };\n';
  }
}
