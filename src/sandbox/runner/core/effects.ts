import { LIMITS } from '../../limits.ts';
import { adopt } from './adopt.ts';
import type { Ports } from './ports.ts';

export interface Effects {
  /**
   * Writes one call of a method.
   * @param args array of the script
   * @param location JSON text to add to the frame: where it was called, or nothing
   */
  record(method: string, args: unknown, location: string): void;
}

export interface EffectPorts {
  ports: Ports;
  isSettled(): boolean;
  send(json: string): void;
  /** Ends the run, with a reason. */
  overflow(reason: string): void;
}

/** Arguments of a call that are looked at: no method has as many. */
const argumentsOfCall = 16;
/** Of all arguments of a call together. */
const conversionsOfCall = 100;

/** The calls of `api` that change something, in order and within limits. */
export function createEffects({ ports, isSettled, send, overflow }: EffectPorts): Effects {
  let count = 0;
  let chars = 0;
  return {
    record(method, args, location) {
      if (count >= LIMITS.effects || chars >= LIMITS.allEffectsChars) {
        overflow(`The script made more than ${LIMITS.effects.toLocaleString('en')} calls, or very large ones.`);
        return;
      }
      count++;
      const parts: string[] = [];
      const conversions: object[] = [];
      const list = args as object;
      const length = Math.min(ports.length(list), argumentsOfCall);
      let left: number = LIMITS.effectChars;
      for (let index = 0; index < length; index++) {
        const value = ports.get(list, `${index}`);
        const { json = 'null', conversions: changed } = adopt(value, `${index}`, ports, {
          depth: LIMITS.valueDepth,
          chars: Math.max(0, left),
        });
        left -= json.length;
        parts.push(json);
        conversions.push(...changed.slice(0, conversionsOfCall - conversions.length));
      }
      const json = `{"method":${JSON.stringify(method)},"arguments":[${parts.join(',')}]${location}${
        conversions.length === 0 ? '' : `,"conversions":${JSON.stringify(conversions)}`
      }}`;
      chars += json.length;
      // Reading the arguments runs code of the script (getters); an outcome that came up meanwhile stays.
      if (!isSettled()) {
        send(json);
      }
    },
  };
}
