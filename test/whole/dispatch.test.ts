import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missing } from '../servers/find.ts';
import { makeScene, sample } from './scene.ts';
import type { Scene } from './scene.ts';

const KEY = 'vault://secret/ci/db#/password';
const REPOSITORY = { full_name: 'example/app', private: true, default_branch: 'main' };

interface Lie {
  readonly name: string;
  /** What stands in the findings file beside what it claims of a managed key. */
  readonly place: (commit: string) => { readonly path: string; readonly line: number; readonly commit?: string };
  readonly status: number;
  readonly said: string;
}

const LIES: readonly Lie[] = [
  {
    name: 'a commit that is nowhere',
    place: () => ({ path: 'notes.txt', line: 1, commit: randomBytes(20).toString('hex') }),
    status: 2,
    said: '[RL-ROTATE-UNREADABLE]',
  },
  {
    name: 'a file that the commit does not have',
    place: (commit) => ({ path: 'gone.txt', line: 1, commit }),
    status: 0,
    said: 'gone.txt:1: no such finding there, left out',
  },
  {
    name: 'a line that holds nothing',
    place: (commit) => ({ path: 'notes.txt', line: 1, commit }),
    status: 0,
    said: 'notes.txt:1: no such finding there, left out',
  },
  {
    name: 'a line that the file does not have',
    place: (commit) => ({ path: 'notes.txt', line: 9_000_000, commit }),
    status: 0,
    said: 'no such finding there, left out',
  },
  {
    name: 'somebody else’s key',
    place: (commit) => ({ path: 'mail.sh', line: 1, commit }),
    status: 0,
    said: 'mail.sh:1: left as it is: it is no managed key',
  },
  {
    name: 'a file of the runner',
    place: () => ({ path: '../../../../../../etc/hostname', line: 1 }),
    status: 0,
    said: 'no such finding there, left out',
  },
];

describe.skipIf(missing('vault', 'postgres'))('a findings file that lies, to the built Action', () => {
  let scene: Scene;
  let commit: string;

  beforeAll(async () => {
    scene = await makeScene();
    const { repository } = scene;
    repository.write('notes.txt', 'nothing of interest\n');
    repository.write('mail.sh', `KEY=${sample('sendgrid-api-key')}\n`);
    commit = repository.commit('notes');
    repository.git('push', '-q', 'origin', 'main');
    // Scans know the key from here on.
    const run = await dispatch('workflow_dispatch', { keys: KEY });
    expect(run.status, run.stderr).toBe(0);
  });
  afterAll(async () => {
    await scene?.stop();
  });

  const dispatch = (event: string, inputs: Record<string, string>) =>
    scene
      .job(event, { repository: REPOSITORY, ref: 'refs/heads/main', sender: { login: 'mona' } })
      .main({ command: 'rotate', ...inputs });

  /** What a scan would say of a leak of our key: all of it claimed. */
  function findings(place: object): string {
    const claimed = {
      rule: 'managed-key',
      managed: KEY,
      managedState: 'current',
      fingerprint: `rl1:${randomBytes(10).toString('hex')}`,
      confidence: 'high',
      status: 'active',
      remedy: 'none',
    };
    const file = path.join(scene.folder, `findings-${randomBytes(4).toString('hex')}.jsonl`);
    writeFileSync(file, `${JSON.stringify({ ...claimed, ...place })}\n`);
    return file;
  }

  describe.each(['repository_dispatch', 'workflow_dispatch'])('by %s', (event) => {
    test.each(LIES)('$name is not believed', async ({ place, status, said }) => {
      const before = await scene.current();
      const run = await dispatch(event, { leaked: findings(place(commit)) });
      expect(run.status, run.stderr).toBe(status);
      expect(run.stdout + run.stderr).toContain(said);
      expect(run.outputs.get('rotated')).toBe('0');
      expect(run.outputs.get('incident-file') ?? '').toBe('');
      expect(await scene.current()).toEqual(before);
      expect(scene.postgres.logsIn('billing', before.password)).toBe(true);
    });
  });

  test.each(['repository_dispatch', 'workflow_dispatch'])(
    '%s: that a leak is none, or is answered already, is not believed either',
    async (event) => {
      const { password } = await scene.current();
      const { repository } = scene;
      repository.write('deploy.env', `PASSWORD=${password}\n`);
      const leaked = repository.commit('deploy');
      repository.git('push', '-q', 'origin', 'main');
      const place = { path: 'deploy.env', line: 1, commit: leaked };
      const claims = { managed: 'vault://secret/other', status: 'inactive', remedy: 'rotated', allowed: 'test data' };
      const run = await dispatch(event, { leaked: findings({ ...claims, ...place }) });
      expect(run.status, run.stderr).toBe(0);
      expect(run.outputs.get('rotated')).toBe('1');
      expect(scene.postgres.logsIn('billing', password)).toBe(false);
      expect(run.stdout + run.stderr).not.toContain('::warning::');
      for (const text of [run.log, run.stderr, run.summary]) expect(text.includes(password)).toBe(false);
    },
  );
});
