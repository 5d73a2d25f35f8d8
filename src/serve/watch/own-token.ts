import type { Core } from '../core.ts';

/** The name of the owner of such tokens; those that clients make begin with `token-`. */
export const ROTATOR = 'watch-rotate';

/** A token of the watch's own, good for so many seconds, never renewed. Within a transaction. */
export function makeOwnToken(
  core: Core,
  policies: readonly string[],
  seconds: number,
  meta: Readonly<Record<string, string>>,
): ReturnType<Core['tokens']['create']> {
  const expires = Date.now() + seconds * 1000;
  return core.tokens.create({
    policies,
    name: ROTATOR,
    mount: 'auth/token/',
    claims: {},
    meta,
    expires,
    ttl: seconds,
    latest: expires,
    period: 0,
    renewable: false,
    orphan: true,
    uses: 0,
  });
}
