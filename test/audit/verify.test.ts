import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FileDevice } from '../../src/audit/file-device.ts';
import { readHeadFile } from '../../src/audit/head-file.ts';
import type { SignedHead } from '../../src/audit/head.ts';
import { headLine, signHead } from '../../src/audit/head.ts';
import { checkAudit } from '../../src/audit/open.ts';
import { verifyFile } from '../../src/audit/verify-file.ts';
import { verifyRows } from '../../src/audit/verify-rows.ts';
import { makeFolder } from '../servers/make-folder.ts';
import { testFolder } from '../servers/folder.ts';
import { newVault, openScene } from './scene.ts';
import type { Scene } from './scene.ts';

/** A vault with thirty entries, heads at 10, 20 and 25, its files, and yesterday's copy with 20 entries. */
interface Evidence {
  readonly vault: string;
  readonly yesterday: string;
  readonly lines: string;
  readonly head: SignedHead;
  readonly other: SignedHead;
}

let evidence: Evidence;
const { folder: kept, remove } = makeFolder('audit-evidence');
afterAll(remove);

beforeAll(async () => {
  const [lines, headFile] = [path.join(kept, 'audit.jsonl'), path.join(kept, 'head')];
  const scene = await openScene(await newVault(kept), headFile);
  scene.audit.enable('file/', () => new FileDevice(lines, 0o600));
  const fill = async (n: number) => {
    for (let i = 0; i < n; i++) await scene.write();
  };
  await fill(10);
  await scene.audit.signNow(scene.batch);
  await fill(10);
  await scene.audit.signNow(scene.batch);
  const yesterday = path.join(kept, 'yesterday.db');
  scene.vault.db.run('VACUUM INTO ?', yesterday);
  await fill(5);
  await scene.audit.signNow(scene.batch);
  await fill(5);
  const head = readHeadFile(headFile);
  const vault = path.join(kept, 'today.db');
  scene.vault.db.run('VACUUM INTO ?', vault);
  await scene.audit.devices.close();
  scene.vault.db.close();
  const stranger = await openScene(await newVault(path.join(kept, 'other')));
  const other = signHead(
    stranger.keys,
    { number: 25, chain: Buffer.from(head?.chain ?? '', 'hex') },
    Date.now(),
    'head',
  );
  stranger.vault.db.close();
  if (head === undefined) throw new Error('no head');
  evidence = { vault, yesterday, lines, head, other };
});

/** The vault with its file changed by someone who has no key. */
async function tampered(copyOf: string, sql: string): Promise<Scene> {
  const folder = testFolder('audit-tampered');
  copyFileSync(copyOf, path.join(folder, 'vault.db'));
  const db = new DatabaseSync(path.join(folder, 'vault.db'));
  db.exec(sql);
  db.close();
  return openScene(folder);
}

const SWAP = `UPDATE audit SET number = -1 WHERE number = 7; UPDATE audit SET number = 7 WHERE number = 8; UPDATE audit SET number = 8 WHERE number = -1;`;

