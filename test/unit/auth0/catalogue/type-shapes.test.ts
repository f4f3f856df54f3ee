import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SHAPES_FILE, typeShapesFile } from '../../../../scripts/generate/type-shapes.ts';
import { shapeOfType } from '../../../../src/auth0/catalogue/type-shape.ts';

describe('the shapes of types', function () {
  this.timeout(30_000);

  it('are those of the catalogue', () => {
    assert.equal(readFileSync(SHAPES_FILE, 'utf8'), typeShapesFile(), 'Run `npm run generate`.');
  });

  it('join the kinds of an object', () => {
    const options = shapeOfType('ChallengeFactor')?.properties?.['options'];
    assert.deepEqual(Object.keys(options?.properties ?? {}), ['preferredMethod', 'otpFallback']);
    assert.equal(options?.optional, true);
  });

  it('are unknown for plain types, and for names that every object has', () => {
    assert.equal(shapeOfType('string'), undefined);
    assert.equal(shapeOfType('toString'), undefined);
  });
});
