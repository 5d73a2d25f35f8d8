import { createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { HttpAnswer, HttpClient, HttpRequest } from './http.ts';
import type { SecretValue } from './secret.ts';

/** Seconds: GitHub takes ten minutes at most, and its clock may differ. */
const JWT_LIFE = 300;
const JWT_SKEW = 60;

/** A GitHub App at one API, as whoever has its private key. */
export interface GithubApp {
  /**
   * Asks the REST API as the App itself
   * (https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app).
   * Throws what requests throw.
   */
  ask(method: HttpRequest['method'], path: string, body?: object): Promise<HttpAnswer>;
  /** The same with a token that the App was given. */
  askWith(token: SecretValue, method: HttpRequest['method'], path: string): Promise<HttpAnswer>;
}

/** `app` is the App's id or client id, `key` what `readPrivateKey` gave. */
export function openGithubApp(api: string, app: string, key: KeyObject, http: HttpClient): GithubApp {
  const base = api.replace(/\/+$/, '');

  function send(bearer: string, method: HttpRequest['method'], path: string, body?: object): Promise<HttpAnswer> {
    return http.request({
      method,
      url: `${base}${path}`,
      headers: {
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        authorization: `Bearer ${bearer}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  return {
    async ask(method, path, body) {
      const { SignJWT } = await import('jose');
      const now = Math.floor(Date.now() / 1000);
      const jwt = await new SignJWT({ iss: app, iat: now - JWT_SKEW, exp: now + JWT_LIFE })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
        .sign(key);
      return send(jwt, method, path, body);
    },
    askWith: (token, method, path) => send(token.reveal(), method, path),
  };
}

/** The private key of a PEM text; undefined when there is none in it. */
export function readPrivateKey(pem: SecretValue): KeyObject | undefined {
  try {
    return createPrivateKey(pem.reveal());
  } catch {
    return undefined;
  }
}
