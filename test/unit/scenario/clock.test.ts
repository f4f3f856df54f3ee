import assert from 'node:assert/strict';
import { timeOf } from '../../../src/scenario/clock.ts';

describe('the clock of a scenario', () => {
  const zone = process.env['TZ'];
  before(() => {
    process.env['TZ'] = 'Asia/Tokyo';
  });
  after(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  for (const [now, utc] of [
    ['2026-01-10T09:30:00Z', '2026-01-10T09:30:00Z'],
    ['2026-01-10T09:30:00+01:00', '2026-01-10T08:30:00Z'],
    ['2026-01-10T09:30:00+0100', '2026-01-10T08:30:00Z'],
    ['2026-01-10T09:30:00', '2026-01-10T09:30:00Z'],
    ['2026-01-10T09:30', '2026-01-10T09:30:00Z'],
    ['2026-01-10', '2026-01-10T00:00:00Z'],
  ] as const) {
    it(`starts at the same time on every machine: ${now}`, () => {
      assert.equal(timeOf({ now }), Date.parse(utc));
    });
  }
});
