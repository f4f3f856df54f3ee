import * as l10n from '@vscode/l10n';
import { type Reading, readingsOfResponses } from '../analysis/responses.ts';
import { checkRule, type Repair } from '../rule.ts';

/** Fields of the response that other libraries have, or that were taken for those of its content. */
export const responseField = checkRule(
  {
    name: 'response-field',
    description: 'Fields that the response of fetch or axios does not have',
    severity: 'warning',
    messages: {
      renamed: 'A response of {{library}} has no {{name}}: it is undefined. Write {{meant}}.',
      unknown: 'A response of {{library}} has no {{name}}: it is undefined. What the server has sent is in its data.',
      unread:
        'A response of {{library}} has no {{name}}: it is undefined. What the server has sent is read with await and json().',
    },
  },
  ({ facts, report }) => {
    for (const reading of readingsOfResponses(facts)) {
      const { node, name, library } = reading;
      const meant = meantBy(reading);
      const data = { library, name, meant: meant ?? '' };
      if (meant !== undefined) report({ node, messageId: 'renamed', data, repairs: [rename(reading, meant)] });
      else report({ node, messageId: library === 'axios' ? 'unknown' : 'unread', data });
    }
  },
);

const sameInBoth: Readonly<Record<string, string>> = {
  code: 'status',
  statusCode: 'status',
  statusMessage: 'statusText',
  header: 'headers',
};

function meantBy({ name, library }: Reading): string | undefined {
  if (library === 'axios' && name === 'body') return 'data';
  return Object.hasOwn(sameInBoth, name) ? sameInBoth[name] : undefined;
}

function rename({ node, isShorthand }: Reading, meant: string): Repair | undefined {
  if (isShorthand) return undefined;
  return { title: l10n.t('Change to {0}', meant), isSafe: true, fix: (fixer) => fixer.replaceText(node, meant) };
}
