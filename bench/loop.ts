import path from 'node:path';
import { makeScene, PULL_REQUEST } from '../test/whole/scene.ts';
import type { Scene } from '../test/whole/scene.ts';

/**
 * Leak to refused old key, on a real Vault and a real PostgreSQL: the whole process of the built Action on a pull request
 * that leaks the role's password in base64. Each round leaks the password that the last one made.
 */
export async function measureLoop(
  say: (line: string) => void,
  show: (values: readonly number[]) => string,
): Promise<void> {
  const scene = await makeScene();
  try {
    const base = scene.repository.head();
    const first = await scene
      .job('schedule', { repository: { full_name: 'example/app', default_branch: 'main' } })
      .main({ command: 'rotate', due: 'true' });
    if (first.status !== 0) throw new Error(`the key could not be enrolled:\n${first.stderr}`);
    const whole: number[] = [];
    const said: number[] = [];
    for (let round = 0; round < 7; round++) {
      const old = (await scene.current()).password;
      leak(scene, base, old);
      const run = await scene
        .job('pull_request_target', scene.payload(base, scene.repository.head()))
        .main({ command: 'scan' });
      if (run.status !== 0 || scene.postgres.logsIn('billing', old))
        throw new Error(`round ${round} did not end the key:\n${run.log}`);
      if (round === 0) continue;
      whole.push(run.milliseconds);
      const told = /replaced ([\d.]+) (m?s) after/.exec(run.summary);
      if (told) said.push(Number(told[1]) * (told[2] === 's' ? 1000 : 1));
    }
    say('Leaked in base64 in YAML; found, replaced, refused, told; real Vault, real PostgreSQL');
    say(
      `  the Action, start to exit, with fetching the pull request, login, rotation, comment   ${show(whole)} (goal 2,000)`,
    );
    say(`  of that from found to seen refused                                                    ${show(said)}`);
  } finally {
    await scene.stop();
  }
}

function leak(scene: Scene, base: string, password: string): void {
  scene.repository.git('checkout', '-q', '-B', 'topic', base);
  const encoded = Buffer.from(password).toString('base64');
  scene.repository.write(path.join('deploy', 'prod.yml'), `kind: Secret\ndata:\n  password: ${encoded}\n`);
  scene.repository.commit('deploy');
  scene.repository.openPullRequest(PULL_REQUEST);
}
