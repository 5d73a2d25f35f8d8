import type { IncomingMessage } from 'node:http';

/** The two that the pages set: the session, and a login at an OIDC provider that is under way. */
export type CookieName = 'relock' | 'relock-login';

/**
 * True when the browser reached this server by HTTPS: itself, or through a proxy that ends TLS, as the origin that the
 * browser names tells.
 */
export function isSecure({ socket, headers }: IncomingMessage): boolean {
  return 'encrypted' in socket || headers.origin?.startsWith('https://') === true;
}

/**
 * A cookie that no script reads. With `secure`, over HTTPS, it has the prefix `__Host-` (RFC 6265bis, 4.1.3.2), so that no other host and
 * no plain connection can set it. `lifetime` in seconds; 0 removes it, undefined keeps it until the browser ends.
 */
export function cookie(
  secure: boolean,
  name: CookieName,
  value: string,
  { sameSite, lifetime }: { readonly sameSite: 'Strict' | 'Lax'; readonly lifetime?: number },
): string {
  const age = lifetime === undefined ? '' : `; Max-Age=${lifetime}`;
  const prefix = secure ? '__Host-' : '';
  return `${prefix}${name}=${value}; Path=/; HttpOnly; SameSite=${sameSite}${secure ? '; Secure' : ''}${age}`;
}

/** The value of a cookie that `cookie` set; '' when there is none. Over TLS only the one with the prefix counts. */
export function cookieOf(request: IncomingMessage, name: CookieName): string {
  const given = new Map<string, string>();
  for (const pair of (request.headers.cookie ?? '').split(/; */)) {
    const mark = pair.indexOf('=');
    const key = pair.slice(0, mark);
    // The first is the one that the browser holds to be the most exact.
    if (mark > 0 && !given.has(key)) given.set(key, pair.slice(mark + 1));
  }
  const prefixed = given.get(`__Host-${name}`);
  const value = prefixed ?? ('encrypted' in request.socket ? undefined : given.get(name));
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : '';
}
