import type { ManagedKey } from '../../src/config/config.ts';
import { RelockError } from '../../src/core/error.ts';
import type { ValidationStatus } from '../../src/core/finding.ts';
import type { HttpAnswer } from '../../src/core/http.ts';
import type { SecretFields } from '../../src/core/secret.ts';
import type { IssuerServices, Revoker, Rotator } from '../../src/issuer/issuer.ts';
import { freshValue } from './fake-issuer.ts';
import { secret } from './memory-store.ts';

/** The kinds of the fake issuer: each strategy, and an in-place one that picks the value itself and may not be asked twice. */
export const FAKE_KINDS = [
  'fake-in-place',
  'fake-picks',
  'fake-create-delete',
  'fake-two-slot',
  'fake-alternate',
] as const;

/** Opens one of them; `issuer: { port, account }`. Credential: `id` and `value`. */
export function openFake(key: ManagedKey, { http }: Pick<IssuerServices, 'http'>): Rotator {
  const base = `http://127.0.0.1:${Number(key.issuer['port'])}/${String(key.issuer['account'])}`;
  const ask = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: Record<string, string>) =>
    http.request({
      method,
      url: `${base}/${path}`,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  const done = async (answer: Promise<HttpAnswer>, ...also: number[]): Promise<HttpAnswer> => {
    const got = await answer;
    if (got.status >= 300 && !also.includes(got.status)) {
      throw new RelockError('RL-TEST', `the fake issuer says ${got.status}`);
    }
    return got;
  };
  const made = async (answer: Promise<HttpAnswer>): Promise<SecretFields> => {
    const { id, value } = JSON.parse((await done(answer)).body) as { id: string; value: string };
    return secret({ id, value });
  };
  const of = (credential: SecretFields, field: 'id' | 'value') => credential.get(field)?.reveal() ?? '';
  const logIn = async (credential: SecretFields) =>
    (await ask('POST', 'login', { id: of(credential, 'id'), value: of(credential, 'value') })).status;
  const remove = async (credential: SecretFields) =>
    void (await done(ask('DELETE', `keys/${of(credential, 'id')}`), 404));
  const switchTo = async (credential: SecretFields, active: boolean) =>
    void (await done(ask('PATCH', `keys/${of(credential, 'id')}`, { active: String(active) }), 404));
  const put = async (pending: SecretFields) =>
    void (await done(ask('PUT', `values/${of(pending, 'id')}`, { value: of(pending, 'value') })));

  const common: Revoker & Pick<Rotator, 'test'> = {
    kind: key.kind,
    capabilities: ['validate', 'create', 'set', 'test', 'revoke'],
    secretFields: ['value'],
    changingFields: ['id'],
    async validate(credential): Promise<ValidationStatus> {
      const status = await logIn(credential).catch(() => 0);
      return status === 200 ? 'active' : status === 401 ? 'inactive' : 'unknown';
    },
    async test(pending) {
      const status = await logIn(pending);
      if (status !== 200) throw new RelockError('RL-TEST', `the fake issuer refuses it: ${status}`);
    },
    revoke: remove,
    async lastUsed(credential) {
      const { body } = await done(ask('GET', 'keys'));
      const listed = JSON.parse(body) as ReadonlyArray<{ id: string; used?: string }>;
      const used = listed.find(({ id }) => id === of(credential, 'id'))?.used;
      return used === undefined ? null : new Date(used);
    },
    close: () => Promise.resolve(),
  };
  switch (key.kind) {
    case 'fake-in-place':
      return {
        ...common,
        strategy: 'in-place',
        create: async (current) => secret({ id: of(current, 'id'), value: freshValue() }),
        set: put,
      };
    case 'fake-picks':
      return {
        ...common,
        strategy: 'in-place',
        createReplaces: true,
        once: ['create'],
        create: (current) => made(ask('POST', `self/${of(current, 'id')}`, { value: of(current, 'value') })),
        recover: (current) => made(ask('POST', `roll/${of(current, 'id')}`)),
      };
    case 'fake-create-delete':
      return {
        ...common,
        capabilities: ['validate', 'contain', 'create', 'test', 'revoke'],
        strategy: 'create-delete',
        create: (_current, rotation) => made(ask('POST', 'keys', { label: rotation })),
        async reclaim(keep, rotation) {
          const { body } = await done(ask('GET', 'keys'));
          const listed = JSON.parse(body) as ReadonlyArray<{ id: string; label?: string }>;
          const left = listed.filter(({ id, label }) => label === rotation && id !== of(keep, 'id'));
          for (const { id } of left) await done(ask('DELETE', `keys/${id}`), 404);
          return left.length;
        },
        contain: (credential) => switchTo(credential, false),
        release: (credential) => switchTo(credential, true),
      };
    // Has no labels and removes nothing: what the matrix is to find out.
    case 'fake-forgetful':
      return {
        ...common,
        strategy: 'create-delete',
        create: () => made(ask('POST', 'keys?unlimited', { label: '' })),
      };
    case 'fake-two-slot':
      return {
        ...common,
        strategy: 'two-slot',
        create: (current) => made(ask('POST', `roll/slot${of(current, 'id') === 'slot1' ? 2 : 1}`)),
      };
    default:
      return {
        ...common,
        strategy: 'alternate',
        create: async (current) =>
          secret({ id: of(current, 'id') === 'app-a' ? 'app-b' : 'app-a', value: freshValue() }),
        set: put,
      };
  }
}
