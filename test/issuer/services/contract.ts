import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ManagedKey } from '../../../src/config/config.ts';
import { RelockError } from '../../../src/core/error.ts';
import { openHttp } from '../../../src/core/http.ts';
import { SecretValue } from '../../../src/core/secret.ts';
import type { SecretFields } from '../../../src/core/secret.ts';
import type { IssuerServices, Rotator } from '../../../src/issuer/issuer.ts';
import { openIssuer } from '../../../src/issuer/open.ts';

/** A request as the fake got it. */
export interface Asked {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The parsed JSON or form; undefined when there was none. */
  readonly body: any;
  readonly bearer: string | undefined;
}

/** What the fake answers; an object is sent as JSON. */
export interface Told {
  readonly status: number;
  readonly body?: unknown;
}

/** A key as the fake keeps it. */
export interface FakeKey {
  readonly id: string;
  readonly secret: string;
  label: string;
  active: boolean;
  readonly more: Record<string, unknown>;
}

/** The state of a fake issuer: what its API works on. */
export class FakeKeys {
  readonly keys = new Map<string, FakeKey>();
  readonly admin = randomBytes(20).toString('hex');
  readonly asked: Asked[] = [];

  make(
    secret: string,
    label: string,
    more: Record<string, unknown> = {},
    id = randomBytes(8).toString('hex'),
  ): FakeKey {
    const key = { id, secret, label, active: true, more };
    this.keys.set(id, key);
    return key;
  }

  bySecret(secret: string | undefined): FakeKey | undefined {
    return [...this.keys.values()].find((key) => key.active && key.secret === secret);
  }
}

/** One kind whose keys are made and deleted, with a fake written from its published API. */
export interface ServiceUnderTest {
  readonly kind: string;
  /** `issuer:` beside `url` and `admin`. */
  readonly issuer?: Readonly<Record<string, string>>;
  /** Answers as the service documents; undefined: 404. */
  answer(asked: Asked, state: FakeKeys): Told | undefined;
  /** A key that is alive, made as a person would, and the credential that a secret holds of it. */
  fresh(state: FakeKeys): SecretFields;
  /** What in `more` are the key's rights, and its life in milliseconds: a new key has the same. */
  readonly rights?: readonly string[];
  /** What the service's answers call those without which nothing is made, for it would be a key that may do more. */
  readonly needs?: readonly string[];
}

const DAY = 86_400_000;

/** When a key of this life, made ten days ago, was made, and when it ends: ISO 8601. */
export function lifeOf({ more }: FakeKey): { readonly made: string; readonly ends: string } {
  const made = Date.now() - 10 * DAY;
  return { made: new Date(made).toISOString(), ends: new Date(made + Number(more['life'])).toISOString() };
}

/** The life in milliseconds of a key that ends then. */
export const lifeUntil = (end: string): number => Date.parse(end) - Date.now();

/** The life of a key made by hand. */
export const NINETY_DAYS = 90 * DAY;

export const fields = (values: Record<string, string>): SecretFields =>
  new Map(Object.entries(values).map(([name, value]) => [name, new SecretValue(value)]));

