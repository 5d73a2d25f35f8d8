import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeSecretFile } from '../../src/command/inject/secret-file.ts';
import { writeState } from '../../src/command/inject/state.ts';
import { revoke, revokeAll } from '../../src/command/revoke.ts';
import { RelockError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { resumeSession } from '../../src/vault/session.ts';
import type { SavedSession, VaultSession } from '../../src/vault/session.ts';
import type { Lease } from '../../src/vault/vault.ts';
import { testFolder } from '../servers/folder.ts';
import { freePort } from '../servers/port.ts';
import { sendJson, startAnswering } from '../vault/answering.ts';
import type { Answering } from '../vault/answering.ts';

const token = `hvs.${crypto.randomUUID()}`;

function session(more: Partial<VaultSession> = {}): SavedSession {
  const leases = [{ label: 'database/creds/ci', id: `database/creds/ci/${crypto.randomUUID()}`, ttl: 3600 }];
  const place = {
    kind: 'vault' as const,
    address: 'http://127.0.0.1:9',
    namespace: undefined,
    caFile: undefined,
    accessor: undefined,
  };
  return { ...place, token, ours: true, tokenTtl: 600, leases, ...more };
}

/** A login whose backend refuses what `refuses` names and never answers what `hangs` names. */
function holder({ refuses = [] as string[], hangs = [] as string[], seen = [] as string[] } = {}) {
  const lease = (kind: Lease['kind'], label: string, ttl: number): Lease => ({
    kind,
    label,
    handle: new SecretValue(crypto.randomUUID()),
    ttl,
  });
  return {
    name: 'vault',
    leases: () => [lease('lease', 'db', 3600), lease('lease', 'aws', 0), lease('token', 'login token', 600)],
    async revoke({ label }: Lease) {
      seen.push(label);
      if (hangs.includes(label)) return new Promise<void>(() => undefined);
      if (refuses.includes(label)) throw new RelockError('RL-VAULT-REVOKE', `${label} was refused`, { remedy: 'Ask.' });
    },
    close: async () => undefined,
  };
}

async function post(state: string | undefined, seconds?: number, resume: typeof resumeSession = resumeSession) {
  const info: string[] = [];
  const warnings: string[] = [];
  const runner = {
    info: (line: string) => void info.push(line),
    annotate: (_: string, text: string) => void warnings.push(text),
    summary: () => undefined,
  };
  const status = await revoke(state, { resume, runner, stopRenewer: () => undefined }, seconds);
  return { status, info, warnings };
}

describe('giving back', () => {
  test('leases come before their token', async () => {
    const seen: string[] = [];
    const done = await revokeAll([holder({ seen })]);
    expect(seen).toEqual(['db', 'aws', 'login token']);
    expect(done.map(({ outcome }) => outcome)).toEqual(['revoked', 'revoked', 'revoked']);
  });

  test.each([
    [{ refuses: ['db'] }, ['with-token', 'revoked', 'revoked']],
    [{ refuses: ['db', 'login token'] }, ['failed', 'revoked', 'failed']],
    [{ hangs: ['db'] }, ['with-token', 'revoked', 'revoked']],
    [{ hangs: ['db', 'aws', 'login token'] }, ['failed', 'failed', 'failed']],
  ])('%j', async (trouble, outcomes) => {
    const done = await revokeAll([holder(trouble)], 0.2);
    expect(done.map(({ outcome }) => outcome)).toEqual(outcomes);
  });
});

test('what failed is tried once more', async () => {
  const seen: string[] = [];
  const vault = holder({ seen });
  let refused = 0;
  const failing = {
    ...vault,
    async revoke(lease: Lease) {
      if (lease.label === 'db' && refused++ === 0) throw new RelockError('RL-VAULT-REVOKE', 'a bad moment');
      return vault.revoke(lease);
    },
  };
  const done = await revokeAll([failing]);
  expect(done.map(({ outcome }) => outcome)).toEqual(['revoked', 'revoked', 'revoked']);
  expect(seen).toEqual(['aws', 'db', 'login token']);
});

describe('the post step', () => {
  const state = (more: Partial<Parameters<typeof writeState>[0]> = {}) =>
    writeState({
      at: Date.now() - 60_000,
      sessions: [session()],
      static: ['API_KEY'],
      ending: [],
      file: undefined,
      renewer: undefined,
      ...more,
    });

  test.each([undefined, '', '  '])('without state (%j) it does and says nothing', async (none) => {
    expect(await post(none)).toEqual({ status: 0, info: [], warnings: [] });
  });

  test('says what was revoked, and which keys no one can take back', async () => {
    const { status, info, warnings } = await post(state(), 1, async () => holder());
    expect([status, warnings]).toEqual([0, []]);
    expect(info).toEqual([
      '✓ db of vault: revoked',
      '✓ aws of vault: revoked',
      '✓ login token of vault: revoked',
      expect.stringMatching(/^· API_KEY: no lease/),
    ]);
  });

  test('ends the process that renews first, names what ends by itself, and tells the summary', async () => {
    const order: string[] = [];
    const summary: string[] = [];
    const text = state({ renewer: 4711, static: [], ending: [{ name: 'AWS_SECRET', ttl: 960 }] });
    await revoke(text, {
      resume: async () => {
        order.push('resume');
        return holder();
      },
      runner: { info: () => undefined, annotate: () => undefined, summary: (markdown) => void summary.push(markdown) },
      stopRenewer: (pid) => void order.push(`stop ${pid}`),
    });
    expect(order).toEqual(['stop 4711', 'resume']);
    expect(summary.join()).toMatch(
      /db of vault: revoked[^]*AWS&#95;SECRET: can't be taken back; it ends by itself in 15 min/,
    );
  });

  test('of what was renewed it is not said that it has ended by now', async () => {
    const old = state({ at: Date.now() - 7_200_000, renewer: 4711 });
    const { warnings } = await post(old, 1, async () => holder({ refuses: ['db', 'login token'] }));
    expect(warnings[0]).toContain('it ends by itself in 60 min');
  });

  test('names what failed with the life that it has left', async () => {
    const { status, info, warnings } = await post(state(), 1, async () =>
      holder({ refuses: ['db', 'aws', 'login token'] }),
    );
    expect(status).toBe(0);
    expect(info).toHaveLength(1);
    expect(warnings).toEqual([
      expect.stringMatching(/db of vault is not proven .*db was refused\. Ask\.; it ends by itself in 59 min/),
      expect.stringMatching(/aws of vault .*no end of its own: revoke it by hand/),
      expect.stringMatching(/login token of vault .*9 min/),
    ]);
  });

  test('an unreachable and a silent vault end in warnings, within the time that was given', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as AddressInfo;
    const sessions = [
      session({ address: `http://127.0.0.1:${await freePort()}` }),
      session({ address: `http://127.0.0.1:${port}` }),
    ];
    const { status, warnings } = await post(state({ sessions }), 2);
    expect(status).toBe(0);
    expect(warnings).toHaveLength(4);
    expect(warnings.join()).not.toContain(token);
  });

  test.each<[string, Answering]>([
    ['a gateway’s 403', (_, r) => sendJson(r, 403, { message: 'Forbidden' })],
    ['a 200 of other JSON', (_, r) => sendJson(r, 200, {})],
    ['a 202, which only promises', (_, r) => sendJson(r, 202, { request_id: 'x', warnings: ['queued'] })],
    ['a gateway’s 401', (_, r) => void r.writeHead(401, { 'content-type': 'text/html' }).end('<html>')],
    ['a 404 of other JSON', (_, r) => sendJson(r, 404, { message: 'not found' })],
  ])('%s is no proof that anything ended', async (_, answer) => {
    const { address } = await startAnswering(answer);
    const leases = [{ label: 'installation token of o', id: crypto.randomUUID(), ttl: 3600 }];
    const sessions = [session({ address }), { kind: 'github-app' as const, address, caFile: undefined, leases }];
    const { info, warnings } = await post(state({ sessions, static: [] }), 3);
    expect(info).toEqual([]);
    expect(warnings).toHaveLength(3);
  });

  test('a file that a step wrote anew is removed in a folder of its own, and named elsewhere', async () => {
    for (const ownFolder of [true, false]) {
      const folder = testFolder('post-file');
      const place = path.join(folder, 'own');
      mkdirSync(place);
      const written = writeSecretFile(path.join(place, '.npmrc'), 'a key', ownFolder);
      writeFileSync(path.join(folder, 'new'), 'a key, and more');
      renameSync(path.join(folder, 'new'), written.path);
      const { info, warnings } = await post(state({ sessions: [], static: [], file: written }), 1);
      expect(existsSync(place)).toBe(!ownFolder);
      expect([info.length, warnings.length]).toEqual(ownFolder ? [1, 0] : [0, 1]);
    }
  });

  test('a login that can’t be taken up does not keep the others', async () => {
    const { info, warnings } = await post(
      state({ sessions: [session(), session()], static: [] }),
      1,
      (() => {
        let count = 0;
        return async () => {
          if (count++ === 0) throw new TypeError('broken');
          return holder();
        };
      })(),
    );
    expect(info).toHaveLength(3);
    expect(warnings).toEqual([expect.stringContaining('leases end by their TTL')]);
  });

  test('garbage never throws, never fails the job, and is never repeated', async () => {
    const real: any = JSON.parse(state());
    const broken = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .constantFrom('sessions', 'at', 'static', 'relock')
        .map((name) => JSON.stringify({ ...real, [name]: undefined })),
      fc
        .tuple(fc.constantFrom('address', 'token', 'ours', 'tokenTtl', 'leases', 'caFile'), fc.jsonValue())
        .map(([name, value]) => JSON.stringify({ ...real, sessions: [{ ...session(), [name]: value }] })),
      fc.jsonValue().map((value) => JSON.stringify({ ...real, sessions: [session({ leases: [value as any] })] })),
    );
    await fc.assert(
      fc.asyncProperty(broken, async (text) => {
        const { status, info, warnings } = await post(text, 0.05);
        expect(status).toBe(0);
        expect([...info, ...warnings].join()).not.toContain(token);
      }),
      { numRuns: 60 },
    );
  });

  test('a login that throws what nobody foresaw is a warning without its message', async () => {
    const { status, warnings } = await post(state(), 1, () => {
      throw new TypeError(token);
    });
    expect(status).toBe(0);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).not.toContain(token);
  });
});
