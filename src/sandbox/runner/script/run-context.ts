import type { RunOrder } from '../../wire.ts';
import type { Core } from '../core/core.ts';
import type { Clock } from '../realm/clock.ts';

/** What running a script of any kind needs. */
export interface RunContext {
  order: RunOrder;
  core: Core;
  clock: Clock;
  /** A fresh value of the script's realm. */
  fresh(json: string): unknown;
}
