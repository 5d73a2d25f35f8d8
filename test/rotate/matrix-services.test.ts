import { describe, expect, onTestFinished, test } from 'vitest';
import { missing } from '../servers/find.ts';
import { AWS_IAM } from './subject-aws-iam.ts';
import { DOCKERHUB, GITLAB, OKTA } from './subject-services.ts';
import { loseEveryAnswer } from './matrix.ts';
import { NONE, rotationsOf } from './matrix-suite.ts';
import { fake } from './subjects.ts';

rotationsOf([...(missing('moto') ? [] : [AWS_IAM]), DOCKERHUB, OKTA, GITLAB]);

describe('the matrix', () => {
  test.for(['scheduled', 'emergency'] as const)('finds out a kind that leaves orphans: %s', async (mode) => {
    const running = await fake('fake-forgetful').start();
    onTestFinished(() => running.stop());
    const { faults } = await loseEveryAnswer(running, 'forgetful', mode);
    expect(faults.orphans).toBeGreaterThan(0);
  });

  test.for([fake('fake-create-delete'), DOCKERHUB, OKTA])(
    'in an emergency, which stops the old value first, nothing is lost but the time without one: $name',
    async (kind) => {
      const running = await kind.start();
      onTestFinished(() => running.stop());
      const { faults } = await loseEveryAnswer(running, 'emergency', 'emergency');
      expect({ ...faults, gaps: 0 }).toEqual(NONE);
      expect(faults.gaps).toBeGreaterThan(0);
    },
  );
});