/** What every kind whose keys are made and deleted must do, whatever its service is. */
export function createDeleteContract(under: ServiceUnderTest): void {
  describe(`${under.kind} is made anew and deleted:`, () => {
    const state = new FakeKeys();
    const http = openHttp({ attempts: 1 });
    let interfere: ((asked: Asked, told: Told) => Told | 'cut') | undefined;
    const server = createServer((request, response) => {
      let text = '';
      request.on('data', (part) => (text += part));
      request.on('end', () => {
        const url = new URL(request.url ?? '/', 'http://fake');
        const asked: Asked = {
          method: request.method ?? '',
          path: url.pathname,
          query: url.searchParams,
          headers: request.headers as Record<string, string>,
          body: bodyOf(text, request.headers['content-type'] ?? ''),
          bearer: /^Bearer (.*)$/.exec(request.headers.authorization ?? '')?.[1],
        };
        state.asked.push(asked);
        const told = under.answer(asked, state) ?? { status: 404, body: { message: 'not found' } };
        const given = interfere?.(asked, told) ?? told;
        if (given === 'cut') return response.destroy();
        const isText = typeof given.body === 'string';
        response.writeHead(given.status, { 'content-type': isText ? 'text/html' : 'application/json' });
        return response.end(given.body === undefined ? '' : isText ? given.body : JSON.stringify(given.body));
      });
    });
    let issuer: Rotator;

    beforeAll(async () => {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const key = {
        address: 'vault://ci/key',
        kind: under.kind,
        issuer: { url, admin: 'vault://ops/admin#/key', ...under.issuer },
        fields: {},
      } as unknown as ManagedKey;
      const services: IssuerServices = {
        http,
        github: { apiUrl: url },
        readSecret: async () => fields({ key: state.admin }),
        writeSecret: async () => undefined,
      };
      issuer = (await openIssuer(key, services)) as Rotator;
    });
    afterAll(() => {
      http.close();
      server.close();
    });

    /** As the engine makes them: a version 7 UUID of now. */
    const rotation = () => {
      const time = Date.now().toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${randomBytes(6).toString('hex')}`;
    };
    const alive = () => [...state.keys.values()].filter((key) => key.active).length;

    test('both keys work until the old one is revoked; revoking it again is success', async () => {
      const old = under.fresh(state);
      const made = await issuer.create(old, rotation());
      expect([...made.keys()].sort()).toEqual([...issuer.secretFields, ...(issuer.changingFields ?? [])].sort());
      await issuer.test(made);
      expect([await issuer.validate(old), await issuer.validate(made)]).toEqual(['active', 'active']);
      await issuer.revoke(new Map([...old, ...idsOf(old)]));
      expect([await issuer.validate(old), await issuer.validate(made)]).toEqual(['inactive', 'active']);
      await issuer.revoke(old);
      expect(await issuer.validate(made)).toBe('active');
      // Where keys have no labels, one made a moment ago could be the lost one of the next test.
      await issuer.revoke(made);
    });

    test('a new key may do what the old one may, for as long; where that is not told none is made', async () => {
      const { rights = [], needs = [] } = under;
      const old = under.fresh(state);
      const before = [...state.keys.values()].at(-1);
      const made = await issuer.create(old, rotation());
      const after = [...state.keys.values()].at(-1);
      expect(after).not.toBe(before);
      for (const name of rights) {
        const [had, has] = [before?.more[name], after?.more[name]];
        if (typeof had === 'number' && had > DAY) expect(Math.abs(had - Number(has))).toBeLessThan(2 * DAY);
        else expect(has).toEqual(had);
        expect(had).toBeDefined();
      }
      await issuer.revoke(made);
      for (const name of needs) {
        interfere = ({ method }, told) => (method === 'GET' ? { ...told, body: without(told.body, name) } : told);
        const count = alive();
        await expect(issuer.create(old, rotation())).rejects.toThrow(RelockError);
        expect(alive()).toBe(count);
      }
      interfere = undefined;
    });

    test('a key whose answer was lost is found by its label, and only that one is removed', async () => {
      if (issuer.reclaim === undefined) return expect(issuer.once).toContain('create');
      const old = under.fresh(state);
      const before = alive();
      const id = rotation();
      interfere = ({ method }, told) => (method === 'POST' && alive() > before ? 'cut' : told);
      await expect(issuer.create(old, id)).rejects.toThrow(RelockError);
      interfere = undefined;
      expect(alive()).toBe(before + 1);
      expect(await issuer.reclaim(old, id)).toBe(1);
      expect(alive()).toBe(before);
      const kept = await issuer.create(old, id);
      expect(await issuer.reclaim(kept, id)).toBe(0);
      expect([await issuer.validate(kept), await issuer.validate(old)]).toEqual(['active', 'active']);
      await issuer.revoke(kept);
      return undefined;
    });

    test('an answer that is no answer proves nothing and makes nothing', async () => {
      const old = under.fresh(state);
      for (const told of [
        { status: 200, body: '<html><body>Please log in</body></html>' },
        { status: 502, body: '<html>Bad Gateway</html>' },
        { status: 200 },
        { status: 200, body: {} },
        { status: 500, body: { message: 'oops' } },
        { status: 302 },
      ]) {
        interfere = () => told;
        if (!('body' in told) || told.body === undefined || told.status !== 200 || typeof told.body === 'string')
          expect(await issuer.validate(old)).not.toBe('inactive');
        await expect(issuer.create(old, rotation())).rejects.toThrow(RelockError);
      }
      interfere = undefined;
    });

    test('what knows the admin as little as the key (another region, a suspended account) proves nothing', async () => {
      const old = under.fresh(state);
      const stranger = new FakeKeys();
      interfere = (asked) => under.answer(asked, stranger) ?? { status: 404, body: { message: 'not found' } };
      expect(await issuer.validate(old)).not.toBe('inactive');
      interfere = undefined;
    });

    test('a secret without the id is refused before anything is made, or the id is found', async () => {
      const old = under.fresh(state);
      const bare = new Map([...old].filter(([name]) => issuer.changingFields?.includes(name) !== true));
      const before = alive();
      const made = await issuer.create(bare, rotation()).catch((error: unknown) => error);
      if (made instanceof RelockError) {
        expect(made.code).toBe('RL-ISSUER-NO-ID');
        expect(alive()).toBe(before);
        return;
      }
      await issuer.revoke(bare);
      expect(await issuer.validate(old)).toBe('inactive');
      await issuer.revoke(made as SecretFields);
    });

    test('a refusal is told with the issuer’s words, and with no secret', async () => {
      const old = under.fresh(state);
      const secrets = [state.admin, ...issuer.secretFields.map((name) => old.get(name)?.reveal() ?? '')];
      interfere = ({ method }, told) =>
        method === 'GET'
          ? told
          : { status: 403, body: { message: `no right for ${state.admin}`, errors: [{ message: 'no right' }] } };
      const error = (await issuer.create(old, rotation()).catch((one: unknown) => one)) as RelockError;
      interfere = undefined;
      expect(error).toBeInstanceOf(RelockError);
      for (const secret of secrets)
        expect(JSON.stringify([error.message, error.evidence, error.remedy])).not.toContain(secret);
    });

    test('what can be stopped can be started again', async () => {
      if (issuer.contain === undefined) return expect(issuer.capabilities).not.toContain('contain');
      const old = under.fresh(state);
      await issuer.contain(old);
      await issuer.contain(old);
      expect(await issuer.validate(old)).toBe('inactive');
      await issuer.release?.(old);
      expect(await issuer.validate(old)).toBe('active');
      return undefined;
    });

    function idsOf(credential: SecretFields): SecretFields {
      return new Map(
        (issuer.changingFields ?? []).flatMap((name) => {
          const value = credential.get(name);
          return value === undefined ? [] : [[name, value] as const];
        }),
      );
    }
  });
}

/** A JSON value without any property of this name. */
function without(value: unknown, name: string): unknown {
  return JSON.parse(JSON.stringify(value ?? null), (key, one: unknown) => (key === name ? undefined : one)) as unknown;
}

function bodyOf(text: string, type: string): unknown {
  if (text === '') return undefined;
  return type.includes('form') ? Object.fromEntries(new URLSearchParams(text)) : (JSON.parse(text) as unknown);
}
