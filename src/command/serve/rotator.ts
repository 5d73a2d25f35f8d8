import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { wholeEnvironment } from '../../config/environment.ts';
import { rotateTarget } from '../../config/rotate-target.ts';
import type { RotateTarget } from '../../config/rotate-target.ts';
import type { HttpClient } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import type { SecretValue } from '../../core/secret.ts';
import { webhookSignature } from '../../core/webhook-signature.ts';
import type { RotateOrder, Rotator } from '../../serve/watch/rotator.ts';

/** What beginning a rotation needs of its surroundings. */
export interface RotatorParts {
  readonly http: HttpClient;
  /** `https://api.github.com`, or `https://HOST/api/v3`. */
  readonly githubUrl: string;
  /** The `.relock.yml` that says who issued which key, named by whoever starts the server; undefined: none runs here. */
  readonly config: string | undefined;
  /** Where this server listens. */
  readonly address: () => string;
}

/** Milliseconds between the request to end and the end. */
const GRACE = 3000;

/** Characters of what a process says that are looked at. */
const MOST_SAID = 64 * 1024;

/** Rotations beside the server: a `relock rotate` of its own, a workflow of GitHub, or a service that is told. */
export function openRotator(parts: RotatorParts): Rotator {
  const children = new Map<ChildProcess, Promise<unknown>>();
  let isClosed = false;
  return {
    targetOf(raw) {
      const target = rotateTarget(raw);
      if (typeof target !== 'string' && target.kind === 'run' && parts.config === undefined)
        return 'run under rotate needs a server that was started with --rotate-config FILE';
      return target;
    },
    async begin(target, order, readValue) {
      if (target.kind === 'workflow') return { said: await startWorkflow(target, order, readValue, parts) };
      return { said: await callWebhook(target, order, readValue, parts) };
    },
    run(order, token, seconds) {
      // A response that waited its turn: what it began now would outlive the server.
      if (isClosed) throw new TypeError('the server is stopping');
      const child = startRotation(order, token, parts);
      const ended = outcomeOf(child, seconds).finally(() => children.delete(child));
      children.set(child, ended);
      return { said: 'relock rotate was begun in a process of its own', ended };
    },
    async close() {
      isClosed = true;
      for (const child of children.keys()) endProcess(child);
      await Promise.allSettled(children.values());
    },
  };
}

async function startWorkflow(
  { target, options: { repo = '', ref = 'main', token = '' } }: RotateTarget,
  { address, reason }: RotateOrder,
  readValue: (address: string) => Promise<SecretValue>,
  { http, githubUrl }: RotatorParts,
): Promise<string> {
  const { dispatchWorkflow } = await import('../../publish/workflow.ts');
  const inputs = { key: address, emergency: 'true', reason };
  await dispatchWorkflow({ workflow: target, repo, ref, inputs, token: await readValue(token) }, { http, githubUrl });
  return `the workflow ${target} of ${repo} was started`;
}

/** `{ "version": 1, "event": "rotate", "key", "reason", "alarm", "at" }`, signed as `tell`'s webhooks are. Any 2xx is success. */
async function callWebhook(
  { target, options: { secret = '' } }: RotateTarget,
  { address, reason, alarm }: RotateOrder,
  readValue: (address: string) => Promise<SecretValue>,
  { http }: RotatorParts,
): Promise<string> {
  const at = new Date();
  const body = JSON.stringify({ version: 1, event: 'rotate', key: address, reason, alarm, at: at.toISOString() });
  const { status } = await http.request({
    method: 'POST',
    url: target,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'relock',
      'idempotency-key': alarm,
      'relock-signature': webhookSignature(body, await readValue(secret), at),
    },
    body,
    repeat: 'always',
  });
  const { origin } = new URL(target);
  if (status >= 200 && status < 300) return `${origin} was asked to rotate it`;
  throw new TypeError(`${origin} answered ${status}`);
}

/**
 * The same program, with the config of whoever started the server and the token in its environment, which other
 * processes of this user can read while it runs. Shares and the seal's settings (`RELOCK_…`) and the server's own token do
 * not go along. The rest of the environment does, logins at a cloud among it, since an issuer may need them: where a KMS
 * opens the seal, this process could ask it as well.
 */
function startRotation({ address, reason }: RotateOrder, token: SecretValue, parts: RotatorParts): ChildProcess {
  const inherited = Object.entries(wholeEnvironment()).filter(
    ([name]) => !name.startsWith('RELOCK_') && !['VAULT_TOKEN', 'VAULT_NAMESPACE'].includes(name),
  );
  const { config = '' } = parts;
  const env = { VAULT_ADDR: parts.address(), ...Object.fromEntries(inherited), VAULT_TOKEN: token.reveal() };
  const given = ['rotate', address, '--emergency', '--reason', reason, '--config', config];
  return spawn(process.execPath, [process.argv[1] ?? '', ...given], {
    cwd: path.dirname(config),
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Resolves when it ended well; rejects with what it said when it did not, or when it took too long. */
function outcomeOf(child: ChildProcess, seconds: number): Promise<string> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (more: string) => {
    if (said.length < MOST_SAID) said += more;
  });
  const timer = setTimeout(() => endProcess(child), seconds * 1000);
  return new Promise((resolve, reject) => {
    child.once('error', () => reject(new TypeError('relock rotate could not be started')));
    child.once('close', (status, signal) => {
      clearTimeout(timer);
      if (status === 0) resolve('relock rotate ended well');
      else reject(new TypeError(`relock rotate ended with ${signal ?? status}: ${faultIn(said)}`));
    });
  });
}

/** Asks it to end, and ends it when it does not. */
function endProcess(child: ChildProcess): void {
  child.kill('SIGTERM');
  const timer = setTimeout(() => {
    child.kill('SIGKILL');
    // A process of its own may still hold this end open.
    child.stderr?.destroy();
  }, GRACE);
  child.once('close', () => clearTimeout(timer));
}

/** The line that says what was wrong; it holds no secret, as no error does. */
function faultIn(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  return printable(lines.find((line) => /\[RL-/.test(line)) ?? lines.at(-1) ?? 'it said nothing', 300);
}
