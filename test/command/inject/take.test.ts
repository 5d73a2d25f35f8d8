import { describe, expect, test } from 'vitest';
import { inject } from '../../../src/command/inject.ts';
import { takeSecrets } from '../../../src/command/inject/take.ts';
import type { OpenVaults } from '../../../src/command/inject/take.ts';
import { RelockError } from '../../../src/core/error.ts';
import { SecretValue } from '../../../src/core/secret.ts';
import type { Address } from '../../../src/vault/address.ts';
import { parseSecrets } from '../../../src/vault/secrets-list.ts';
import type { Lease, Reading, Vault } from '../../../src/vault/vault.ts';
import { makeStep } from '../job.ts';

const secret = () => crypto.randomUUID();

/** One backend of this behaviour for all addresses; `sessions` is what its login would save. */
function openOne(more: Partial<Vault>): OpenVaults {
  const vault: Vault = {
    name: 'store',
    read: async () => Promise.reject(new Error('asked one by one')),
    leases: () => [],
    protection: async () => ({ verdict: 'software', evidence: 'a test' }),
    revoke: async () => undefined,
    close: async () => undefined,
    ...more,
  };
  return () => ({
    for: async () => vault,
    all: async () => [vault],
    dumpSessions: () => [],
    close: async () => undefined,
  });
}

describe('a backend with batches', () => {
  const options = { allowUnmaskable: false, seal: 'none', state: 'Nothing was exported.' } as const;
  const list = parseSecrets('A = conjur://a\nB = conjur://b#/k\nC = conjur://b#/other\nD = conjur://c');
  const fields = (address: Address) =>
    new Map(['k', 'other'].map((name) => [name, new SecretValue(address.path + secret())]));

  test('is asked once for all', async () => {
    const asked: string[][] = [];
    const open = openOne({
      async readMany(addresses) {
        asked.push(addresses.map(({ text }) => text));
        return addresses.map((address) => ({
          status: 'fulfilled',
          value: {
            fields: address.path === 'b' ? fields(address) : new Map([['k', new SecretValue(secret())]]),
            version: 3,
          },
        }));
      },
    });
    const taken = await takeSecrets(
      list,
      open(() => undefined),
      options,
    );
    expect(asked).toEqual([['conjur://a', 'conjur://b', 'conjur://c']]);
    expect(taken.map(({ name, version }) => [name, version])).toEqual([
      ['A', 3],
      ['B', 3],
      ['C', 3],
      ['D', 3],
    ]);
  });

  test('one that is refused in it stops all, by its own error', async () => {
    const open = openOne({
      readMany: async (addresses) =>
        addresses.map(({ path, text }) =>
          path === 'b'
            ? { status: 'rejected', reason: new RelockError('RL-VAULT-DENIED', `${text} can’t be read`) }
            : { status: 'fulfilled', value: null },
        ),
    });
    await expect(
      takeSecrets(
        list,
        open(() => undefined),
        options,
      ),
    ).rejects.toMatchObject({
      code: 'RL-INJECT-MISSING',
      evidence: [
        ['Also', 'conjur://b can’t be read'],
        ['Also', expect.stringContaining('D: conjur://c')],
      ],
    });
  });
});

describe('a key that nobody can end', () => {
  const lease: Lease = { kind: 'lease', label: 'session of ci', handle: new SecretValue(secret()), ttl: 7200 };
  const reading = (): Reading => ({ fields: new Map([['session_token', new SecretValue(secret())]]), lease });

  test('is no static one: its life is in the summary and the state, and a long one is warned of', async () => {
    const step = makeStep();
    let renewed = 0;
    await inject(
      {
        secrets: parseSecrets('T = awssts://123456789012/ci'),
        export: undefined,
        output: undefined,
        format: undefined,
        for: undefined,
        template: undefined,
        pipe: false,
        allowUnmaskable: false,
        requireHsm: true,
        renew: true,
        handOver: false,
        hasPost: true,
      },
      step.invocation,
      {
        runner: step.runner,
        openVaults: openOne({ read: async () => reading() }),
        startRenewer: async () => {
          renewed++;
          return undefined;
        },
      },
    );
    expect(renewed).toBe(0);
    expect(JSON.parse(step.values('GITHUB_STATE')['relock_inject'] ?? '')).toMatchObject({
      static: [],
      ending: [{ name: 'T', ttl: 7200 }],
    });
    expect(step.read('GITHUB_STEP_SUMMARY')).toContain('| 2 h |');
    expect(step.log()).toContain('session of ci of store lives 2 h');
  });
});

test.each([
  [{ renew: true }, 1],
  [{ renew: false }, 0],
])('%j: what can be renewed is kept alive by a process whose id the post step gets', async (asked, times) => {
  const step = makeStep();
  const lease: Lease = { kind: 'lease', label: 'db', handle: new SecretValue(secret()), ttl: 600 };
  const reading: Reading = { fields: new Map([['password', new SecretValue(secret())]]), lease };
  let started = 0;
  await inject(
    {
      secrets: parseSecrets('P = vault://database/creds/ci'),
      export: undefined,
      output: undefined,
      format: undefined,
      for: undefined,
      template: undefined,
      pipe: false,
      allowUnmaskable: false,
      requireHsm: false,
      handOver: false,
      hasPost: true,
      ...asked,
    },
    step.invocation,
    {
      runner: step.runner,
      openVaults: openOne({ read: async () => reading, leases: () => [lease], renew: async (one) => one }),
      startRenewer: async () => {
        started++;
        return 4711;
      },
    },
  );
  expect(started).toBe(times);
  expect(JSON.parse(step.values('GITHUB_STATE')['relock_inject'] ?? '').renewer).toBe(times === 1 ? 4711 : undefined);
});
