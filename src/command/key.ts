import { text as readAll } from 'node:stream/consumers';
import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import { openServer } from './server.ts';
import type { AskServer } from './server.ts';

/** `relock key …`, parsed: what is done with the keys that a running `relock serve` issues itself. */
export type KeyRequest = { readonly mount: string; readonly format: 'text' | 'json' } & (
  | {
      readonly action: 'issue';
      readonly role: string;
      readonly ttl: string | undefined;
      readonly owner: string | undefined;
      readonly scopes: readonly string[];
      /** `NAME=VALUE`. */
      readonly metadata: readonly string[];
    }
  | { readonly action: 'verify'; readonly scope: string | undefined; readonly source: string | undefined }
  /** `-`: the key itself, from standard input. */
  | { readonly action: 'rotate'; readonly id: string; readonly overlap: string | undefined }
  | { readonly action: 'revoke'; readonly ids: readonly string[] }
  | {
      readonly action: 'list';
      readonly role: string | undefined;
      readonly owner: string | undefined;
      readonly older: string | undefined;
    }
);

/**
 * Issues, verifies, rotates, revokes and lists keys of the server at `VAULT_ADDR`. A key goes to standard output, once and
 * alone; what is said about it goes to standard error. Status 1: a verified key is not good. Throws `RL-USAGE`,
 * `RL-KEY-REFUSED` and `RL-VAULT-…`.
 */
export async function key(request: KeyRequest, invocation: Invocation): Promise<ExitStatus> {
  const ask = openServer(invocation, {
    code: 'RL-KEY-REFUSED',
    failing: 'the server can’t be asked about its keys',
    denied: `The token’s policies must allow ${request.mount}/${request.action}.`,
    wrong: 'Correct what the message names; "vault read" of the role tells what it gives.',
  });
  switch (request.action) {
    case 'issue': {
      const { role, ttl, owner, scopes, metadata } = request;
      const body = {
        ...(ttl === undefined ? {} : { ttl }),
        ...(owner === undefined ? {} : { owner }),
        ...(scopes.length === 0 ? {} : { scopes }),
        ...(metadata.length === 0 ? {} : { metadata: Object.fromEntries(metadata.map(pairOf)) }),
      };
      return give(await change(ask, `${request.mount}/issue/${role}`, body), 'issued', request, invocation);
    }
    case 'rotate': {
      const { id, overlap } = request;
      const body = { ...(await naming(id, invocation)), ...(overlap === undefined ? {} : { overlap }) };
      return give(await change(ask, `${request.mount}/rotate`, body), 'rotated', request, invocation);
    }
    case 'verify':
      return verify(ask, request, invocation);
    case 'revoke':
      for (const id of request.ids) {
        await change(ask, `${request.mount}/revoke`, await naming(id, invocation));
        invocation.out(`revoked  ${id === '-' ? 'the key from standard input' : printable(id, 80)}\n`);
      }
      return 0;
    case 'list':
      return list(ask, request, invocation);
  }
}

type Data = Readonly<Record<string, unknown>>;

async function change(ask: AskServer, path: string, body: Data): Promise<Data> {
  const { json } = await ask({ method: 'POST', path, body });
  return (json?.['data'] ?? {}) as Data;
}

/** A key that was made: shown this once. */
function give(data: Data, what: string, { format }: KeyRequest, { out, err, interactive }: Invocation): ExitStatus {
  const secret = data['key'];
  if (typeof secret !== 'string') {
    throw new RelockError('RL-KEY-REFUSED', 'the server’s answer holds no key', {
      remedy: 'See that VAULT_ADDR names a "relock serve"; "relock key list" tells whether a key was made.',
    });
  }
  if (format === 'json') {
    out(`${JSON.stringify(data)}\n`);
    return 0;
  }
  err(`${what}: ${describe(data)}\n`);
  if (typeof data['replaces'] === 'string') {
    err(`it replaces ${printable(data['replaces'], 80)}, which works until ${shown(data['old_valid_until'])}\n`);
  }
  err('The key is on standard output, this once: the vault keeps only a hash of it.\n');
  out(secret);
  if (interactive) err('\n');
  return 0;
}

async function verify(
  ask: AskServer,
  request: Extract<KeyRequest, { action: 'verify' }>,
  invocation: Invocation,
): Promise<ExitStatus> {
  const { scope, source } = request;
  const body = {
    ...(await naming('-', invocation)),
    ...(scope === undefined ? {} : { scope }),
    ...(source === undefined ? {} : { source }),
  };
  const data = await change(ask, `${request.mount}/verify`, body);
  const valid = data['valid'] === true;
  if (request.format === 'json') invocation.out(`${JSON.stringify(data)}\n`);
  else invocation.out(valid ? `valid    ${describe(data)}\n` : `invalid  ${shown(data['reason'])}\n`);
  return valid ? 0 : 1;
}

async function list(
  ask: AskServer,
  { mount, role, owner, older, format }: Extract<KeyRequest, { action: 'list' }>,
  { out }: Invocation,
): Promise<ExitStatus> {
  const query = new Map([
    ['list', 'true'],
    ...Object.entries({ role, owner, older }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  ]);
  const { json } = await ask({ method: 'GET', path: `${mount}/keys`, query });
  const data = (json?.['data'] ?? {}) as { keys?: readonly string[]; key_info?: Readonly<Record<string, Data>> };
  const rows = (data.keys ?? []).map((id): Data => Object.assign({ id }, data.key_info?.[id]));
  if (format === 'json') out(`${JSON.stringify(rows)}\n`);
  else for (const row of rows) out(`${describe(row)}  uses ${shown(row['uses'])}  last ${shown(row['last_used'])}\n`);
  return 0;
}

/** `id role owner expires`, whatever of these there is. */
function describe(data: Data): string {
  const state = data['revoked'] ? `revoked ${shown(data['revoked'])}` : `until ${shown(data['expires'])}`;
  return [shown(data['id']), shown(data['role']), shown(data['owner']), state].join('  ');
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  return printable(typeof value === 'string' ? value : JSON.stringify(value), 120);
}

/** A key is named by its id, or by itself, which is never an argument. */
async function naming(id: string, { stdin }: Invocation): Promise<Data> {
  if (id !== '-') return { id };
  const given = new SecretValue((await readAll(stdin)).trim());
  if (!given.isEmpty) return { key: given.reveal() };
  throw new RelockError('RL-USAGE', 'there is no key on standard input', { remedy: 'Pipe the key into the command.' });
}

function pairOf(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)];
  throw new RelockError('RL-USAGE', `"${printable(text, 60)}" is no metadata`, {
    remedy: 'Write --metadata NAME=VALUE.',
  });
}
