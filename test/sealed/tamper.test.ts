import { randomBytes } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RelockError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { Seal } from '../../src/seal/seal.ts';
import { createVault } from '../../src/sealed/create.ts';
import { openStore } from '../../src/sealed/store.ts';
import { testFolder } from '../servers/folder.ts';
import { memorySeal } from './memory-seal.ts';

const secret = (value: string) => new Map([['k', new SecretValue(value)]]);

/** A vault with something in each table. */
async function filled(): Promise<{ dir: string; seal: Seal; token: SecretValue }> {
  const dir = path.join(testFolder('tamper'), 'vault');
  const seal = memorySeal();
  const token = await createVault(dir, seal);
  const store = await openStore(dir, seal);
  for (const where of ['a', 'b']) {
    for (const n of [1, 2, 3])
      store.put(where, secret(`${where}${n}-${randomBytes(20).toString('hex')}`), { kind: 'x' });
    store.stage(where, secret(`${where}-pending-${randomBytes(20).toString('hex')}`), 'r1');
    store.writeJournal(where, `{"of":"${where}"}`, null);
  }
  store.destroy('a', [1]);
  await store.close();
  return { dir, seal, token };
}

/** Every answer that the vault gives; an error counts as its code. */
async function answers(dir: string, seal: Seal, token: SecretValue): Promise<Record<string, unknown>> {
  const result: Record<string, unknown> = {};
  const ask = (name: string, question: () => unknown) => {
    try {
      result[name] = JSON.stringify(question(), (_, value: unknown) =>
        value instanceof SecretValue ? value.reveal() : value instanceof Map ? [...value] : value,
      );
    } catch (error) {
      if (!(error instanceof RelockError)) throw error;
      result[name] = error.code;
    }
  };
  let store;
  try {
    store = await openStore(dir, seal);
  } catch (error) {
    return { opening: error instanceof RelockError ? error.code : 'the seal refuses' };
  }
  ask('list', () => store.list());
  for (const where of ['a', 'b']) {
    for (const n of [1, 2, 3])
      ask(`${where} ${n}`, () => [...(store.get(where, n)?.fields ?? [])].map(([k, v]) => [k, v.reveal()]));
    ask(`${where} current`, () => store.get(where)?.version);
    ask(`${where} versions`, () => store.versions(where));
    ask(`${where} staged`, () => [...(store.readStaged(where, 'r1') ?? [])].map(([k, v]) => [k, v.reveal()]));
    ask(`${where} journal`, () => store.readJournal(where));
  }
  ask('index', () => store.readFingerprints()?.entries);
  ask('token', () => store.lookUpToken(token));
  await store.close();
  return result;
}

/** The same answer, an error, nothing at all, or a part of a list: what a row's removal gives, and nothing made up. */
function isHonest(answer: unknown, before: unknown): boolean {
  if (
    answer === before ||
    answer === undefined ||
    answer === 'null' ||
    answer === '[]' ||
    answer === 'the seal refuses'
  )
    return true;
  if (typeof answer !== 'string' || answer.startsWith('RL-')) return typeof answer === 'string';
  const [now, was]: unknown[] = [JSON.parse(answer), typeof before === 'string' ? JSON.parse(before) : undefined];
  if (!Array.isArray(now) || !Array.isArray(was)) return false;
  const known = new Set(was.map((one) => JSON.stringify(one)));
  return now.every((one) => known.has(JSON.stringify(one)));
}

/** All bytes of a short box; of a long one its ends and samples between. */
function positions(length: number): number[] {
  const all = Array.from({ length }, (_, at) => at);
  return all.filter((at) => length <= 128 || at < 32 || at >= length - 32 || at % Math.ceil(length / 48) === 0);
}

/** Columns that hold bytes and must not be changed by a bit. */
const BLOBS = [
  ['vault', 'id'],
  ['vault', 'root'],
  ['vault', 'mark'],
  ['record', 'head'],
  ['version', 'key'],
  ['version', 'value'],
  ['staged', 'key'],
  ['staged', 'value'],
  ['journal', 'body'],
  ['fingerprint', 'body'],
  ['fingerprint', 'slot'],
  ['token', 'body'],
] as const;

