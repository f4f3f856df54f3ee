import { pathToFileURL } from 'node:url';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Finding } from '../../checks/check.ts';
import { pageOf } from '../../checks/documentation.ts';
import { rules } from '../../checks/rules/all.ts';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/** Findings as SARIF 2.1.0, which code scanning services take. */
export function printFindingsAsSarif(findings: readonly Finding[]): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'claim-actions', version: packageJson.version, rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map(resultOf),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleOf({ info }: (typeof rules)[number]) {
  return {
    id: info.name,
    shortDescription: { text: info.description },
    helpUri: pageOf(info.name),
    defaultConfiguration: { level: levels[info.severity] },
  };
}

function resultOf({ rule, severity, message, file, line, column, endLine, endColumn }: Finding) {
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region } }],
  };
}

/** Relative paths stay relative, so that they fit the repository. */
function uriOf(file: string): string {
  const isAbsolute = /^(?:[\\/]|[a-z]:)/i.test(file);
  return isAbsolute ? pathToFileURL(file).href : file.split(/[\\/]/).map(encodeURIComponent).join('/');
}
