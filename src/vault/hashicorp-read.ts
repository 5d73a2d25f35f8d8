import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import { wholeSecret } from './address.ts';
import type { Address } from './address.ts';
import type { ApiAnswer, ApiRequest } from './hashicorp-api.ts';
import type { Connection } from './hashicorp-connection.ts';
import { numberIn, objectIn, textIn } from './hashicorp-json.ts';
import type { JsonObject } from './hashicorp-json.ts';
import { fieldsOf, isPlainMiss, kv2State, misunderstood, readKv2 } from './hashicorp-kv.ts';
import type { KvState } from './hashicorp-kv.ts';
import type { Mounts, Place } from './hashicorp-mounts.ts';
import type { Lease, Reading } from './vault.ts';

/** What a dynamic engine made. */
interface Made {
  readonly answer: ApiAnswer;
  readonly lease: Lease | undefined;
}

/** Reads secrets of one connection, whatever engine they live in. */
export type Reader = (address: Address) => Promise<Reading | null>;

/**
 * A read is a GET; in a dynamic engine the address's parameters go with it (`?ttl=15m`), and `method=post` makes it
 * a POST with them as its body, as `pki/issue` wants. Each dynamic read makes a new credential, so the addresses of its
 * fields share one reading until two thirds of its life are over. `onLease` is called before the reading is given out.
 * Not every engine heeds `ttl`: a lease that came longer than was asked for is made shorter by `shorten`, where Vault lets us.
 */
export function openReader(
  connection: Connection,
  mounts: Mounts,
  onLease: (lease: Lease) => void,
  shorten: (lease: Lease, seconds: number) => Promise<Lease>,
): Reader {
  const taken = new Map<string, { readonly until: number; readonly made: Promise<Made> }>();

  async function readDynamic(address: Address, failing: string): Promise<Reading | null> {
    const whole = wholeSecret(address).text;
    const held = taken.get(whole);
    if (held !== undefined && held.until > Date.now()) return reading(address, failing, await held.made);
    const made = make(address, failing);
    // Reads that start together share this one too.
    taken.set(whole, { until: Number.POSITIVE_INFINITY, made });
    const ttl = await made.then(
      ({ answer, lease }) => (answer.status === 200 ? (lease?.ttl ?? lifeOf(answer)) : undefined),
      () => undefined,
    );
    if (ttl === undefined) taken.delete(whole);
    else if (ttl > 0) taken.set(whole, { until: Date.now() + ttl * 667, made });
    return reading(address, failing, await made);
  }

  async function make(address: Address, failing: string): Promise<Made> {
    const params = new Map(address.params);
    const post = params.get('method')?.toLowerCase() === 'post';
    if (post) params.delete('method');
    const answer = await connection.call({
      method: post ? 'POST' : 'GET',
      path: address.path,
      ...(post ? { body: Object.fromEntries(params) } : { query: params }),
      // Whoever asks twice gets two credentials: a GET in name only.
      repeat: 'unprocessed',
      failing,
    });
    return { answer, lease: await noted(address, answer) };
  }

  /** The lease that came with an answer, once it is known to be ours to give back and no longer than was asked for. */
  async function noted(address: Address, answer: ApiAnswer): Promise<Lease | undefined> {
    const lease = leaseOf(address.path, answer.json);
    if (lease === undefined) return undefined;
    onLease(lease);
    const wanted = secondsIn(address.params.get('ttl'));
    if (wanted === undefined || lease.ttl <= wanted || answer.json?.['renewable'] !== true) return lease;
    // The lease tells how long it lives: whoever sees it is longer than was asked for can say so.
    return shorten(lease, wanted).catch(() => lease);
  }

  function reading(address: Address, failing: string, { answer, lease }: Made): Reading | null {
    if (isPlainMiss(answer)) return null;
    const data = answer.status === 200 ? objectIn(answer.json, 'data') : undefined;
    if (data === undefined) throw misunderstood(connection, failing, answer);
    return { fields: fieldsOf(data, address), ...(lease === undefined ? {} : { lease }) };
  }

  async function readKv1(address: Address, failing: string): Promise<Reading | null> {
    const answer = await connection.call({ method: 'GET', path: address.path, failing });
    return reading(address, failing, { answer, lease: undefined });
  }

  /** Vault would not say which engine this is: KV v2's path is tried first, for it makes nothing in any engine. */
  async function readUnknown(address: Address, { mount, path }: Place, failing: string): Promise<Reading | null> {
    const request: ApiRequest = { method: 'GET', path: `${mount.path}/data/${path}`, query: address.params, failing };
    const asKv2 = await connection.attempt(request);
    const state = asKv2.status === 200 || asKv2.status === 404 ? kv2State(asKv2) : undefined;
    if (state !== undefined && state.version > 0) return versioned(address, state);
    const plain: ApiRequest = {
      method: 'GET',
      path: address.path,
      query: address.params,
      repeat: 'unprocessed',
      failing,
    };
    const answer = await connection.attempt(plain);
    if (answer.status === 403) {
      if (asKv2.status === 403) throw await connection.denied(request, asKv2);
      throw await connection.denied(plain, answer);
    }
    if (answer.status === 404 && /"Invalid path for a versioned K\/V/.test(JSON.stringify(answer.json?.['warnings']))) {
      if (asKv2.status === 403) throw await connection.denied(request, asKv2);
      return null;
    }
    return reading(address, failing, { answer, lease: await noted(address, answer) });
  }

  return async (address) => {
    const failing = `${printable(address.text)} can’t be read`;
    const place = await mounts.find(address);
    switch (place.mount.engine) {
      case 'kv2': {
        const version = versionParam(address);
        return versioned(address, await readKv2(connection, place.mount.path, place.path, failing, version));
      }
      case 'kv1':
        allowParams(address, []);
        return readKv1(address, failing);
      case 'dynamic':
        return readDynamic(address, failing);
      case 'unknown':
        return readUnknown(address, place, failing);
    }
  };
}

