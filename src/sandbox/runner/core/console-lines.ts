import { LIMITS } from '../../limits.ts';
import { clip } from './describe-error.ts';

export interface ConsoleLines {
  log(level: string, text: string): void;
  /** Writes what was logged before there was a run, by packages that were loaded ahead. */
  begin(): void;
  /** How many lines there were beyond those that a run keeps. */
  dropped(): number;
}

export interface ConsolePorts {
  state(): 'waiting' | 'running' | 'settled';
  /** @param text clipped */
  send(level: string, text: string): void;
  /** Ends the run, with a reason. */
  overflow(reason: string): void;
}

/** What a script prints, within limits: of too many lines the first are kept, and of far too many the run ends. */
export function createConsoleLines({ state, send, overflow }: ConsolePorts): ConsoleLines {
  const early: { level: string; text: string }[] = [];
  let lines = 0;
  let chars = 0;
  let dropped = 0;

  const keep = (level: string, text: string) => {
    if (lines >= LIMITS.consoleLines || chars >= LIMITS.consoleChars) {
      dropped++;
      if (dropped > LIMITS.consoleFlood) {
        overflow(`The script wrote more than ${LIMITS.consoleFlood.toLocaleString('en')} console lines.`);
      }
      return;
    }
    lines++;
    chars += text.length;
    send(level, text);
  };

  return {
    log(level, text) {
      const now = state();
      if (now === 'running') {
        keep(level, clip(text, LIMITS.consoleLineChars));
      } else if (now === 'waiting' && early.length < LIMITS.earlyConsoleLines) {
        early.push({ level, text: clip(text, LIMITS.consoleLineChars) });
      }
    },
    begin() {
      for (const { level, text } of early) {
        keep(level, text);
      }
    },
    dropped: () => dropped,
  };
}
