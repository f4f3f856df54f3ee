import { diff } from 'jest-diff';
import type { Difference } from './check-expectation.ts';

/** Colors of a terminal; identity functions where there are none. */
export interface DiffColors {
  expected: (text: string) => string;
  actual: (text: string) => string;
  dim: (text: string) => string;
}

const plainText = (text: string) => text;
const noColors: DiffColors = { expected: plainText, actual: plainText, dim: plainText };

/** Each difference as its sentence and, below it, what was expected (-) and what came (+). */
export function differenceText(differences: readonly Difference[], colors: DiffColors = noColors): string {
  return differences.map((difference) => oneDifference(difference, colors)).join('\n');
}

function oneDifference(
  { message, expected, actual }: Difference,
  { expected: minus, actual: plus, dim }: DiffColors,
): string {
  if (expected === undefined || actual === undefined) {
    const value = expected === undefined ? plus(`+ ${text(actual)}`) : minus(`- ${text(expected)}`);
    return `${hanging(message)}\n${indent(value)}\n`;
  }
  const lines = diff(expected, actual, {
    aAnnotation: 'expected',
    bAnnotation: 'actual',
    aColor: minus,
    bColor: plus,
    commonColor: dim,
    patchColor: dim,
    contextLines: 3,
    expand: false,
    omitAnnotationLines: true,
  });
  return `${hanging(message)}\n${indent(lines ?? '')}\n`;
}

function text(value: unknown): string {
  return JSON.stringify(value, undefined, 2) ?? 'nothing';
}

/** A script's error or denial stands in it, whose further lines must not look like a difference. */
function hanging(message: string): string {
  return message.replaceAll('\n', '\n        ');
}

function indent(lines: string): string {
  return lines.replace(/^/gm, '  ');
}
