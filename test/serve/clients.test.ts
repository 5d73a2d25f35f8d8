import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import vaultClient from 'node-vault';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { openHashicorp } from '../../src/vault/hashicorp.ts';
import { vaultContract } from '../contract/vault.ts';
import { send } from '../contract/server/opened.ts';
import { makeIssuer } from '../fake/oidc.ts';
import { find, missing } from '../servers/find.ts';
import { testFolder } from '../servers/folder.ts';
import type { RelockServer } from '../servers/relock.ts';
import { startRelock } from '../servers/relock.ts';
import { serverConfig } from '../vault/server-config.ts';

let server: RelockServer;
beforeAll(async () => {
  server = await startRelock();
});
afterAll(() => server?.stop());

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(program, [...args], { env: { PATH: process.env['PATH'], ...env } }, (error, out, err) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1, out, err }),
    );
  });
}

describe.skipIf(missing('vault'))('the vault command line, at relock serve', () => {
  const program = find('vault') ?? '';
  let token: string;
  let home: string;
  beforeEach(() => {
    ({ token } = server);
    home = path.dirname(server.dir);
  });
  const vault = (...args: string[]) =>
    run(program, args, { HOME: home, VAULT_ADDR: server.address, VAULT_TOKEN: token, VAULT_FORMAT: 'json' });
  /** Its answer; throws what it says when it fails. */
  const ok = async (...args: string[]) => {
    const { status, out, err } = await vault(...args);
    if (status !== 0) throw new Error(`vault ${args.join(' ')}: ${status} ${err}${out}`);
    return /^[{["]/.test(out) ? JSON.parse(out) : out.trim();
  };
  const fails = async (text: RegExp, ...args: string[]) => {
    const { status, out, err } = await vault(...args);
    expect([status, out + err]).toEqual([2, expect.stringMatching(text)]);
  };

  test('secrets of version 2', async () => {
    await ok('kv', 'put', 'secret/cli/a', 'x=1', 'y=2');
    expect(await ok('kv', 'get', '-field=x', 'secret/cli/a')).toBe('1');
    expect((await ok('kv', 'get', '-mount=secret', 'cli/a')).data.data).toEqual({ x: '1', y: '2' });
    await ok('kv', 'patch', 'secret/cli/a', 'y=3');
    await ok('kv', 'patch', '-method=rw', 'secret/cli/a', 'z=4');
    await ok('kv', 'put', '-cas=3', 'secret/cli/a', 'w=9');
    await fails(/check-and-set parameter did not match/, 'kv', 'put', '-cas=3', 'secret/cli/a', 'w=10');
    expect((await ok('kv', 'get', '-version=3', 'secret/cli/a')).data.data).toEqual({ x: '1', y: '3', z: '4' });
    expect(await ok('kv', 'list', 'secret/cli')).toEqual(['a']);
    await ok('kv', 'metadata', 'put', '-max-versions=9', '-custom-metadata=o=me', 'secret/cli/a');
    await ok('kv', 'metadata', 'patch', '-custom-metadata=p=q', 'secret/cli/a');
    const { data } = await ok('kv', 'metadata', 'get', 'secret/cli/a');
    expect(data).toMatchObject({ current_version: 4, max_versions: 9, custom_metadata: { o: 'me', p: 'q' } });
    await ok('kv', 'delete', 'secret/cli/a');
    expect((await ok('kv', 'get', 'secret/cli/a')).data.data).toBeNull();
    await ok('kv', 'undelete', '-versions=4', 'secret/cli/a');
    await ok('kv', 'rollback', '-version=1', 'secret/cli/a');
    expect((await ok('kv', 'get', 'secret/cli/a')).data).toMatchObject({
      data: { x: '1', y: '2' },
      metadata: { version: 5 },
    });
    await ok('kv', 'destroy', '-versions=2', 'secret/cli/a');
    expect((await ok('kv', 'metadata', 'get', 'secret/cli/a')).data.versions['2'].destroyed).toBe(true);
    await ok('kv', 'metadata', 'delete', 'secret/cli/a');
    expect((await vault('kv', 'get', 'secret/cli/a')).status).toBe(2);
  });

  test('engines and login methods', async () => {
    await ok('secrets', 'enable', '-path=cli-one', '-version=1', 'kv');
    await ok('kv', 'put', 'cli-one/a', 'x=1');
    expect((await ok('kv', 'get', 'cli-one/a')).data).toEqual({ x: '1' });
    await ok('secrets', 'tune', '-default-lease-ttl=30m', '-description=team', 'cli-one');
    expect((await ok('secrets', 'list'))['cli-one/']).toMatchObject({
      description: 'team',
      config: { default_lease_ttl: 1800 },
    });
    await ok('secrets', 'disable', 'cli-one');
    await ok('auth', 'enable', '-path=cli-jwt', 'jwt');
    await ok('auth', 'tune', '-max-lease-ttl=1h', 'cli-jwt');
    expect((await ok('auth', 'list'))['cli-jwt/']).toMatchObject({ type: 'jwt', config: { max_lease_ttl: 3600 } });
    await ok('auth', 'disable', 'cli-jwt');
    expect(await ok('auth', 'list')).not.toHaveProperty('cli-jwt/');
  });

  test('login by jwt, with a policy that was written before', async () => {
    const issuer = makeIssuer('https://ci.example', { sub: 'repo:acme/app:ref:refs/heads/main' });
    const policy = path.join(home, 'ci.hcl');
    writeFileSync(policy, 'path "secret/data/ci/*" {\n  capabilities = ["read"]\n}\n');
    await ok('policy', 'write', 'ci', policy);
    expect((await ok('policy', 'read', 'ci')).policy).toContain('secret/data/ci/*');
    expect(await ok('policy', 'list')).toContain('ci');
    await ok('auth', 'enable', 'jwt');
    await ok(
      'write',
      'auth/jwt/config',
      `jwt_validation_pubkeys=${issuer.publicKeyPem}`,
      `bound_issuer=${issuer.issuer}`,
    );
    await ok(
      'write',
      'auth/jwt/role/ci',
      'role_type=jwt',
      'bound_audiences=relock',
      'user_claim=sub',
      'bound_subject=repo:acme/app:ref:refs/heads/main',
      'token_policies=ci',
      'token_ttl=5m',
    );
    await ok('kv', 'put', 'secret/ci/db', 'password=one');
    const { auth } = await ok('write', 'auth/jwt/login', 'role=ci', `jwt=${issuer.sign('relock')}`);
    token = auth.client_token;
    expect(await ok('kv', 'get', '-field=password', 'secret/ci/db')).toBe('one');
    expect(await ok('token', 'capabilities', 'secret/data/ci/db')).toEqual(['read']);
    await fails(/permission denied/, 'kv', 'get', 'secret/other');
    await fails(/permission denied/, 'kv', 'put', 'secret/ci/db', 'password=two');
    await ok('token', 'renew', '-increment=60s');
    await ok('token', 'revoke', '-self');
    await fails(/permission denied/, 'token', 'lookup');
    ({ token } = server);
    await ok('policy', 'delete', 'ci');
    expect(await ok('policy', 'list')).not.toContain('ci');
  });

  test('tokens, leases and wrapping', async () => {
    const { auth } = await ok('token', 'create', '-policy=default', '-ttl=1h', '-metadata=a=b', '-display-name=cli');
    const made = auth.client_token;
    expect((await ok('token', 'lookup', made)).data).toMatchObject({ display_name: 'token-cli', meta: { a: 'b' } });
    expect((await ok('token', 'lookup', '-accessor', auth.accessor)).data.id).toBe('');
    expect((await ok('token', 'renew', '-increment=30m', made)).auth.lease_duration).toBe(1800);
    expect(await ok('token', 'capabilities', made, 'secret/data/a')).toEqual(['deny']);
    expect(await ok('list', 'auth/token/accessors')).toContain(auth.accessor);
    await ok('token', 'revoke', '-accessor', auth.accessor);
    await fails(/bad token/, 'token', 'lookup', made);
    await fails(/invalid lease/, 'lease', 'lookup', 'nothing');
    await fails(/lease not found/, 'lease', 'renew', 'nothing');
    await ok('lease', 'revoke', 'nothing');
    await ok('lease', 'revoke', '-prefix', 'nothing');
    await ok('kv', 'put', 'secret/wrapped', 'k=v');
    const { wrap_info } = await ok('read', '-wrap-ttl=60s', 'secret/data/wrapped');
    expect((await ok('unwrap', wrap_info.token)).data.data).toEqual({ k: 'v' });
    await fails(/wrapping token is not valid or does not exist/, 'unwrap', wrap_info.token);
  });

  test('login by token, status, seal and unseal', async () => {
    expect(await ok('status')).toMatchObject({ type: 'passphrase', initialized: true, sealed: false });
    expect((await ok('login', '-no-store', token)).auth.policies).toEqual(['root']);
    await ok('operator', 'seal');
    expect(await vault('status')).toMatchObject({ status: 2, out: expect.stringContaining('"sealed": true') });
    await fails(/Vault is sealed/, 'kv', 'get', 'secret/wrapped');
    expect((await fetch(`${server.address}/v1/sys/health`)).status).toBe(503);
    // A stranger does not undo it.
    expect((await send(server, 'PUT', 'sys/unseal', { body: {}, token: null })).status).toBe(403);
    // Its seal is asked again; a share of a key is not what opens it.
    const { status, json } = await send(server, 'PUT', 'sys/unseal', { body: {} });
    expect([status, json.sealed]).toEqual([200, false]);
    expect(await ok('kv', 'get', '-field=k', 'secret/wrapped')).toBe('v');
  });
});

test('node-vault, at relock serve', async () => {
  const client = vaultClient({ endpoint: server.address, token: server.token });
  await client.write('secret/data/node', { data: { a: 'b' } });
  expect((await client.read('secret/data/node')).data.data).toEqual({ a: 'b' });
  expect((await client.list('secret/metadata')).data.keys).toContain('node');
  await client.delete('secret/data/node');
  await expect(client.read('secret/data/node')).rejects.toMatchObject({ response: { statusCode: 404 } });
  expect((await client.mounts()).data['secret/'].type).toBe('kv');
  await client.addPolicy({ name: 'node', policy: 'path "secret/*" { capabilities = ["read"] }' });
  const { auth } = await client.tokenCreate({ policies: ['node'], ttl: '5m' });
  expect(auth.policies).toEqual(['default', 'node']);
  // It goes on with the token that it made.
  client.token = server.token;
  await client.tokenRevoke({ token: auth.client_token });
  expect((await client.health()).sealed).toBe(false);
});

const HVAC = `
import hvac, os
client = hvac.Client(url=os.environ['VAULT_ADDR'], token=os.environ['VAULT_TOKEN'])
assert client.is_authenticated() and client.sys.is_initialized() and not client.sys.is_sealed()
kv = client.secrets.kv.v2
kv.create_or_update_secret('py', {'a': 'b'}, cas=0)
kv.patch('py', {'c': 'd'})
assert kv.read_secret_version('py', raise_on_deleted_version=True)['data']['data'] == {'a': 'b', 'c': 'd'}
assert kv.list_secrets('')['data']['keys'].count('py') == 1
kv.update_metadata('py', max_versions=3, custom_metadata={'o': 'me'})
assert kv.read_secret_metadata('py')['data']['custom_metadata'] == {'o': 'me'}
kv.delete_latest_version_of_secret('py')
try:
    kv.read_secret_version('py', raise_on_deleted_version=True)
    raise SystemExit('a deleted version was read')
except hvac.exceptions.InvalidPath:
    pass
assert kv.read_secret_version('py', raise_on_deleted_version=False)['data']['metadata']['version'] == 2
kv.undelete_secret_versions('py', [2])
kv.destroy_secret_versions('py', [1])
kv.delete_metadata_and_all_versions('py')
client.sys.enable_secrets_engine('kv', path='py1', options={'version': '1'})
client.secrets.kv.v1.create_or_update_secret('a', {'x': 1}, mount_point='py1')
assert client.secrets.kv.v1.read_secret('a', mount_point='py1')['data'] == {'x': 1}
client.sys.disable_secrets_engine('py1')
client.sys.create_or_update_policy('py', 'path "secret/*" { capabilities = ["read"] }')
assert 'py' in client.sys.list_policies()['data']['policies']
made = client.auth.token.create(policies=['py'], ttl='5m', wrap_ttl='60s')
token = client.sys.unwrap(made['wrap_info']['token'])['auth']['client_token']
assert client.auth.token.lookup(token)['data']['policies'] == ['default', 'py']
assert client.sys.get_capabilities(['secret/data/x'], token=token)['data']['secret/data/x'] == ['read']
client.auth.token.revoke(token)
try:
    hvac.Client(url=os.environ['VAULT_ADDR'], token=token).secrets.kv.v2.read_secret_version('x', raise_on_deleted_version=True)
    raise SystemExit('a revoked token was taken')
except hvac.exceptions.Forbidden:
    pass
print('done')
`;

test.skipIf(missing('hvac'))('hvac, at relock serve', async () => {
  const script = path.join(testFolder('hvac'), 'client.py');
  writeFileSync(script, HVAC);
  const ran = await run(find('hvac') ?? '', [script], { VAULT_ADDR: server.address, VAULT_TOKEN: server.token });
  expect(ran).toEqual({ status: 0, out: 'done\n', err: '' });
});

vaultContract('relock serve, to Relock itself', async () => ({
  vault: await openHashicorp(serverConfig(server.address), { token: new SecretValue(server.token) }),
  address: (place, key) => parseAddress(`vault://secret/${place}${key === undefined ? '' : `#/${key}`}`),
  stop: async () => undefined,
}));
