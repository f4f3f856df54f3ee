import * as l10n from '@vscode/l10n';
import { type Node, parentOf, propertyName } from '../analysis/node.ts';
import { checkRule } from '../rule.ts';

const secretName =
  /(?:secret|password|passwd|(?:api|private|subscription|functions)[_-]?key|auth[_-]?token|access_?token|bearer|credential)$/i;
/** `pass`, `DB_PWD` and `userPass`, but not `bypass`. */
const passName = /(?:^|[_-])(?:pass|pwd|PASS|PWD)$|[a-z](?:Pass|Pwd)$/;
/** A parameter of an address that a secret is given in, with its value. */
const secretParameter =
  /[?&](?:pass(?:word|wd)?|pwd|(?:client_?)?secret|api_?key|(?:auth|access)_?token)=([^&#\s]{8,})/gi;
/** Keys that tell by their form what they are. */
const knownForms = [
  /^eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}$/,
  /^(?:sk|rk)_live_[A-Za-z0-9]{16,}$/,
  /^SG\.[\w-]{16,}\.[\w-]{16,}$/,
  /^AKIA[0-9A-Z]{16}$/,
  /^gh[pousr]_[A-Za-z0-9]{30,}$/,
  /^xox[abpr]-[\w-]{10,}$/,
  /^https:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]{8,}\/B[A-Z0-9]{8,}\/[A-Za-z0-9]{20,}$/,
  /^AIza[\w-]{35}$/,
  /-----BEGIN (?:RSA |EC )?PRIVATE KEY-----\s*[A-Za-z0-9+/=\s]{100,}/,
  /^Bearer [\w-]{20,}(?:\.[\w-]+){0,2}$/,
];
const placeholder =
  /your|example|xxx|\*\*\*|<.*>|\{\{|\.\.\.|…|change|replace|insert|todo|dummy|test|sample|placeholder|secret|password|key_?here|__|@@|##|^\$/i;

/** Credentials in the code, which everybody who sees the repository or the tenant can read. */
export const hardCodedCredential = checkRule(
  {
    name: 'hard-coded-credential',
    description: 'Credentials written into the code',
    severity: 'warning',
    messages: {
      found:
        'This looks like a credential. Code is visible to everybody who can see the repository or the tenant: put it into {{secrets}}.',
      address:
        'This address holds what looks like a credential. Code is visible to everybody who can see the repository or the tenant: put it into {{secrets}}.',
    },
  },
  ({ facts, report }) => {
    const secrets =
      facts.script.kind === 'action'
        ? 'event.secrets'
        : facts.script.kind === 'rule'
          ? 'configuration'
          : l10n.t('the secrets of the hook');
    for (const node of facts.nodes('Literal')) {
      if (typeof node.value === 'string' && hasSecretParameter(node.value))
        report({ node, messageId: 'address', data: { secrets } });
      if (typeof node.value !== 'string' || placeholder.test(facts.code.getText(node))) continue;
      if (isKnownForm(node.value) || (isNamedSecret(node) && isRandom(node.value)))
        report({ node, messageId: 'found', data: { secrets } });
    }
    for (const node of facts.nodes('TemplateLiteral')) {
      if (node.quasis.some(({ value }) => hasSecretParameter(value.cooked ?? '')))
        report({ node, messageId: 'address', data: { secrets } });
      const text = node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? '') : '';
      if (text !== '' && !placeholder.test(text.replace(/-----[A-Z ]+-----/g, '')) && isKnownForm(text))
        report({ node, messageId: 'found', data: { secrets } });
    }
  },
);

function isKnownForm(value: string): boolean {
  return knownForms.some((form) => form.test(value));
}

/** `https://example.com/users?password=…`, with a value that is no word. */
function hasSecretParameter(text: string): boolean {
  return [...text.matchAll(secretParameter)].some(
    ([, value = '']) => !placeholder.test(value) && kindsIn(value) >= 2 && /^[\w+/=.~!@$%^*-]+$/.test(value),
  );
}

/** The value of a variable, property or assignment with a telling name. */
function isNamedSecret(node: Node): boolean {
  const parent = parentOf(node);
  // `configuration.SECRET || 'the secret'`
  if (parent?.type === 'LogicalExpression' && parent.right === node) return isNamedSecret(parent);
  if (parent?.type === 'VariableDeclarator') return parent.id.type === 'Identifier' && isSecretName(parent.id.name);
  if (parent?.type === 'Property' && parent.value === node) return isSecretName(propertyName(parent) ?? '');
  if (parent?.type === 'AssignmentExpression' && parent.right === node) {
    const name =
      parent.left.type === 'MemberExpression'
        ? propertyName(parent.left)
        : parent.left.type === 'Identifier'
          ? parent.left.name
          : undefined;
    return isSecretName(name ?? '');
  }
  return false;
}

function isSecretName(name: string): boolean {
  return secretName.test(name) || passName.test(name);
}

/** Long, without spaces, of letters and digits mixed as no word is. */
function isRandom(value: string): boolean {
  if (value.length < 16 || /\s|^https?:|^urn:/.test(value) || !/^[\w+/=.~!@#$%^&*-]+$/.test(value)) return false;
  const changes = [...value].filter(
    (character, index) => index > 0 && kindOf(character) !== kindOf(value[index - 1] ?? ''),
  ).length;
  return kindsIn(value) >= 2 && /\d/.test(value) && changes >= value.length / 6;
}

/** How many of small letters, capitals and digits are in it. */
function kindsIn(value: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(value)).length;
}

function kindOf(character: string): string {
  return /[a-z]/.test(character) ? 'a' : /[A-Z]/.test(character) ? 'A' : /\d/.test(character) ? '0' : '.';
}