function versioned(address: Address, state: KvState): Reading | null {
  if (state.version === 0) return null;
  if (state.data === null) {
    throw new RelockError('RL-VAULT-DELETED', `version ${state.version} of ${printable(address.text)} was deleted`, {
      remedy: 'Have it undeleted, store a new version, or name another one with ?version=N.',
    });
  }
  return { fields: fieldsOf(state.data, address), version: state.version };
}

function versionParam(address: Address): string | undefined {
  allowParams(address, ['version']);
  const version = address.params.get('version');
  if (version === undefined || /^[1-9]\d{0,8}$/.test(version)) return version;
  throw new RelockError(
    'RL-VAULT-PARAM',
    `${printable(address.text)} asks for a version that is not a number from 1 on`,
    {
      remedy: 'Write ?version=3, or leave it out for the latest.',
    },
  );
}

function allowParams(address: Address, allowed: readonly string[]): void {
  const stranger = [...address.params.keys()].find((name) => !allowed.includes(name));
  if (stranger === undefined) return;
  const known = allowed.length > 0 ? `only "${allowed.join('", "')}"` : 'none';
  throw new RelockError(
    'RL-VAULT-PARAM',
    `${printable(address.text)} has the parameter "${printable(stranger, 40)}", this engine takes ${known}`,
    {
      remedy: 'Take it out of the address.',
    },
  );
}

function leaseOf(path: string, json: JsonObject | undefined): Lease | undefined {
  const id = textIn(json, 'lease_id');
  if (id === undefined) return undefined;
  return { kind: 'lease', label: path, handle: new SecretValue(id), ttl: numberIn(json, 'lease_duration') ?? 0 };
}

/** Seconds of what came without a lease, where the engine tells, as AWS' does of a session; 0: it does not. */
function lifeOf({ json }: ApiAnswer): number {
  return numberIn(objectIn(json, 'data'), 'ttl') ?? 0;
}

/** A duration as Vault writes them (`900`, `15m`, `1h30m`), in seconds; undefined for what is none. */
function secondsIn(text: string | undefined): number | undefined {
  if (text === undefined || !/^(?:\d+|(?:\d+[dhms])+)$/.test(text)) return undefined;
  const unit = { d: 86_400, h: 3_600, m: 60, s: 1 };
  const parts = [...text.matchAll(/(\d+)([dhms]?)/g)];
  return parts.reduce((sum, [, count, of]) => sum + Number(count) * (unit[of as keyof typeof unit] ?? 1), 0);
}
