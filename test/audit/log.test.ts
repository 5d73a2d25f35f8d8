import { describe, expect, test } from 'vitest';
import { entryOf, lineOf, recordOf } from '../../src/audit/audit.ts';
import { verifyRows } from '../../src/audit/verify-rows.ts';
import { anEntry, openScene } from './scene.ts';

describe('the audit log', () => {
  test('an entry is there exactly when what it tells of is', async () => {
    const { vault, batch, audit, rows, keys, entries } = await openScene();
    const put = (name: string, fails: boolean) =>
      batch.run(() => {
        entries.put(`test/${name}`, { name });
        audit.append(anEntry({ key: name }));
        if (fails) throw new Error('refused');
      }, false);
    // All in one turn: one transaction, in which the second and the fourth are undone.
    const results = await Promise.allSettled([put('a', false), put('b', true), put('c', false), put('d', true)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    expect(rows.after(0, 10).map(({ text }) => entryOf(text).key)).toEqual(['a', 'c']);
    expect(entries.list('test/')).toEqual(['a', 'c']);
    expect(audit.last.number).toBe(2);
    // A whole transaction that fails: at the end of it, where the entries are written.
    vault.db.run(
      'CREATE TEMP TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, $$full$$); END'.replaceAll('$$', "'"),
    );
    await expect(put('e', false)).rejects.toMatchObject({ code: 'RL-VAULT-IO' });
    expect(entries.list('test/')).toEqual(['a', 'c']);
    expect(audit.last.number).toBe(2);
    vault.db.run('DROP TRIGGER full');
    await put('f', false);
    expect(rows.after(0, 10).map(({ text }) => entryOf(text).key)).toEqual(['a', 'c', 'f']);
    expect(verifyRows(rows, keys, undefined)).toMatchObject({ entries: 3, first: 1, last: 3, bad: undefined });
    vault.db.close();
  });

  test('a full disk fails the request and leaves the chain whole', async () => {
    const { vault, audit, rows, keys, write } = await openScene();
    await write();
    const pages = Number(vault.db.get('PRAGMA page_count')?.['page_count']);
    vault.db.get(`PRAGMA max_page_count = ${pages + 2}`);
    const results: string[] = [];
    for (let i = 0; i < 40; i++) {
      results.push(
        await write({ note: 'x'.repeat(900) }).then(
          () => 'kept',
          (error: { code: string }) => error.code,
        ),
      );
    }
    expect(results).toContain('kept');
    expect(results.at(-1)).toBe('RL-VAULT-DISK-FULL');
    vault.db.get('PRAGMA max_page_count = 1000000');
    await write();
    const kept = results.filter((result) => result === 'kept').length + 2;
    expect(verifyRows(rows, keys, undefined)).toMatchObject({ entries: kept, bad: undefined });
    expect(audit.last.number).toBe(kept);
    vault.db.close();
  });

  test('it goes on over a stop, with heads signed at the stop and each thousand entries', async () => {
    const first = await openScene();
    for (let i = 0; i < 1500; i += 50) {
      await first.batch.run(() => {
        for (let j = 0; j < 50; j++) first.audit.append(anEntry());
      }, false);
    }
    await first.audit.stop(first.batch);
    first.vault.db.close();
    const second = await openScene(first.folder);
    await second.write();
    expect(second.rows.headsAfter(0).map(({ number }) => number)).toEqual([1000, 1500]);
    expect(verifyRows(second.rows, second.keys, undefined)).toMatchObject({
      entries: 1501,
      signedTo: 1500,
      bad: undefined,
    });
    second.vault.db.close();
  });

  test('old entries go up to a head that stays as the anchor, and what is kept still holds', async () => {
    const { vault, audit, batch, rows, keys, write } = await openScene();
    const fill = async (n: number) => {
      for (let i = 0; i < n; i++) await write();
      await audit.signNow(batch);
    };
    await fill(30);
    await fill(30);
    const between = audit.head?.time ?? 0;
    await new Promise((resolve) => setTimeout(resolve, 5));
    await fill(10);
    expect(await audit.prune(batch, between + 1)).toEqual({ removed: 60, upTo: 60 });
    expect(verifyRows(rows, keys, undefined)).toMatchObject({ first: 61, last: 71, bad: undefined });
    expect(entryOf(rows.at(71)?.text ?? '').note).toMatch(/^pruned up to entry 60 /);
    // Without the anchor nobody can say that it was the vault that removed them.
    vault.db.run('DELETE FROM audit_head WHERE number = 60');
    expect(verifyRows(rows, keys, undefined).bad).toMatchObject({ number: 1 });
    vault.db.close();
  });

  test('what cannot be printed is escaped, and a line gives back its record to the byte', async () => {
    const { vault, rows, write } = await openScene();
    await write({ path: 'secret/\u202e\u0007"é😀', error: '\n\u001b[31m' });
    const [record] = rows.after(0, 1);
    if (record === undefined) throw new Error('no record');
    const line = lineOf(record);
    expect(line).toMatch(/^[ -~]+$/);
    expect(JSON.parse(line)).toMatchObject({ path: 'secret/\u202e\u0007"é😀', number: 1 });
    expect(recordOf(line)).toEqual(record);
    // A character that has the same low byte is not taken for the one that was written.
    expect(recordOf(line.replace('secret', `${String.fromCharCode(0x173)}ecret`))).toBeUndefined();
    vault.db.close();
  });

  test('an entry that is too long is kept without its body', async () => {
    const { vault, rows, write } = await openScene();
    await write({ sent: { a: 'x'.repeat(70_000) } });
    expect(entryOf(rows.at(1)?.text ?? '').sent).toBe('left out: too long');
    vault.db.close();
  });
});
