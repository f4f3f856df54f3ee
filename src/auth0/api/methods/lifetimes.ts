import type { MethodFactory } from '../api-context.ts';
import { isFiniteNumber, NativeError } from '../captured.ts';
import { liveObject } from '../live-object.ts';
import { refuseOnlineRefreshToken } from './metadata.ts';

/** How long sessions and refresh tokens live, and the session's cookie. */
export const lifetimeMethods: Record<string, MethodFactory> = {
  'session.setExpiresAt': () => checkTime,
  'session.setIdleExpiresAt': () => checkTime,
  'session.setCookieMode': (context) => {
    const cookie = liveObject(context, 'session', 'cookie');
    return (args) => cookie.set('mode', args[0]);
  },
  'refreshToken.setExpiresAt': (context) => {
    const refuse = refuseOnlineRefreshToken(context);
    return (args) => {
      refuse();
      checkTime(args);
    };
  },
  'refreshToken.setIdleExpiresAt': (context) => {
    const refuse = refuseOnlineRefreshToken(context);
    return (args) => {
      refuse();
      checkTime(args);
    };
  },
};

/** The earliest of several calls wins: that is seen when the effects are applied. */
function checkTime(args: readonly unknown[]): void {
  const time = args[0];
  if (typeof time !== 'number' || !isFiniteNumber(time) || time <= 0) {
    throw new NativeError('The time must be given in milliseconds since 1970, as a number above 0.');
  }
}
