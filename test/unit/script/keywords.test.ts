import assert from 'node:assert/strict';
import { keywordsIn, maskKeywords } from '../../../src/script/keywords.ts';
import { readScript } from '../../../src/script/read-script.ts';

const SOURCE = `const ROLES = @@ROLE-MAP@@;
const domain = '##DOMAIN##';
##EXTRA##
exports.onExecutePostLogin = async (event, api) => {
  api.idToken.setCustomClaim(\`https://\${domain}/roles\`, ROLES[event.user.email] ?? ["@@DEFAULT@@"]);
};
`;

describe('keywords of the Deploy CLI', () => {
  it('are masked without moving anything', () => {
    const masked = maskKeywords(SOURCE);
    assert.equal(masked.length, SOURCE.length);
    assert.match(masked, /^const ROLES = __ROLE_MAP__;\nconst domain = '__DOMAIN__';\n__EXTRA__\n/);
  });

  it('are listed with what replaces them', () => {
    assert.deepEqual(keywordsIn(SOURCE), [
      { name: 'ROLE-MAP', replacedBy: 'json', location: { line: 1, column: 15 } },
      { name: 'DOMAIN', replacedBy: 'text', location: { line: 2, column: 17 } },
      { name: 'EXTRA', replacedBy: 'text', location: { line: 3, column: 1 } },
      { name: 'DEFAULT', replacedBy: 'json', location: { line: 5, column: 86 } },
    ]);
  });

  it('do not stop a script from being read', () => {
    const script = readScript('code.js', SOURCE);
    assert.equal(script.kind, 'action');
    assert.equal(script.kind === 'action' && script.keywords?.length, 4);
  });

  it('are found in any number, in a time that grows with the text', () => {
    const found = keywordsIn('@@A@@\n'.repeat(30_000));
    assert.deepEqual(found.at(-1)?.location, { line: 30_000, column: 1 });
  });

  it('leaves headings in comments and decorators alone', () => {
    const text = '// ## Title ##\n/* ###### */ const a = "user@@example.com";';
    assert.equal(maskKeywords(text), text);
  });
});
