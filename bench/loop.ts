import path from 'node:path';
import { makeScene, PULL_REQUEST } from '../test/whole/scene.ts';
import type { Scene } from '../test/whole/scene.ts';
import { actionOn, addCleanPullRequest } from './clean.ts';
import { inTurn, peakMemory, ratio } from './measure.ts';
import type { Figures, Timed } from './measure.ts';
import { startMeter } from './meter.ts';

/** How results are told, and what they are held against. */
interface Bench {
  readonly say: (line: string) => void;
  readonly show: (values: readonly number[]) => string;
  readonly list: (figures: ReadonlyMap<string, Figures>) => void;
  readonly node: Timed;
  readonly git: Timed;
  readonly rounds: number;
}

/** The two measurements that need a real Vault and a real PostgreSQL. */
export async function measureLoop(bench: Bench): Promise<void> {
  const scene = await makeScene();
  try {
    await measureLeak(scene, bench);
    await measureLookUp(scene, bench);
  } finally {
    await scene.stop();
  }
}

/**
 * Leak to refused old key: the whole process of the built Action on a pull request that leaks the role's password in
 * base64. Each round leaks the password that the last one made.
 */
export async function measureLeak(scene: Scene, { say, show }: Pick<Bench, 'say' | 'show'>): Promise<void> {
  const base = scene.repository.head();
  const scheduled = { repository: { full_name: 'example/app', default_branch: 'main' } };
  const first = await scene.job('schedule', scheduled).main({ command: 'rotate', due: 'true' });
  if (first.status !== 0) throw new Error(`the key could not be enrolled:\n${first.stderr}`);
  const whole: number[] = [];
  const told: number[] = [];
  for (let round = 0; round < 8; round++) {
    const old = (await scene.current()).password;
    leak(scene, base, old);
    const job = scene.job('pull_request_target', scene.payload(base, scene.repository.head()));
    const run = await job.main({ command: 'scan' });
    if (run.status !== 0 || scene.postgres.logsIn('billing', old))
      throw new Error(`not ended:\n${run.log}${run.stderr}`);
    if (round === 0) continue;
    whole.push(run.milliseconds);
    const [, time, unit] = /replaced ([\d.]+) (m?s) after/.exec(run.summary) ?? [];
    told.push(Number(time) * (unit === 's' ? 1000 : 1));
  }
  say('Leaked in base64 in YAML: found, replaced, refused, told; real Vault, real PostgreSQL');
  say(`  the Action, start to exit      ${show(whole)}, with fetch, login, rotation and comment (goal 2,000)`);
  say(`  of that, found to refused      ${show(told)}\n`);
}

function leak(scene: Scene, base: string, password: string): void {
  scene.repository.git('checkout', '-q', '-B', 'leak', base);
  const encoded = Buffer.from(password).toString('base64');
  scene.repository.write(path.join('deploy', 'prod.yml'), `kind: Secret\ndata:\n  password: ${encoded}\n`);
  scene.repository.commit('deploy');
  scene.repository.openPullRequest(PULL_REQUEST);
}

/** The clean pull request once more, with the managed keys looked up in Vault by OIDC login. */
async function measureLookUp(scene: Scene, { say, show, list, node, git, rounds }: Bench): Promise<void> {
  const { repository, vault, github } = scene;
  const [toVault, toGitHub] = [await startMeter(vault.address), await startMeter(github.url)];
  repository.git('checkout', '-q', 'main');
  const metered = `"${toVault.url}", audience: "${vault.address}"`;
  repository.write('.relock.yml', scene.config.replace(`"${vault.address}"`, metered));
  repository.commit('the meter stands before the vault');
  repository.git('push', '-q', 'origin', 'main');
  addCleanPullRequest(repository, 1000);
  const action = actionOn(repository, scene.folder, toGitHub.url, {
    INPUT_TOKEN: github.tokens.write,
    ACTIONS_ID_TOKEN_REQUEST_URL: github.oidc.requestUrl.replace(github.url, toGitHub.url),
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: github.oidc.requestToken,
  });
  const there = { ...git, cwd: repository.author };
  const figures = await inTurn([node, there, action], rounds, () => toVault.take() + toGitHub.take());
  say(
    'The clean pull request again, with the look-up of managed keys (config read, OIDC login, fingerprints, token revoked)',
  );
  list(figures);
  say(`  Vault's and GitHub's own answers  ${show(figures.get(action.name)?.aside ?? [])}, taken off below`);
  say(`  = ${ratio(figures, action.name, [node.name, there.name])} of bare Node plus git diff (goal 2)`);
  say(`  memory ${(await peakMemory(action)).toFixed(0)} MB (goal 100)`);
  await toVault.stop();
  await toGitHub.stop();
}
