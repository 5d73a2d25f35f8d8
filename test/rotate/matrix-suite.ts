import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningSubject, Subject } from './matrix.ts';
import { killEverywhere, loseEveryAnswer, runTwice, watchOverlap } from './matrix.ts';

/** What a sound kind leaves behind. */
export const NONE = { lost: 0, gaps: 0, orphans: 0, doubles: 0 };

/** The crash matrix of each subject. A subject is one line in one of the files matrix-*.test.ts, which run side by side. */
export function rotationsOf(subjects: readonly Subject[]): void {
  describe.for(subjects)('a rotation of $name', (kind) => {
    const { name } = kind;
    let subject: RunningSubject;
    beforeAll(async () => {
      subject = await kind.start();
    });
    afterAll(() => subject?.stop());

    test('killed before and after each network call is finished by a second run', { timeout: 300_000 }, async () => {
      const { rows, faults } = await killEverywhere(subject, name);
      console.log(`${name}, killed before each of ${rows.length} calls and after the last:`);
      console.table(rows);
      console.table([faults]);
      expect(rows.length).toBeGreaterThan(subject.end === 'accepted' ? 12 : 25);
      if (subject.hasGap === true) expect({ ...faults, gaps: 0 }).toEqual(NONE);
      else expect(faults).toEqual(NONE);
    });

    test('goes on when the answer of any network call is lost', { timeout: 300_000 }, async () => {
      const { calls, unfinished, faults } = await loseEveryAnswer(subject, name);
      console.log(`${name}: ${calls} answers lost in turn, ${unfinished} left to a second run`);
      console.table([faults]);
      expect(calls).toBeGreaterThan(subject.end === 'accepted' ? 12 : 25);
      if (subject.hasGap === true) expect({ ...faults, gaps: 0 }).toEqual(NONE);
      else expect(faults).toEqual(NONE);
    });

    test('in its overlap a client never fails that reads the vault and logs in every 10 ms; in place there is a gap', async () => {
      const seen = await watchOverlap(subject, name);
      console.log(`${name}: ${seen.logins} logins, ${seen.failed} times shut out, ${seen.gap} ms in all`);
      expect(seen.logins).toBeGreaterThan(subject.isInPlace === true ? 0 : 20);
      if (subject.isInPlace === true) expect(seen.results).toEqual([subject.end ?? 'rotated']);
      else expect(seen).toMatchObject({ failed: 0, gap: 0, results: ['overlap', 'overlap', 'rotated'] });
    });

    test('by two runs started together is one', async () => {
      expect(await runTwice(subject, name)).toEqual(NONE);
    });
  });
}
