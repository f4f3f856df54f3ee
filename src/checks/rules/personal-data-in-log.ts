import { consoleCalls, printedParts } from '../analysis/secrets.ts';
import { checkRule } from '../rule.ts';

/** The whole profile of a user in the log. */
export const personalDataInLog = checkRule(
  {
    name: 'personal-data-in-log',
    description: 'Whole user profiles in console output',
    severity: 'hint',
    messages: {
      whole:
        '{{what}} holds the personal data of the user, and console output is kept in the tenant log (256 characters of it). Log the fields that you need.',
    },
  },
  ({ facts, report }) => {
    for (const call of consoleCalls(facts)) {
      for (const { node: part, place, isText } of printedParts(facts, call)) {
        if (isText) continue; // "[object Object]"
        const isWhole = facts.origins
          .of(part)
          .some(
            ({ root, path }) =>
              (root === 'event' && path.join('.') === 'user') || (root === 'user' && path.length === 0),
          );
        if (isWhole) report({ node: place, messageId: 'whole', data: { what: facts.code.getText(part) } });
      }
    }
  },
);
