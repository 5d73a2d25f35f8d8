import { createHash } from 'node:crypto';
import { oidcLogin } from '../backend/system-ui.ts';
import type { Core } from '../core.ts';
import { Fault } from '../fault.ts';
import { textField } from '../fields.ts';
import type { Session, Sessions } from './session.ts';
import { isSame, randomId } from './session.ts';
import { askAs } from './visit.ts';

/** Milliseconds that somebody has to log in at the provider. */
const PATIENCE = 10 * 60_000;
/** So many logins at once; beyond that the oldest is forgotten. */
const MOST = 1000;

interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly next: string;
  /** The pages are reached by HTTPS. */
  readonly secure: boolean;
  readonly time: number;
}

/**
 * Logins at an OIDC provider by authorization code (OpenID Connect Core 1.0, 3.1) with PKCE (RFC 7636, S256). What is
 * under way is bound to the browser by a cookie: a code that another browser was given logs nobody in.
 */
export class OidcLogins {
  readonly #begun = new Map<string, Begun>();

  /** Where to send the browser, and the cookie's value that brings it back. Throws `Fault`. */
  async begin(
    core: Core,
    next: string,
    now: number,
  ): Promise<{ readonly url: string; readonly id: string; readonly secure: boolean }> {
    const config = oidcLogin(core);
    if (config === undefined) throw new Fault(404, 'No login by an organisation is set up here.');
    const endpoint = textField(await core.keys.discovery(config.issuer), 'authorization_endpoint');
    if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) {
      throw new Fault(400, 'The provider names no page to log in at.');
    }
    const secure = config.redirectUri.startsWith('https:');
    const [id, state, nonce, verifier] = [randomId(), randomId(), randomId(), randomId()];
    this.#begun.set(id, { state, nonce, verifier, next, secure, time: now });
    const [oldest] = this.#begun.keys();
    if (this.#begun.size > MOST && oldest !== undefined) this.#begun.delete(oldest);
    const url = new URL(endpoint);
    const parameters = {
      response_type: 'code',
      client_id: config.clientId,
      redirect_uri: config.redirectUri,
      scope: config.scopes.join(' '),
      state,
      nonce,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return { url: url.href, id, secure };
  }

  /** Ends a login that began in this browser. Throws `Fault` for any other, and for what the provider or a role refuses. */
  async end(
    core: Core,
    sessions: Sessions,
    {
      id,
      query,
      address,
      now,
    }: { readonly id: string; readonly query: URLSearchParams; readonly address: string; readonly now: number },
  ): Promise<{ readonly session: Session; readonly next: string; readonly secure: boolean }> {
    const begun = this.#begun.get(id);
    // One attempt each, whatever comes of it.
    this.#begun.delete(id);
    if (begun === undefined || now - begun.time > PATIENCE || !isSame(begun.state, query.get('state') ?? '')) {
      throw new Fault(400, 'This login did not begin in this browser, or took too long. Log in again.');
    }
    const issuer = query.get('iss');
    // RFC 9207: an answer of another provider must not end a login at this one.
    if (issuer !== null && issuer.replace(/\/$/, '') !== oidcLogin(core)?.issuer) {
      throw new Fault(400, 'Another provider answered than was asked.');
    }
    const code = query.get('code') ?? '';
    if (code === '') throw new Fault(400, 'The provider did not let you in.');
    const { nonce, verifier, next, secure } = begun;
    const said = await askAs(core, address, undefined, 'update', 'sys/relock/ui/login', {
      body: { code, code_verifier: verifier, nonce },
    });
    if (!said.ok) throw new Fault(said.status, `You are not logged in: ${said.error}.`);
    if (said.auth === undefined) throw new Fault(500, 'You are not logged in.');
    return { session: sessions.open(said.auth.clientToken, true, now), next, secure };
  }

  clear(): void {
    this.#begun.clear();
  }
}
