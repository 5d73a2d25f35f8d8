import { expect, test } from 'vitest';
import { tellVault } from '../../../src/command/rotate/own-vault.ts';
import { withOneRetry } from '../../../src/command/rotate/retry.ts';
import { SecretValue } from '../../../src/core/secret.ts';
import type { RotationOutcome } from '../../../src/rotate/outcome.ts';
import type { OpenedVault } from '../../../src/vault/open.ts';

const address = 'vault://secret/ci/key';
const [leaked, other] = [new SecretValue('the-one-that-leaked'), new SecretValue('the-one-of-now')];

/** A vault with a watch: the value that it has, its journal's state, and whether it was told. */
function vaultWith(value: SecretValue, state?: string, tellLeaked?: OpenedVault['tellLeaked']) {
  const told: string[] = [];
  const journal = { format: 1, state, became: 2, rotation: 'r', from: 1, until: '2026-11-22T00:00:00.000Z', steps: [] };
  const about = { address, kind: 'postgres', reason: 'leaked', mode: 'emergency', owner: 'o' };
  const store: Partial<OpenedVault> = {
    read: async () => ({ fields: new Map([['password', value]]), version: 2 }),
    readJournal: async () =>
      state === undefined ? null : { record: JSON.stringify({ ...journal, ...about }), revision: 1 },
    tellLeaked: tellLeaked ?? (async ({ text }) => told.push(text) > 0),
  };
  return { told, vaults: { store: async () => store as OpenedVault } };
}

test.each([
  ['the value that leaked is the current one', { leaked }, vaultWith(leaked), true],
  ['another run has replaced it', { leaked }, vaultWith(other, 'done'), false],
  ['an older one leaked', { leaked }, vaultWith(other), false],
  ['it is not known what leaked', {}, vaultWith(other), true],
  ['it is not known, and a rotation is complete', {}, vaultWith(other, 'done'), true],
  ['it is not known, and a rotation goes on that has put a new one there', {}, vaultWith(other, 'verified'), false],
])('the watch is told of the key as it is: %s', async (_, about, { told, vaults }, isTold) => {
  const said = await tellVault({ address, ...about }, vaults);
  expect(told).toEqual(isTold ? [address] : []);
  expect(said).toBe(isTold ? 'The vault’s watch was told that this key leaked.' : undefined);
});

test('what the watch was told before a second try stands in the record', async () => {
  const outcome = { address, kind: 'postgres', rotation: 'r', steps: [] };
  const problem = { code: 'RL-HTTP-TIMEOUT', message: 'late' };
  const tries: RotationOutcome[] = [
    { ...outcome, result: 'failed', problem, watch: 'told' },
    { ...outcome, result: 'rotated' },
  ];
  const carryOut = async () => tries.shift() ?? { ...outcome, result: 'failed' };
  expect(await withOneRetry(carryOut, async () => undefined)).toEqual({ ...outcome, result: 'rotated', watch: 'told' });
});

test('a watch that does not answer holds nothing up', async () => {
  const { vaults } = vaultWith(leaked, undefined, () => new Promise(() => undefined));
  expect(await tellVault({ address, leaked }, vaults, 10)).toBe('The vault’s watch did not answer in time.');
});
