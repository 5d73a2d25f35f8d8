import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { missing } from '../servers/find.ts';
import type { RunningSubject } from './matrix.ts';
import { killEverywhere, loseEveryAnswer, runTwice, watchOverlap } from './matrix.ts';
import { AWS_IAM } from './subject-aws-iam.ts';
import { MARIADB, MARIADB_ALTERNATE, POSTGRES_ALTERNATE, REDIS } from './subject-databases.ts';
import { DOCKERHUB, GITLAB, OKTA } from './subject-services.ts';
import { RELOCK_SERVED, TLS, VAULT_DATABASE_ROLE, VAULT_TOKEN } from './subject-vault-kinds.ts';
import { fake, FAKES, POSTGRES } from './subjects.ts';

const NONE = { lost: 0, gaps: 0, orphans: 0, doubles: 0 };

/** Every kind with a real or faithful server: one line each. */
const SUBJECTS = [
  ...FAKES,
  ...(missing('postgres') ? [] : [POSTGRES, POSTGRES_ALTERNATE]),
  ...(missing('mariadb') ? [] : [MARIADB, MARIADB_ALTERNATE]),
  ...(missing('redis') ? [] : [REDIS]),
  ...(missing('moto') ? [] : [AWS_IAM]),
  ...(missing('vault') ? [] : [VAULT_TOKEN, TLS]),
  ...(missing('vault', 'postgres') ? [] : [VAULT_DATABASE_ROLE]),
  RELOCK_SERVED,
  DOCKERHUB,
  OKTA,
  GITLAB,
];

describe.for(SUBJECTS)('a rotation of $name', (kind) => {
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
    expect(rows.length).toBeGreaterThan(25);
    if (subject.hasGap === true) expect({ ...faults, gaps: 0 }).toEqual(NONE);
    else expect(faults).toEqual(NONE);
  });

  test('goes on when the answer of any network call is lost', { timeout: 300_000 }, async () => {
    const { calls, unfinished, faults } = await loseEveryAnswer(subject, name);
    console.log(`${name}: ${calls} answers lost in turn, ${unfinished} left to a second run`);
    console.table([faults]);
    expect(calls).toBeGreaterThan(25);
    if (subject.hasGap === true) expect({ ...faults, gaps: 0 }).toEqual(NONE);
    else expect(faults).toEqual(NONE);
  });

  test('in its overlap a client never fails that reads the vault and logs in every 10 ms; in place there is a gap', async () => {
    const seen = await watchOverlap(subject, name);
    console.log(`${name}: ${seen.logins} logins, ${seen.failed} times shut out, ${seen.gap} ms in all`);
    expect(seen.logins).toBeGreaterThan(subject.isInPlace === true ? 0 : 20);
    if (subject.isInPlace === true) expect(seen.results).toEqual(['rotated']);
    else expect(seen).toMatchObject({ failed: 0, gap: 0, results: ['overlap', 'overlap', 'rotated'] });
  });

  test('by two runs started together is one', async () => {
    expect(await runTwice(subject, name)).toEqual(NONE);
  });
});

describe('the matrix', () => {
  test.for(['scheduled', 'emergency'] as const)('finds out a kind that leaves orphans: %s', async (mode) => {
    const running = await fake('fake-forgetful').start();
    onTestFinished(() => running.stop());
    const { faults } = await loseEveryAnswer(running, 'forgetful', mode);
    expect(faults.orphans).toBeGreaterThan(0);
  });

  test('in an emergency, which stops the old value first, nothing is lost but the time without one', async () => {
    const running = await fake('fake-create-delete').start();
    onTestFinished(() => running.stop());
    const { faults } = await loseEveryAnswer(running, 'emergency', 'emergency');
    expect({ ...faults, gaps: 0 }).toEqual(NONE);
    expect(faults.gaps).toBeGreaterThan(0);
  });
});
