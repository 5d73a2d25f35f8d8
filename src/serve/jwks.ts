import type { JSONWebKeySet } from 'jose';
import { RelockError } from '../core/error.ts';
import type { HttpClient } from '../core/http.ts';
import { Fault } from './fault.ts';
import { isObject } from './fields.ts';

/** Milliseconds that an issuer's keys are used without asking again. */
const FRESH = 60 * 60_000;
/** For so long they are used while the issuer can't be asked: an outage of its keys must not stop every job. */
const STALE = 24 * 60 * 60_000;
/** A key that is not among them is asked for at most this often: a flood of made-up ones must not become one to the issuer. */
const AGAIN = 30_000;

/** Where an issuer's keys are, and who it says it is. */
export interface KeySource {
  /** `https://issuer`: its discovery document tells the rest. */
  readonly discovery: string;
  /** Or its JWKS itself. */
  readonly jwks: string;
}

interface Kept {
  readonly keys: JSONWebKeySet;
  readonly time: number;
}

/** The public keys of OIDC issuers, fetched when needed (OpenID Connect Discovery 1.0, RFC 7517). */
export class IssuerKeys {
  readonly #http: HttpClient;
  readonly #kept = new Map<string, Kept>();
  readonly #under = new Map<string, Promise<Kept>>();

  constructor(http: HttpClient) {
    this.#http = http;
  }

  /** The keys of an issuer; with `unknown`, asked for anew because a token names one that is not among them. */
  async keysOf(source: KeySource, unknown: boolean, now: number): Promise<JSONWebKeySet> {
    const name = `${source.discovery} ${source.jwks}`;
    const kept = this.#kept.get(name);
    const age = kept === undefined ? Infinity : now - kept.time;
    if (kept !== undefined && age < (unknown ? AGAIN : FRESH) && age >= 0) return kept.keys;
    let fetching = this.#under.get(name);
    if (fetching === undefined) {
      fetching = this.#fetch(source, now).finally(() => this.#under.delete(name));
      this.#under.set(name, fetching);
    }
    try {
      const fresh = await fetching;
      this.#kept.set(name, fresh);
      return fresh.keys;
    } catch (error) {
      if (kept !== undefined && age < STALE) return kept.keys;
      throw error;
    }
  }

  /** Refuses a configuration whose issuer can't be asked, before it is kept. */
  async check(source: KeySource): Promise<void> {
    await this.#fetch(source, Date.now());
  }

  /** An issuer's discovery document, fetched now. Throws `Fault` 400, also for one that names another issuer. */
  async discovery(issuer: string): Promise<Readonly<Record<string, unknown>>> {
    const document = await this.#json(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    if (document['issuer'] !== issuer && document['issuer'] !== issuer.replace(/\/$/, '')) {
      throw new Fault(400, 'error checking oidc discovery URL: its document names another issuer');
    }
    return document;
  }

  async #fetch({ discovery, jwks }: KeySource, time: number): Promise<Kept> {
    let url = jwks;
    if (discovery !== '') {
      const document = await this.discovery(discovery);
      url = typeof document['jwks_uri'] === 'string' ? document['jwks_uri'] : '';
    }
    const keys = await this.#json(url);
    if (!Array.isArray(keys['keys'])) throw new Fault(400, 'error fetching jwks keys: the answer holds none');
    return { keys: { keys: keys['keys'].filter(isObject) }, time };
  }

  async #json(url: string): Promise<Readonly<Record<string, unknown>>> {
    try {
      const { status, body } = await this.#http.request({ method: 'GET', url });
      const value: unknown = status === 200 ? JSON.parse(body) : undefined;
      if (isObject(value)) return value;
      throw new Fault(400, `error fetching keys of the issuer: it answered ${status}`);
    } catch (error) {
      if (error instanceof Fault) throw error;
      const why = error instanceof RelockError ? error.code : 'it answered no JSON';
      throw new Fault(400, `error fetching keys of the issuer: ${why}`);
    }
  }
}
