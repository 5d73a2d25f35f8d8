import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ManagedKey } from '../../src/config/config.ts';
import { withKey, withoutKey, withStopped } from '../../src/issuer/authorized-keys.ts';
import type { IssuerServices, Rotator } from '../../src/issuer/issuer.ts';
import { openIssuer } from '../../src/issuer/open.ts';
import { makeSshKey } from '../../src/issuer/ssh-key.ts';
import { newRotationId } from '../../src/rotate/journal.ts';
import { sideBySideContract } from '../contract/issuer.ts';
import { secret } from '../rotate/memory-store.ts';
import { postgresKey, services } from '../rotate/world.ts';
import { missing } from '../servers/find.ts';
import type { SshServer } from '../servers/openssh.ts';
import { linesOf, startOpenssh } from '../servers/openssh.ts';

const half = (publicKey: string) => publicKey.split(' ').slice(0, 2).join(' ');

async function issuerOf(servers: readonly SshServer[], issuer: Record<string, string> = {}): Promise<Rotator> {
  const [first] = servers;
  const key: ManagedKey = postgresKey({ port: 0 }, 'unused', {
    kind: 'ssh-key',
    issuer: {
      hosts: servers.map(({ port, hostKey }) => `127.0.0.1:${port}=${hostKey}`).join(', '),
      user: first?.user ?? '',
      file: first?.file ?? '',
      admin: 'vault://ops/ssh#/admin',
      ...issuer,
    },
    fields: {},
  });
  const given: IssuerServices = {
    ...services(''),
    readSecret: async () => secret({ admin: first?.admin.privateKey ?? '' }),
  };
  const opened = (await openIssuer(key, given)) as Rotator;
  return opened;
}

/** Puts a key's line into the file, as a person would. */
async function enrol(server: SshServer, options = '', comment = 'by hand') {
  const { privateKey, publicKey } = await makeSshKey(comment);
  writeFileSync(server.file, `${readFileSync(server.file, 'utf8')}${options}${publicKey}\n`);
  return secret({ private_key: privateKey, public_key: half(publicKey) });
}

