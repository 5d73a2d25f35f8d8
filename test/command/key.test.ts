import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { key } from '../../src/command/key.ts';
import type { KeyRequest } from '../../src/command/key.ts';
import type { World } from '../serve/world.ts';
import { startWorld } from '../serve/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  const made = await fetch(`${world.address}/v1/keys/roles/deploy`, {
    method: 'POST',
    headers: { 'x-vault-token': world.token },
    body: JSON.stringify({ prefix: 'dep', ttl: '1h', max_ttl: '10h', scopes: ['push', 'pull'], overlap: '10m' }),
  });
  expect(made.status).toBeLessThan(300);
});
afterAll(() => world.close());

type Asked = KeyRequest extends infer R ? (R extends KeyRequest ? Omit<R, 'mount' | 'format'> : never) : never;

async function run(request: Asked, stdin = '', format: 'text' | 'json' = 'text', token = world.token) {
  let [out, err] = ['', ''];
  const status = await key(
    { mount: 'keys', format, ...request },
    {
      env: { VAULT_ADDR: world.address, VAULT_TOKEN: token },
      cwd: '/',
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      stdin: Readable.from([stdin]) as never,
      interactive: false,
    },
  );
  return { status, out, err };
}

const ISSUE = {
  action: 'issue',
  role: 'deploy',
  ttl: undefined,
  owner: 'mona',
  scopes: ['push'],
  metadata: ['team=app'],
} as const;
const VERIFY = { action: 'verify', scope: undefined, source: undefined } as const;

test('a key is issued alone on standard output, verified, rotated with overlap, listed and revoked', async () => {
  const made = await run(ISSUE);
  expect(made.out).toMatch(/^dep_\w{40,}$/);
  expect(made.err).not.toContain(made.out);
  expect(await run(VERIFY, `${made.out}\n`)).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^valid {4}\S+ {2}deploy {2}mona/),
  });
  expect(await run({ ...VERIFY, scope: 'pull' }, made.out)).toMatchObject({
    status: 1,
    out: 'invalid  not for that\n',
  });
  const next = await run({ action: 'rotate', id: '-', overlap: undefined }, made.out);
  expect(next.out).toMatch(/^dep_/);
  expect(next.err).toContain('works until');
  // The overlap: both work.
  for (const one of [made.out, next.out]) expect((await run(VERIFY, one)).status).toBe(0);
  const listed = JSON.parse(
    (await run({ action: 'list', role: 'deploy', owner: 'mona', older: undefined }, '', 'json')).out,
  );
  expect(listed).toHaveLength(2);
  expect(JSON.stringify(listed)).not.toContain(made.out);
  await run({ action: 'revoke', ids: listed.map(({ id }: { id: string }) => id) });
  for (const one of [made.out, next.out])
    expect(await run(VERIFY, one)).toMatchObject({ status: 1, out: 'invalid  revoked\n' });
});

test('what the server refuses, and what is not there, is said with a code and never with the key', async () => {
  await expect(run({ ...ISSUE, role: 'nobody' })).rejects.toMatchObject({
    code: 'RL-KEY-REFUSED',
    message: expect.stringContaining('unknown role'),
  });
  await expect(run({ ...ISSUE, scopes: ['admin'] })).rejects.toMatchObject({ code: 'RL-KEY-REFUSED' });
  await expect(run(VERIFY, '  \n')).rejects.toMatchObject({ code: 'RL-USAGE' });
  await expect(run({ ...ISSUE, metadata: ['no'] })).rejects.toMatchObject({ code: 'RL-USAGE' });
  expect(await run(VERIFY, 'dep_unknown')).toMatchObject({ status: 1, out: 'invalid  unknown\n' });
});
