import { printable } from '../../run/printable.ts';
import { type CreateReporter, indent } from './test-result.ts';

/** Test Anything Protocol, version 14. */
export const createTapReporter: CreateReporter = () => {
  let number = 0;
  return {
    begin: () => 'TAP version 14\n',
    result({ status, script, name, difference, durationMs }) {
      number += 1;
      const line = `${status === 'failed' ? 'not ok' : 'ok'} ${number} - ${escapeDescription(`${script} > ${name}`)}\n`;
      const details = [`duration_ms: ${durationMs.toFixed(1)}`];
      if (difference !== undefined) details.push(`message: |\n${indent(printable(difference), '  ')}`);
      return `${line}  ---\n${indent(details.join('\n'), '  ')}\n  ...\n`;
    },
    end: () => `1..${number}\n`,
  };
};

/** A description ends at the line and must not look like a directive. */
function escapeDescription(text: string): string {
  return text.replace(/[\\#]/g, '\\$&').replace(/\s+/g, ' ');
}
