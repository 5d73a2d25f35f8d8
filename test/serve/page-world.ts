import { randomBytes } from 'node:crypto';
import { SecretValue } from '../../src/core/secret.ts';
import { Judge } from '../../src/policy/judge.ts';
import { writeFingerprints } from '../../src/sealed/managed.ts';
import type { AlarmRecord } from '../../src/serve/watch/alarm-book.ts';
import { startWorld } from './world.ts';
import type { World } from './world.ts';

/** What must never be markup, in each place where a person or a machine may put a text. */
export const HOSTILE = `x"'><script>alert(1)</script><img src=x onerror=alert(1)>`;

/** A server with something in everything that the pages show. */
export interface Furnished extends World {
  /** All that is secret in it. */
  readonly secrets: readonly string[];
  /** A key that was issued and used, by its id. */
  readonly keyId: string;
  /** Everything but the log and the tokens: a person who may read metadata of `secret/ci/`. */
  readonly reader: string;
}

/** Starts a server that judges by its policies, with secrets, keys, leases that run and one that can't be taken back. */
export async function furnished(): Promise<Furnished> {
  const world = await startWorld((parts) => ({
    ...parts,
    policies: new Judge(parts.policyStore),
  }));
  const secrets: string[] = [world.token];
  const fresh = () => {
    const value = new SecretValue(randomBytes(18).toString('base64url'));
    secrets.push(value.reveal());
    return value;
  };
  const ok = async (method: string, path: string, body?: unknown, token?: string) => {
    const reply = await world.ask(method, path, body, token === undefined ? {} : { token });
    if (reply.status >= 300) throw new Error(`${method} ${path}: ${reply.status} ${reply.text}`);
    return reply.json;
  };
  const put = async (path: string, metadata: Readonly<Record<string, string>>) => {
    await ok('POST', `secret/data/${path}`, { data: { password: fresh().reveal() } });
    const value = fresh();
    await ok('POST', `secret/data/${path}`, { data: { password: value.reveal() } });
    await ok('POST', `secret/metadata/${path}`, { custom_metadata: metadata });
    return value;
  };
  const database = await put('ci/db', { owner: 'team-payments', rotate_every_days: '30' });
  writeFingerprints(world.core.vault, 'ci/db', 'password', 'postgres', [{ value: database, state: 'current' }]);
  const mail = await put('ci/mail', { owner: 'team-mail' });
  writeFingerprints(world.core.vault, 'ci/mail', 'password', 'sendgrid', [{ value: mail, state: 'current' }]);
  await put('ci/registry', {});
  const web = await put('web/session', { owner: 'team-web' });
  writeFingerprints(world.core.vault, 'web/session', 'password', 'http', [{ value: web, state: 'current' }]);
  await put(`odd/${HOSTILE.replaceAll('/', '∕')}`, { owner: HOSTILE, note: HOSTILE });
  const hidden = { custom_metadata: { note: fresh().reveal() }, owner: fresh().reveal(), policy: fresh().reveal() };
  await ok('POST', 'sys/mounts/plain', { type: 'kv' });
  for (const path of ['hidden', 'metadata/hidden', 'keys/0123456789abcdef01234567'])
    await ok('POST', `plain/${path}`, hidden);
  await ok('POST', 'secret/data/keys/0123456789abcdef01234567', { data: hidden });
  const reads = 12;
  for (let count = 0; count < reads; count++) await ok('GET', 'secret/data/ci/db');

  await ok('POST', 'keys/roles/gateway', { prefix: 'gw', ttl: '30d', scopes: ['orders'], metadata: { team: HOSTILE } });
  const issue = async (owner: string) => {
    const { data } = await ok('POST', 'keys/issue/gateway', { owner });
    secrets.push(data.key);
    return data as { id: string; key: string };
  };
  const { id: keyId, key: shown } = await issue('checkout');
  await issue(HOSTILE);
  const gone = await issue('old batch');
  await ok('POST', 'keys/revoke', { id: gone.id });
  for (let count = 0; count < 5; count++) await ok('POST', 'keys/verify', { key: shown, source: '10.2.3.4' });

  await ok('PUT', 'sys/policies/acl/reader', {
    policy: `# ${HOSTILE}\npath "secret/metadata/ci/*" { capabilities = ["read", "list"] }\npath "secret/metadata/ci" { capabilities = ["list"] }`,
  });
  const token = async (body: object) => {
    const { auth } = await ok('POST', 'auth/token/create', body);
    secrets.push(auth.client_token);
    return auth.client_token as string;
  };
  const reader = await token({ policies: ['reader'], display_name: 'reader', ttl: '1h' });
  await token({ policies: ['reader'], meta: { note: HOSTILE }, display_name: HOSTILE, ttl: '1h' });

  const lease = async (path: string) => {
    const wanted = {
      path,
      mount: 'none',
      ttl: 3600,
      maxTtl: 7200,
      renewable: true,
      handle: { user: fresh().reveal() },
    };
    const holder = world.core.tokens.find(new SecretValue(reader), Date.now());
    const intended = await world.core.leases.intend(
      { ...wanted, token: holder?.hash.toString('hex') ?? '' },
      Date.now(),
    );
    await world.core.batch.run(() => world.core.leases.given(intended), false);
    return intended.id;
  };
  await lease('database/creds/ci');
  await lease(`database/creds/${HOSTILE}`);
  await world.ask('PUT', 'sys/leases/revoke', { lease_id: await lease('database/creds/report'), sync: true });

  const canary = await ok('POST', 'sys/relock/watch/canaries', { like: 'relock-key', where: HOSTILE });
  secrets.push(canary.data.value);
  const alarm = (id: string, key: string): AlarmRecord => ({
    alarm: {
      id,
      at: Date.now(),
      detector: 'rate',
      also: ['hour'],
      severity: 'high',
      basis: 'authenticated',
      source: 'audit',
      key,
      identity: HOSTILE,
      address: '10.2.3.4',
      sentence: `“${HOSTILE}” was used 100 times.`,
      numbers: { uses: 100 },
      evidence: ['1'],
    },
    raised: Date.now(),
    steps: [
      {
        action: 'rotate',
        state: 'proposed',
        at: Date.now(),
        by: '',
        said: HOSTILE,
        command: 'relock rotate relock://ci/db',
      },
    ],
    state: 'open',
  });
  const alarms = [alarm('00000000000000aa', 'secret/ci/db'), alarm('00000000000000ab', `keys/keys/${keyId}`)];
  await world.core.batch.run(() => alarms.forEach((one) => world.core.watch.book.put(one)), false);
  return { ...world, secrets, keyId, reader };
}