describe.skipIf(missing('openssh'))('SSH keys in authorized_keys', () => {
  let server: SshServer;
  beforeAll(async () => {
    server = await startOpenssh();
  });
  afterAll(() => server?.stop());

  sideBySideContract('a key', async () => ({
    issuer: await issuerOf([server]),
    fresh: () => enrol(server),
    stop: () => undefined,
  }));

  test('the new line has the options of the old one; all others, the mode and the owner stay', async () => {
    const before = statSync(server.file);
    const old = await enrol(server, 'restrict,from="127.0.0.1,::1",command="echo \\"a b\\"" ');
    const others = linesOf(server);
    const issuer = await issuerOf([server]);
    const id = newRotationId(new Date());
    const made = await issuer.create(old, id);
    const line = linesOf(server).at(-1);
    expect(line).toBe(
      `restrict,from="127.0.0.1,::1",command="echo \\"a b\\"" ${made.get('public_key')?.reveal()} relock ${id}`,
    );
    expect(linesOf(server).slice(0, -1)).toEqual(others);
    await issuer.revoke(old);
    expect(linesOf(server)).toEqual([...others.slice(0, -1), line]);
    const { mode, uid, gid } = statSync(server.file);
    expect({ mode, uid, gid }).toEqual({ mode: before.mode, uid: before.uid, gid: before.gid });
    expect(await issuer.validate(old)).toBe('inactive');
  });

  test('a secret with the private half alone is enough', async () => {
    const old = await enrol(server);
    const issuer = await issuerOf([server]);
    const bare = new Map([...old].filter(([name]) => name === 'private_key'));
    const made = await issuer.create(bare, newRotationId(new Date()));
    await issuer.test(made);
    await issuer.revoke(bare);
    expect(await issuer.validate(bare)).toBe('inactive');
    expect(await issuer.validate(made)).toBe('active');
  });

  test('one that is bound to other addresses is refused from here, and not dead', async () => {
    const issuer = await issuerOf([server]);
    expect(await issuer.validate(await enrol(server, 'from="192.0.2.1" '))).toBe('unknown');
  });

  test('many at once change the file one after the other, and none is lost', async () => {
    const issuer = await issuerOf([server]);
    const olds = [];
    for (let i = 0; i < 4; i++) olds.push(await enrol(server, '', `many ${i}`));
    const made = await Promise.all(olds.map((old) => issuer.create(old, newRotationId(new Date()))));
    await Promise.all(olds.map((old) => issuer.revoke(old)));
    expect(await Promise.all(made.map((one) => issuer.validate(one)))).toEqual(made.map(() => 'active'));
    expect(await Promise.all(olds.map((one) => issuer.validate(one)))).toEqual(olds.map(() => 'inactive'));
  });

  test(
    'what a run left that died in the middle of a change keeps nobody out for long',
    { timeout: 60_000 },
    async () => {
      const old = await enrol(server);
      writeFileSync(`${server.file}.relock`, 'half a fi');
      const issuer = await issuerOf([server]);
      const made = await issuer.create(old, newRotationId(new Date()));
      expect(await issuer.validate(made)).toBe('active');
      expect(existsSync(`${server.file}.relock`)).toBe(false);
    },
  );

  test('on several servers it is alive while one takes it, and dead when none does', async () => {
    const other = await startOpenssh();
    onTestFinished(() => other.stop());
    // One file path stands in the config: the second server's is told apart by a link.
    const alike = { ...other, admin: server.admin };
    writeFileSync(other.file.replace('keys/authorized_keys', 'admin.pub'), `${server.admin.publicKey}\n`);
    const both = await issuerOf([server, alike], { file: server.file });
    const old = await enrol(server);
    // The second server has not got the key yet.
    expect(await both.validate(old)).toBe('unknown');
  });

  test.for<[string, string, (old: ReturnType<typeof secret>) => Promise<unknown>]>([
    [
      'the host key is another',
      'RL-SSH-HOST-KEY',
      async (old) => (await issuerOf([{ ...server, hostKey: `SHA256:${'A'.repeat(43)}` }])).create(old, 'r'),
    ],
    [
      'the admin is refused',
      'RL-SSH-REFUSED',
      async (old) => {
        const admin = await makeSshKey('stranger');
        return (await issuerOf([{ ...server, admin }])).create(old, 'r');
      },
    ],
    [
      'nobody listens',
      'RL-SSH-UNREACHABLE',
      async (old) => (await issuerOf([{ ...server, port: 1 }])).create(old, 'r'),
    ],
    [
      'the present key is not there',
      'RL-SSH-FILE',
      async () => {
        const { privateKey, publicKey } = await makeSshKey('absent');
        return (await issuerOf([server])).create(secret({ private_key: privateKey, public_key: half(publicKey) }), 'r');
      },
    ],
    [
      'the file may not be replaced',
      'RL-SSH-FILE',
      async () => (await issuerOf([server], { file: '/proc/none/authorized_keys' })).check?.(new Map()),
    ],
    ['the hosts are none', 'RL-ISSUER-CONFIG', () => issuerOf([server], { hosts: 'example.org' })],
  ])('when %s, it says %s', async ([, code, act]) => {
    const old = await enrol(server);
    const lines = linesOf(server);
    await expect((async () => act(old))()).rejects.toMatchObject({ name: 'RelockError', code });
    expect(linesOf(server)).toEqual(lines);
  });
});

test('lines are found by the key alone, whatever stands around it', async () => {
  const [a, b, c] = [await makeSshKey('a b c'), await makeSshKey('b'), await makeSshKey('c')];
  const text = `# a note\n\n${a.publicKey}\nno-pty,command="x ${half(b.publicKey)}" ${half(c.publicKey)}`;
  expect(withoutKey(text, half(a.publicKey))).not.toContain(a.publicKey);
  expect(withStopped(withStopped(text, half(a.publicKey), true), half(a.publicKey), false)).toBe(text);
  expect(withKey(text, half(c.publicKey), 'ssh-ed25519 NEW', 'new')).toBe(
    `${text}\nno-pty,command="x ${half(b.publicKey)}" ssh-ed25519 NEW new\n`,
  );
  expect(withKey(text, 'ssh-ed25519 NONE', 'ssh-ed25519 NEW', 'new')).toBeUndefined();
});
