import assert from 'node:assert/strict';
import { setLanguage } from '../../../src/webview/text/language.ts';
import { outcomeSummary } from '../../../src/webview/text/outcome-words.ts';
import { size } from '../../../src/webview/text/sizes.ts';
import { durationInWords, milliseconds, timeInWords } from '../../../src/webview/text/times.ts';
import { completedReport } from './reports.ts';

describe('times in words', () => {
  beforeEach(() => setLanguage('en'));

  it('says when a token was issued, and how long it lives', () => {
    assert.match(timeInWords('iat', 1_780_000_000, undefined) ?? '', /2026/);
    assert.match(timeInWords('exp', 1_780_086_400, 1_780_000_000) ?? '', /· 24 hours after it was issued$/);
  });

  it('leaves numbers alone that are no times', () => {
    assert.equal(timeInWords('visits', 1_780_000_000, undefined), undefined);
    assert.equal(timeInWords('exp', 3, undefined), undefined);
    assert.equal(timeInWords('iat', '1780000000', undefined), undefined);
  });

  it('names the two largest units', () => {
    assert.equal(durationInWords(86_400), '24 hours');
    assert.equal(durationInWords(5_400), '1 hour 30 minutes');
    assert.equal(durationInWords(2_592_000), '30 days');
    assert.equal(durationInWords(90_061), '1 day 1 hour');
    assert.equal(durationInWords(0), '0 seconds');
  });

  it('speaks the language of the window', () => {
    setLanguage('de');
    assert.equal(durationInWords(5_400), '1 Stunde 30 Minuten');
    assert.equal(milliseconds(1_234), '1,2 Sek.');
  });

  it('falls back to English for a language that nobody knows', () => {
    setLanguage('qps-ploc');
    assert.equal(durationInWords(60), '1 minute');
  });
});

describe('the outcome in words', () => {
  it('says how long the script took', () => {
    assert.match(outcomeSummary(completedReport()), / ms$/);
  });

  it('gives no time for a script that was debugged: it would tell how long somebody has looked', () => {
    const report = completedReport();
    const debugged = { ...report, timing: { totalMs: 60_000, scriptMs: 59_000, debugged: true as const } };
    assert.match(outcomeSummary(debugged), /· debugged$/);
  });
});

describe('sizes', () => {
  beforeEach(() => setLanguage('en'));

  it('counts bytes up to a kilobyte of 1,024', () => {
    assert.equal(size(812), '812 bytes');
    assert.equal(size(1_024), '1 KB');
    assert.equal(size(102_400), '100 KB');
  });
});
