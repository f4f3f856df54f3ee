import * as vscode from 'vscode';
import { printable } from '../../run/printable.ts';
import type { ConsoleLine, Report } from '../../run/report.ts';

/** A piece of output, and the line of the script that printed it. */
export interface TestOutput {
  text: string;
  location?: vscode.Location;
}

/** What the Test Results show of a run: what the script printed, below the name of its test. */
export function outputOf({ parent, label }: vscode.TestItem, { console, script }: Report): TestOutput[] {
  const name = parent ? `${parent.label} · ${label}` : label;
  return [{ text: terminalText(name) }, ...console.map((line) => outputOfLine(line, script.file))];
}

function outputOfLine({ level, text, location }: ConsoleLine, script: string): TestOutput {
  const shown = { text: terminalText(`  ${level.padEnd(5)} ${text.replaceAll('\n', '\n        ')}`) };
  if (!location) {
    return shown;
  }
  const at = new vscode.Position(Math.max(0, location.line - 1), Math.max(0, location.column - 1));
  return { ...shown, location: new vscode.Location(vscode.Uri.file(location.file ?? script), at) };
}

/** Lines as a terminal wants them. The text is a script's. */
function terminalText(text: string): string {
  return `${printable(text).replaceAll('\n', '\r\n')}\r\n`;
}
