import type { MethodFactory } from '../api-context.ts';
import { isFiniteNumber, isObject, keysOf, NativeError, toText } from '../captured.ts';
import { liveObject } from '../live-object.ts';
import { refuseOnlineRefreshToken } from './metadata.ts';

/** How long sessions and refresh tokens live, and the session's cookie. */
export const lifetimeMethods: Record<string, MethodFactory> = {
  'session.setExpiresAt': () => checkTime('absolute'),
  'session.setIdleExpiresAt': () => checkTime('inactivity'),
  'session.setCookieMode': (context) => {
    const cookie = liveObject(context, 'session', 'cookie');
    const session = context.event['session'];
    const present = isObject(session) && keysOf(session).length > 0;
    return (args) => {
      const mode = args[0];
      if (!mode) {
        throw new NativeError('Cookie mode must be provided');
      }
      if (mode !== 'persistent' && mode !== 'non-persistent') {
        throw new NativeError(
          `Invalid cookie mode: ${toText(mode)}. Valid values are 'persistent' and 'non-persistent'.`,
        );
      }
      if (present) {
        cookie.set('mode', mode);
      }
    };
  },
  'refreshToken.setExpiresAt': (context) => {
    const refuse = refuseOnlineRefreshToken(context, 'setExpiresAt');
    const check = checkTime('absolute');
    return (args) => {
      refuse();
      check(args);
    };
  },
  'refreshToken.setIdleExpiresAt': (context) => {
    const refuse = refuseOnlineRefreshToken(context, 'setIdleExpiresAt');
    const check = checkTime('inactivity');
    return (args) => {
      refuse();
      check(args);
    };
  },
};

/** The earliest of several calls wins: that is seen when the effects are applied. */
function checkTime(name: string): (args: readonly unknown[]) => void {
  return (args) => {
    const time = args[0];
    if (!time) {
      throw new NativeError('Either inactivity or absolute expiration time must be provided');
    }
    if (typeof time !== 'number' || !isFiniteNumber(time)) {
      throw new NativeError(`${name} must be number`);
    }
  };
}