describe('verify: the vault', () => {
  test.each([
    ['nothing changed', '', undefined, true],
    [
      'a changed byte',
      "UPDATE audit SET body = CAST(substr(body, 1, 20) || x'00' || substr(body, 22) AS BLOB) WHERE number = 13",
      13,
      true,
    ],
    ['a changed time', 'UPDATE audit SET time = time + 1 WHERE number = 13', 13, true],
    ['a changed chain value', 'UPDATE audit SET chain = zeroblob(32) WHERE number = 13', 13, true],
    ['a removed entry', 'DELETE FROM audit WHERE number = 13', 13, true],
    ['two entries swapped', SWAP, 7, true],
    [
      'an entry in the place of another',
      'UPDATE audit SET body = (SELECT body FROM audit WHERE number = 4) WHERE number = 5',
      5,
      true,
    ],
    ['the beginning cut off', 'DELETE FROM audit WHERE number <= 10', 1, true],
    ['the tail cut off', 'DELETE FROM audit WHERE number > 22', 23, true],
    [
      'the tail cut off with its heads',
      'DELETE FROM audit WHERE number > 22; DELETE FROM audit_head WHERE number > 22',
      23,
      true,
    ],
    ['the tail cut off behind the last head', 'DELETE FROM audit WHERE number > 27', undefined, true],
    [
      'a forged head',
      `UPDATE audit_head SET body = replace(body, '"number":20', '"number":19') WHERE number = 20`,
      19,
      true,
    ],
    ['everything gone', 'DELETE FROM audit; DELETE FROM audit_head', 1, true],
    ['everything gone but the heads', 'DELETE FROM audit', 1, false],
  ])('%s', async (_name, sql, bad, withHead) => {
    const scene = await tampered(evidence.vault, sql);
    const verdict = verifyRows(scene.rows, scene.keys, withHead ? evidence.head : undefined);
    expect(verdict.bad?.number).toBe(bad);
    // What a server looks at when it starts may be less, but is never more lenient on the newest entries.
    const start = () => checkAudit(scene.vault, scene.entries, { headFile: undefined, acceptRollback: false });
    if (bad === undefined) expect(start()).toBeUndefined();
    scene.vault.db.close();
  });

  test("yesterday's copy, and heads that are not this vault's", async () => {
    const scene = await tampered(evidence.yesterday, '');
    // By itself it holds: that is why a head is kept elsewhere.
    expect(verifyRows(scene.rows, scene.keys, undefined).bad).toBeUndefined();
    expect(verifyRows(scene.rows, scene.keys, evidence.head).bad?.number).toBe(21);
    expect(verifyRows(scene.rows, scene.keys, evidence.other).bad?.why).toMatch(/another vault/);
    scene.vault.db.close();
    const today = await tampered(evidence.vault, '');
    expect(verifyRows(today.rows, today.keys, evidence.head)).toMatchObject({
      entries: 30,
      signedTo: 25,
      bad: undefined,
    });
    const forged = { ...evidence.head, number: 24 };
    expect(verifyRows(today.rows, today.keys, forged).bad?.why).toMatch(/forged/);
    today.vault.db.close();
  });

  test('a server does not go on over it, unless it is told to', async () => {
    const headFile = path.join(testFolder('audit-head'), 'head');
    writeFileSync(headFile, `${headLine(evidence.head)}\n`);
    const start = (scene: Scene, acceptRollback = false) =>
      checkAudit(scene.vault, scene.entries, { headFile, acceptRollback });
    const old = await tampered(evidence.yesterday, '');
    expect(() => start(old)).toThrow(expect.objectContaining({ code: 'RL-AUDIT-ROLLBACK' }));
    expect(start(old, true)).toMatch(/--accept-rollback.*entry 21/);
    old.vault.db.close();
    const cut = await tampered(evidence.vault, 'DELETE FROM audit WHERE number = 28');
    expect(() => start(cut)).toThrow(expect.objectContaining({ code: 'RL-AUDIT-BROKEN' }));
    cut.vault.db.close();
    const sound = await tampered(evidence.vault, '');
    expect(start(sound)).toBeUndefined();
    writeFileSync(headFile, `${headLine(evidence.other)}\n`);
    expect(() => start(sound)).toThrow(expect.objectContaining({ code: 'RL-AUDIT-BROKEN' }));
    writeFileSync(headFile, 'something else\n');
    expect(() => start(sound)).toThrow(expect.objectContaining({ code: 'RL-AUDIT-HEAD' }));
    sound.vault.db.close();
  });
});

describe('verify: a file of JSON lines', () => {
  /** Line 0 is the head that the file begins with; entry n stands in line n, and one more behind each head. */
  const at = (lines: string[], number: number) =>
    lines.findIndex((line) => line.includes(`,"number":${number},"chain"`) && !line.startsWith('{"head"'));

  test.each<[string, (lines: string[]) => string[], number | undefined]>([
    ['nothing changed', (lines) => lines, undefined],
    [
      'a changed byte',
      (lines) => lines.with(at(lines, 13), (lines[at(lines, 13)] ?? '').replace('"allowed"', '"alloweD"')),
      13,
    ],
    ['a removed entry', (lines) => lines.toSpliced(at(lines, 13), 1), 13],
    ['a duplicated entry', (lines) => lines.toSpliced(at(lines, 13), 0, lines[at(lines, 13)] ?? ''), 13],
    [
      'swapped entries',
      (lines) => lines.with(at(lines, 7), lines[at(lines, 8)] ?? '').with(at(lines, 8), lines[at(lines, 7)] ?? ''),
      7,
    ],
    ['a cut tail', (lines) => lines.slice(0, at(lines, 22)), 22],
    ['a line that is no entry', (lines) => lines.with(at(lines, 13), 'x'), 13],
    [
      'a forged head',
      (lines) => lines.map((line) => line.replace(/"head":\{(.*)"number":20/, '"head":{$1"number":21')),
      21,
    ],
    [
      'a head of another vault',
      (lines) =>
        lines.map((line) =>
          line.startsWith('{"head"') && line.includes('"number":20,')
            ? headLine({ ...evidence.other, number: 20 })
            : line,
        ),
      20,
    ],
    ['the beginning cut off, its head too', (lines) => lines.slice(at(lines, 5)), 1],
  ])('%s', async (_name, change, bad) => {
    const file = path.join(testFolder('audit-file'), 'audit.jsonl');
    const lines = readFileSync(evidence.lines, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(30 + 4);
    writeFileSync(file, `${change(lines).join('\n')}\n`);
    const verdict = await verifyFile(file, { outside: evidence.head, publicKey: undefined });
    expect(verdict.bad?.number).toBe(bad);
  });

  test('what is not signed at all is not checked', async () => {
    const file = path.join(testFolder('audit-file'), 'audit.jsonl');
    writeFileSync(file, 'nothing signed\n');
    const wrong = { code: 'RL-AUDIT-FILE' };
    await expect(verifyFile(file, { outside: undefined, publicKey: undefined })).rejects.toMatchObject(wrong);
    await expect(verifyFile(`${file}.no`, { outside: evidence.head, publicKey: undefined })).rejects.toMatchObject(
      wrong,
    );
  });
});