describe('a changed file', () => {
  test.each(BLOBS)('each byte of %s.%s is guarded', async (table, column) => {
    const { dir, seal, token } = await filled();
    const before = await answers(dir, seal, token);
    const file = path.join(dir, 'vault.db');
    const whole = readFileSync(file);
    const db = new DatabaseSync(file, { readOnly: true });
    const rowid = table === 'record' || table === 'token' ? (table === 'record' ? 'id' : 'hash') : 'rowid';
    const row = db
      .prepare(`SELECT ${rowid} AS row, ${column} AS box FROM ${table} ORDER BY length(${column}) DESC LIMIT 1`)
      .get();
    db.close();
    const box = row?.['box'];
    if (!(box instanceof Uint8Array)) throw new Error('no bytes to change');
    for (const at of positions(box.length)) {
      const changed = Buffer.from(box);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      const writer = new DatabaseSync(file);
      writer.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${rowid} = ?`).run(changed, row?.['row'] ?? null);
      writer.close();
      const after = await answers(dir, seal, token);
      const different = Object.entries(after).filter(([name, answer]) => before[name] !== answer);
      expect(different.length).toBeGreaterThan(0);
      for (const [, answer] of different) expect(answer).toMatch(/^(RL-VAULT-TAMPERED|the seal refuses)$/);
    }
    writeFileSync(file, whole);
    expect(await answers(dir, seal, token)).toEqual(before);
  });

  const A = `(SELECT record FROM version WHERE destroyed > 0)`;
  test.each([
    ['heads swapped', `UPDATE record SET head = (SELECT head FROM record AS other WHERE other.id <> record.id)`],
    [
      'paths swapped',
      `UPDATE record SET path = x'00' WHERE id = ${A}; UPDATE record SET path = (SELECT path FROM keep WHERE id = ${A}) WHERE id <> ${A}; UPDATE record SET path = (SELECT path FROM keep WHERE id <> ${A}) WHERE id = ${A}`,
    ],
    [
      'an old value as the current version',
      `UPDATE version SET (key, value) = (SELECT key, value FROM version AS old WHERE old.record = version.record AND old.number = 2) WHERE number = 3`,
    ],
    [
      'another secret’s value',
      `UPDATE version SET (key, value) = (SELECT key, value FROM version AS other WHERE other.record <> version.record AND other.number = 3) WHERE number = 3`,
    ],
    [
      'another secret’s value with its own key',
      `UPDATE version SET value = (SELECT value FROM version AS other WHERE other.record <> version.record AND other.number = 3) WHERE number = 3`,
    ],
    [
      'versions renumbered',
      `UPDATE version SET number = number + 10; UPDATE version SET number = 15 - number WHERE number IN (12, 13); UPDATE version SET number = number - 10 WHERE number > 10`,
    ],
    ['the newest version removed', `DELETE FROM version WHERE number = 3`],
    ['an old version removed', `DELETE FROM version WHERE number = 2`],
    [
      'a version that is destroyed by hand',
      `UPDATE version SET destroyed = 1, key = x'', value = x'' WHERE number = 3`,
    ],
    ['a destroyed one brought back', `UPDATE version SET destroyed = 0 WHERE destroyed > 0`],
    ['another time of writing', `UPDATE version SET created = created - 1`],
    ['another rotation', `UPDATE version SET rotation = 'r0'`],
    [
      'the pending value of another secret',
      `UPDATE staged SET (key, value) = (SELECT key, value FROM staged AS other WHERE other.record <> staged.record)`,
    ],
    ['a pending value under another rotation', `UPDATE staged SET rotation = 'r1', created = created + 1`],
    [
      'the journal of another secret',
      `UPDATE journal SET body = (SELECT body FROM journal AS other WHERE other.record <> journal.record)`,
    ],
    ['another revision of the journal', `UPDATE journal SET revision = 7`],
    [
      'the fingerprint of another value',
      `UPDATE fingerprint SET body = (SELECT body FROM fingerprint AS other WHERE other.rowid <> fingerprint.rowid LIMIT 1)`,
    ],
    ['another time of making', `UPDATE vault SET created = created + 1`],
    ['bytes of another type', `UPDATE journal SET body = x''`],
  ])('%s: refused by name, and no plaintext', async (_, sql) => {
    const { dir, seal, token } = await filled();
    const before = await answers(dir, seal, token);
    const db = new DatabaseSync(path.join(dir, 'vault.db'));
    db.exec(`PRAGMA foreign_keys = OFF; CREATE TEMP TABLE keep AS SELECT id, path FROM record; ${sql}`);
    db.close();
    const after = await answers(dir, seal, token);
    const different = Object.entries(after).filter(([name, answer]) => before[name] !== answer);
    expect(different.length).toBeGreaterThan(0);
    expect(Object.fromEntries(different)).toEqual(
      Object.fromEntries(different.map(([name]) => [name, 'RL-VAULT-TAMPERED'])),
    );
  });

  test('any byte of the whole file changed: the right answer or an error, never another answer', async () => {
    const { dir, seal, token } = await filled();
    const before = await answers(dir, seal, token);
    const whole = readFileSync(path.join(dir, 'vault.db'));
    const copy = path.join(testFolder('tamper'), 'copy');
    cpSync(dir, copy, { recursive: true });
    // Free space and unused schema text may change unseen; what is answered may not.
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ flip;
        writeFileSync(path.join(copy, 'vault.db'), changed);
        for (const [name, answer] of Object.entries(await answers(copy, seal, token))) {
          if (!isHonest(answer, before[name])) throw new Error(`${name} became ${String(answer)}`);
        }
      }),
      { numRuns: 400 },
    );
  });
});
