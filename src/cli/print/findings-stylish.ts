import type { Finding } from '../../checks/check.ts';
import type { Colors } from '../terminal.ts';
import { hanging } from './hanging.ts';

/** Where messages begin, behind place and severity. */
const messageColumn = 23;

/** Findings below the names of their files, as ESLint prints them, with a line that counts them. */
export function printFindings(findings: readonly Finding[], colors: Colors): string {
  if (findings.length === 0) return 'No findings.\n';
  const paint = { error: colors.red, warning: colors.yellow, information: colors.blue, hint: colors.dim };
  const byFile = Map.groupBy(findings, ({ file }) => file);
  const blocks = [...byFile].map(([file, found]) => {
    const lines = found.map(({ line, column, severity, message, rule }) => {
      const place = `${line}:${column}`.padStart(8);
      return `${place}  ${paint[severity](severity.padEnd(11))}  ${hanging(message, messageColumn)}  ${colors.dim(rule)}\n`;
    });
    return `${colors.underline(hanging(file))}\n${lines.join('')}`;
  });
  return `${blocks.join('\n')}\n${counts(findings)}\n`;
}

function counts(findings: readonly Finding[]): string {
  const of = (severity: Finding['severity']) => findings.filter((it) => it.severity === severity).length;
  const parts = [
    [of('error'), 'error'],
    [of('warning'), 'warning'],
    [of('information') + of('hint'), 'hint'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => `${count} ${noun}${count === 1 ? '' : 's'}`)
    .join(', ');
}
