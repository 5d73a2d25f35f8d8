import type { RelockConfig } from '../config/config.ts';
import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import type { ShownCanary } from '../serve/watch/shown.ts';
import { parseAddress } from '../vault/address.ts';
import { postgresCanary } from './watch/postgres-canary.ts';
import { openRunVaults } from './run-vaults.ts';
import type { AskServer } from './server.ts';
import { openServer } from './server.ts';

/** `relock key canary`, parsed. `index`: a mount such as `vault://secret`, whose fingerprints scans read. */
export type CanaryRequest = { readonly format: 'text' | 'json'; readonly index: string | undefined } & (
  | {
      readonly action: 'plant';
      /** `relock-key`, `token`, `basic`, `postgres`, or a rule of the scan. */
      readonly like: string;
      /** For `postgres`: `HOST[:PORT]`, and the database. */
      readonly host?: string | undefined;
      readonly database?: string | undefined;
      readonly where: string | undefined;
      readonly prefix: string | undefined;
    }
  | { readonly action: 'list' }
  | { readonly action: 'remove'; readonly id: string }
);

const PATH = 'sys/relock/watch/canaries';
/** What the server makes itself; its own door is where they would be tried. */
const OWN: ReadonlySet<string> = new Set(['relock-key', 'token', 'basic']);

/**
 * Makes, lists and removes canaries at the server at `VAULT_ADDR`: keys that open nothing and tell when they are shown.
 * A new one goes to standard output. With `index` a scan knows it, and does not report it. Throws `RL-USAGE`,
 * `RL-RULE-UNKNOWN`, `RL-KEY-REFUSED` and `RL-VAULT-…`.
 */
export async function canary(
  request: CanaryRequest,
  invocation: Invocation,
  config: () => Promise<RelockConfig>,
): Promise<ExitStatus> {
  const ask = openServer(invocation, {
    code: 'RL-KEY-REFUSED',
    failing: 'the server can’t be asked about its canaries',
    denied: `The token’s policies must allow it, with sudo, at ${PATH}.`,
    wrong: 'Correct what the message names.',
  });
  switch (request.action) {
    case 'plant':
      return plant(ask, request, invocation, config);
    case 'list':
      return list(ask, request, invocation);
    case 'remove': {
      await ask({ method: 'DELETE', path: `${PATH}/${request.id}` });
      await note(request.index, request.id, undefined, invocation, config);
      invocation.out(`removed  ${printable(request.id, 40)}\n`);
      return 0;
    }
  }
}

async function plant(
  ask: AskServer,
  request: Extract<CanaryRequest, { action: 'plant' }>,
  invocation: Invocation,
  config: () => Promise<RelockConfig>,
): Promise<ExitStatus> {
  const { like, where, prefix, index, format } = request;
  const role = like === 'postgres' ? await postgresCanary(request) : undefined;
  const sample = OWN.has(like) ? undefined : (role ?? (await sampleOf(like)));
  const body = {
    like,
    ...(where === undefined ? {} : { where }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(sample === undefined ? {} : { value: sample.secret }),
  };
  const { json } = await ask({ method: 'POST', path: PATH, body });
  const data = (json?.['data'] ?? {}) as { id?: string; value?: string };
  if (typeof data.id !== 'string' || typeof data.value !== 'string') {
    throw new RelockError('RL-KEY-REFUSED', 'the server’s answer holds no canary', {
      remedy: 'See that VAULT_ADDR names a "relock serve".',
    });
  }
  await note(index, data.id, new SecretValue(data.value), invocation, config);
  if (format === 'json') {
    invocation.out(`${JSON.stringify(data)}\n`);
    return 0;
  }
  invocation.err(`canary ${printable(data.id, 40)}, like ${printable(like, 80)}. ${seenWhere(like)}\n`);
  if (role !== undefined) invocation.err(role.steps);
  invocation.out(`${textOf(like, data.value, sample?.text, invocation)}\n`);
  return 0;
}

/** Worthless, with the right shape and checksums, so that a thief believes it. */
async function sampleOf(rule: string): Promise<{ text: string; secret: string }> {
  const [{ mintFor }, { knownRule }, { randomInt }] = await Promise.all([
    import('../scan/mint.ts'),
    import('../scan/known-rule.ts'),
    import('node:crypto'),
  ]);
  return mintFor(knownRule(rule), (below) => randomInt(below));
}

/** As it is to be planted. */
function textOf(like: string, value: string, text: string | undefined, { env }: Invocation): string {
  if (like !== 'basic') return text ?? value;
  const url = new URL('/v1/secret/data/production', env['VAULT_ADDR']);
  url.username = 'deploy';
  url.password = value;
  return url.href;
}

/** What it can be noticed by, plainly. */
function seenWhere(like: string): string {
  if (like === 'postgres') return 'It is noticed in the log of that PostgreSQL, once these two steps are done:';
  if (OWN.has(like)) return 'It is noticed wherever it is shown to this server.';
  return 'It is noticed only when it is shown to this server (as a token, a key to be verified, a password): who tries it at the service that it looks like is not seen.';
}

/** Lets the scan know it; without a value lets it forget. */
async function note(
  index: string | undefined,
  id: string,
  value: SecretValue | undefined,
  invocation: Invocation,
  config: () => Promise<RelockConfig>,
): Promise<void> {
  if (index === undefined) return;
  const address = parseAddress(`${index.replace(/\/+$/, '')}/canary-${id}#/value`);
  const vaults = openRunVaults(await config(), invocation, undefined)(() => undefined);
  try {
    const values = value === undefined ? [] : [{ value, state: 'current' as const }];
    await (await vaults.store(address)).writeFingerprints(address, 'canary', values);
  } finally {
    await vaults.close();
  }
}

async function list(ask: AskServer, { format }: CanaryRequest, { out, err }: Invocation): Promise<ExitStatus> {
  const { json } = await ask({ method: 'GET', path: PATH });
  const data = (json?.['data'] ?? {}) as { canaries?: readonly ShownCanary[] };
  const all = data.canaries ?? [];
  if (format === 'json') out(`${JSON.stringify(all)}\n`);
  else {
    for (const { id, like, where, made, by } of all)
      out(`${[id, made, like, by, where].map((text) => printable(text, 200)).join('  ')}\n`);
    if (all.length === 0) err('no canaries\n');
  }
  return 0;
}
