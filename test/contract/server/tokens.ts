import { beforeAll, describe, expect, test } from 'vitest';
import type { Opened, Opener } from './opened.ts';
import { send } from './opened.ts';

/** `auth/token` (https://developer.hashicorp.com/vault/api-docs/auth/token). */
export function describeTokens(open: Opener): void {
  let server: Opened;
  const ask = (method: string, path: string, body?: unknown, token?: string) =>
    send(server, method, `auth/token/${path}`, { body, ...(token === undefined ? {} : { token }) });
  const make = async (body: object = {}, by?: string) => {
    const { status, json } = await ask('POST', 'create', { policies: ['maker'], ttl: '1h', ...body }, by);
    if (status !== 200) throw new Error(json.errors.join());
    return { ...json.auth, warnings: json.warnings } as Record<string, any>;
  };
  const self = (token: string) => ask('GET', 'lookup-self', undefined, token);

  beforeAll(async () => {
    server = open();
    const rules = ['create', 'lookup', 'renew', 'revoke'].map(
      (path) => `path "auth/token/${path}" { capabilities = ["create", "update"] }`,
    );
    await send(server, 'PUT', 'sys/policies/acl/maker', { body: { policy: rules.join('\n') } });
  });

  describe('tokens', () => {
    test('one is made, and says what it is', async () => {
      const auth = await make({ display_name: 'my tok!', meta: { a: 'b' }, num_uses: 9 });
      expect(auth).toMatchObject({
        policies: ['default', 'maker'],
        token_policies: ['default', 'maker'],
        metadata: { a: 'b' },
        lease_duration: 3600,
        renewable: true,
        orphan: false,
        token_type: 'service',
        num_uses: 9,
        entity_id: '',
      });
      const own = (await self(auth['client_token'])).json.data;
      expect(own).toMatchObject({
        accessor: auth['accessor'],
        creation_ttl: 3600,
        display_name: 'token-my-tok',
        explicit_max_ttl: 0,
        id: auth['client_token'],
        meta: { a: 'b' },
        num_uses: 8,
        orphan: false,
        path: 'auth/token/create',
        policies: ['default', 'maker'],
        renewable: true,
        type: 'service',
      });
      expect(Date.parse(own.expire_time) - Date.parse(own.issue_time)).toBeGreaterThan(3_590_000);
      expect(own).not.toHaveProperty('last_renewal');
    });

    test('one of limited uses makes no child, and no child gets the default policy from a parent without it', async () => {
      const limited = await make({ num_uses: 9 });
      const refused = await ask('POST', 'create', {}, limited['client_token']);
      expect([refused.status, refused.json.errors]).toEqual([
        400,
        ['restricted use token cannot generate child tokens'],
      ]);
      const { client_token: bare } = await make({ no_default_policy: true });
      expect(await make({ policies: undefined }, bare)).toMatchObject({ policies: ['maker'] });
      const { json } = await ask('POST', 'create', { policies: ['maker', 'default'] }, bare);
      expect(json.errors).toEqual(['child policies must be subset of parent']);
    });

    test('is looked up by itself, by its text and by its accessor, which does not tell it', async () => {
      const { client_token: token, accessor } = await make();
      expect((await ask('POST', 'lookup', { token })).json.data.id).toBe(token);
      expect((await ask('GET', `lookup?token=${token}`)).json.data.accessor).toBe(accessor);
      expect((await ask('POST', 'lookup', {}, token)).json.data.accessor).toBe(accessor);
      expect((await ask('POST', 'lookup-accessor', { accessor })).json.data).toMatchObject({ accessor, id: '' });
      expect((await ask('LIST', 'accessors')).json.data.keys).toContain(accessor);
    });

    test('is renewed, no further than its end', async () => {
      const { client_token: token, accessor } = await make({ ttl: '10m', explicit_max_ttl: '20m' });
      expect((await self(token)).json.data.explicit_max_ttl).toBe(1200);
      const ttl = async () => (await self(token)).json.data.ttl;
      expect((await ask('POST', 'renew-self', { increment: '15m' }, token)).json.auth.lease_duration).toBe(900);
      expect(await ttl()).toBeGreaterThan(890);
      const capped = await ask('POST', 'renew', { token, increment: '2h' });
      expect(capped.json.warnings[0]).toMatch(/^TTL of "2h" exceeded the effective max_ttl of "/);
      expect(await ttl()).toBeLessThanOrEqual(1200);
      const named = await ask('POST', 'renew-accessor', { accessor, increment: 60 });
      expect(named.json.auth).toMatchObject({ client_token: '', lease_duration: 60, accessor });
      expect((await self(token)).json.data).toMatchObject({ last_renewal_time: expect.any(Number) });
      const fixed = await make({ renewable: false });
      expect((await ask('POST', 'renew-self', {}, fixed['client_token'])).json.errors).toEqual([
        'lease is not renewable',
      ]);
      expect((await ask('POST', 'renew-self', { increment: 'x' }, token)).status).toBe(400);
    });

    test('a periodic one is renewed for its period each time', async () => {
      const { client_token: token } = await make({ period: '10m', ttl: undefined });
      expect((await self(token)).json.data).toMatchObject({ period: 600, explicit_max_ttl: 0, creation_ttl: 600 });
      expect((await ask('POST', 'renew-self', { increment: '5h' }, token)).json.auth.lease_duration).toBe(600);
      const bounded = await make({ period: '10m', explicit_max_ttl: '5m', ttl: undefined });
      expect(bounded['lease_duration']).toBe(300);
      expect(bounded['warnings'][0]).toMatch(/^period of "10m" exceeded/);
      const again = await ask('POST', 'renew-self', {}, bounded['client_token']);
      expect(again.json.auth.lease_duration).toBeLessThanOrEqual(300);
    });

    test('more than the longest life is not given, and this is said', async () => {
      expect(await make({ ttl: '10000h' })).toMatchObject({
        lease_duration: 2_764_800,
        warnings: ['TTL of "10000h" exceeded the effective max_ttl of "768h"; TTL value is capped accordingly'],
      });
    });

    test('one of few uses ends with the last', async () => {
      const { client_token: token } = await make({ num_uses: 2 });
      expect((await self(token)).json.data.num_uses).toBe(1);
      expect((await self(token)).json.data.num_uses).toBe(-1);
      expect((await self(token)).status).toBe(403);
    });

    test('children end with their parent, orphans do not', async () => {
      const parent = (await make())['client_token'];
      const child = (await make({}, parent))['client_token'];
      const grandchild = (await make({}, child))['client_token'];
      const orphan = (await send(server, 'POST', 'auth/token/create-orphan', { body: {} })).json.auth;
      expect(orphan.orphan).toBe(true);
      expect((await ask('POST', 'revoke', { token: parent })).status).toBe(204);
      for (const token of [parent, child, grandchild]) expect((await self(token)).status).toBe(403);
      expect((await self(orphan.client_token)).status).toBe(200);
    });

    test('who is revoked alone leaves orphans', async () => {
      const parent = (await make())['client_token'];
      const child = (await make({}, parent))['client_token'];
      expect((await ask('POST', 'revoke-orphan', { token: parent })).status).toBe(204);
      expect((await self(parent)).status).toBe(403);
      expect((await self(child)).json.data.orphan).toBe(true);
      expect((await ask('POST', 'revoke-orphan', { token: parent })).json.errors).toEqual([
        'token to revoke not found',
      ]);
    });

    test('is revoked by itself and by its accessor; what is gone stays gone', async () => {
      const first = await make();
      expect((await ask('POST', 'revoke-self', {}, first['client_token'])).status).toBe(204);
      expect(await ask('POST', 'revoke-self', {}, first['client_token'])).toMatchObject({
        status: 403,
        json: { errors: ['permission denied'] },
      });
      const { accessor } = await make();
      expect((await ask('POST', 'revoke-accessor', { accessor })).status).toBe(204);
      expect((await ask('POST', 'revoke-accessor', { accessor })).json.warnings).toEqual([
        'No token found with this accessor',
      ]);
      expect((await ask('POST', 'revoke', { token: 'none' })).status).toBe(204);
    });

    test('gives no more than it has', async () => {
      const { client_token: token } = await make();
      for (const [body, error] of [
        [{ policies: ['other'] }, 'child policies must be subset of parent'],
        [{ policies: ['root'] }, 'child policies must be subset of parent'],
        [{ no_parent: true }, 'root or sudo privileges required to create orphan token'],
        [{ period: '1h' }, 'root or sudo privileges required to create periodic token'],
      ] as const) {
        expect((await ask('POST', 'create', body, token)).json.errors).toEqual([error]);
      }
      expect((await make({ policies: [] }, token))['policies']).toEqual(['default', 'maker']);
    });

    test.each([
      [['maker', 'root'], {}, ['root']],
      [[' Maker ', 'maker'], {}, ['default', 'maker']],
      [['maker', 'default'], { no_default_policy: true }, ['maker']],
    ])('policies %j %j become %j', async (policies, more, wanted) => {
      expect((await make({ policies, ...more }))['policies']).toEqual(wanted);
    });

    test('a root token without a life is only made by saying so', async () => {
      expect(await make({ policies: [], ttl: undefined })).toMatchObject({
        policies: ['root'],
        lease_duration: 0,
        renewable: false,
      });
      expect(await make({ policies: ['root'], ttl: '5m' })).toMatchObject({ lease_duration: 300, renewable: true });
    });

    test('a policy that is not there is warned of', async () => {
      expect((await make({ policies: ['nobody-wrote-it'] }))['warnings']).toEqual([
        'Policy "nobody-wrote-it" does not exist',
      ]);
    });

    test.each([
      ['create', { num_uses: -1 }, 400, 'number of uses cannot be negative'],
      ['create', { num_uses: 'x' }, 400, undefined],
      ['create', { ttl: 'x' }, 400, undefined],
      ['create', { ttl: -5 }, 400, undefined],
      ['create', { explicit_max_ttl: 'x' }, 400, undefined],
      ['create', { meta: 'x' }, 400, undefined],
      ['create', { type: 'weird' }, 400, "invalid 'token_type' value"],
      ['create', { entity_alias: 'x' }, 400, "'entity_alias' is only allowed in combination with token role"],
      ['lookup', { token: 'none' }, 403, 'bad token'],
      ['lookup-accessor', { accessor: 'none' }, 400, '1 error occurred:\n\t* invalid accessor\n\n'],
      ['lookup-accessor', {}, 400, '1 error occurred:\n\t* missing accessor\n\n'],
      ['renew', { token: 'none' }, 400, 'token not found'],
      ['renew', {}, 400, 'missing token ID'],
      ['renew-accessor', { accessor: 'none' }, 400, '1 error occurred:\n\t* invalid accessor\n\n'],
      ['renew-self', {}, 400, 'lease is not renewable'],
      ['revoke', {}, 400, 'missing token ID'],
      ['revoke-orphan', {}, 400, 'missing token ID'],
      ['revoke-accessor', {}, 400, '1 error occurred:\n\t* missing accessor\n\n'],
      ['nope', {}, 404, '1 error occurred:\n\t* unsupported path\n\n'],
    ])('%s %j gives %i', async (path, body, status, error) => {
      const reply = await ask('POST', path, body);
      expect(reply.status).toBe(status);
      if (error !== undefined) expect(reply.json.errors).toEqual([error]);
    });
  });
}
