import { readFileSync } from 'node:fs';
import { RelockError, systemCode } from '../core/error.ts';
import type { HttpAnswer, HttpClient, HttpRequest } from '../core/http.ts';
import { printable } from '../core/printable.ts';
import type { SealOptions } from './seal.ts';

/** What the seals whose key is a cloud service's have in common. */

/** A setting of the seal's. Throws `RL-SEAL-CONFIG`. */
export function setting({ env }: SealOptions, variable: string, what: string): string {
  const value = env[variable];
  if (value !== undefined) return value;
  throw new RelockError('RL-SEAL-CONFIG', `${variable} is not set`, { remedy: `Set it to ${what}.` });
}

/** An answer's JSON, which nothing may be taken from unchecked. */
export type Json = Readonly<Record<string, unknown>>;

/** One request whose answer is JSON. Throws `RL-SEAL-SERVICE` for what is no success, with the service's own code. */
export async function askJson(http: HttpClient, service: string, request: HttpRequest): Promise<Json> {
  const answer = await ask(http, service, request);
  if (answer.status === 200) return parsed(answer);
  throw refused(service, answer.status, codeIn(parsed(answer)));
}

/** As `askJson`, for a caller who tells refusals apart by the service's code. */
export async function askService(
  http: HttpClient,
  service: string,
  request: HttpRequest,
): Promise<{ readonly json: Json; readonly refusal: string | undefined; readonly status: number }> {
  const answer = await ask(http, service, request);
  const json = parsed(answer);
  return { json, status: answer.status, refusal: answer.status === 200 ? undefined : codeIn(json) };
}

async function ask(http: HttpClient, service: string, request: HttpRequest): Promise<HttpAnswer> {
  try {
    return await http.request(request);
  } catch (error) {
    throw new RelockError('RL-SEAL-SERVICE', `${service} can't be asked`, {
      evidence: [['It failed with', error instanceof RelockError ? error.code : 'an unknown error']],
      remedy: 'Check the network and the address, then try again.',
      state: 'The vault stays as it was.',
      cause: error,
    });
  }
}

/** What the service said no with. */
export function refused(service: string, status: number, code: string): RelockError {
  return new RelockError('RL-SEAL-SERVICE', `${service} refuses the request`, {
    evidence: [['It says', `${status} ${printable(code, 200)}`.trim()]],
    remedy: 'Check that the key exists, is enabled, and that this identity may use and describe it.',
    state: 'The vault stays as it was.',
  });
}

/** The key is there, and not one that a vault may be sealed with. */
export function unfit(what: string, why: string): RelockError {
  return new RelockError('RL-SEAL-KEY', `${printable(what, 200)} can't seal a vault: ${why}`, {
    remedy: 'Name a key that is enabled and made for encryption.',
    state: 'Nothing was sealed or opened with it.',
  });
}

export function otherKind(kind: string): RelockError {
  return new RelockError('RL-SEAL-MISMATCH', `what is to be opened was sealed by "${printable(kind, 40)}"`, {
    remedy: 'Open the vault with the seal that it was made with.',
    state: 'The vault stays sealed.',
  });
}

export function otherKey(): RelockError {
  return new RelockError(
    'RL-SEAL-MISMATCH',
    'the vault’s root key was sealed by another key than the one that is named',
    {
      remedy: 'Name the key that this vault is sealed with.',
      state: 'The vault stays sealed.',
    },
  );
}

export function broken(cause?: unknown): RelockError {
  return new RelockError('RL-SEAL-BROKEN', 'the vault’s sealed root key was changed, or belongs to another vault', {
    remedy: 'Restore the vault from a backup.',
    state: 'The vault stays sealed.',
    cause,
  });
}

/** What lets this process in at the service is missing or refused. */
export function noCredentials(service: string, remedy: string, cause?: unknown): RelockError {
  return new RelockError('RL-SEAL-CREDENTIALS', `there is nothing that lets Relock in at ${service}`, {
    remedy,
    state: 'The vault stays as it was.',
    cause,
  });
}

/** A file that an environment variable names, such as a token's. Throws `RL-SEAL-SECRET-FILE`. */
export function readNamed(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new RelockError('RL-SEAL-SECRET-FILE', `${what} can't be read from ${printable(file)}`, {
      evidence: [['It failed with', systemCode(error) ?? 'an unknown error']],
      remedy: 'Let it be a file that this user may read.',
      cause: error,
    });
  }
}

/** A field that holds text. */
export function textIn(json: Json, name: string): string | undefined {
  const value = json[name];
  return typeof value === 'string' ? value : undefined;
}

/** A field that holds an object; empty when it does not. */
export function objectIn(json: Json, name: string): Json {
  const value = json[name];
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function parsed({ body }: HttpAnswer): Json {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Json) : {};
  } catch {
    return {};
  }
}

/** AWS: `__type`; Azure and Google: `error.code` and `error.status`; token endpoints: `error`. Never a message: it may quote what was sent. */
function codeIn(json: Json): string {
  const error = objectIn(json, 'error');
  const code = textIn(json, '__type') ?? textIn(error, 'status') ?? textIn(error, 'code') ?? textIn(json, 'error');
  return (code ?? '').replace(/^.*#/, '');
}
