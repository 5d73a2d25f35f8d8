import { randomBytes } from 'node:crypto';
import type { Answer, Backend, Body, Mount, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault, notFound, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { flagField, isObject, numberField, textField } from '../fields.ts';
import type { TransitKey } from './transit-key.ts';
import { decrypt, encrypt, hmac, keyData, newKey, rotated } from './transit-key.ts';

/** Encryption by keys that stay here: https://developer.hashicorp.com/vault/api-docs/secret/transit */
export function transitBackend(core: () => Core, mount: Mount): Backend {
  const folder = `transit/${mount.id}/`;
  return {
    exists: (rest) => {
      const [verb, name] = rest.split('/');
      return (verb !== 'encrypt' && verb !== 'keys') || core().entries.get(folder + (name ?? '')) !== undefined;
    },
    clear: () => {
      for (const name of core().entries.list(folder)) core().entries.delete(folder + name);
    },
    handle: (call) => {
      const path = call.operation === 'list' ? call.rest.replace(/\/$/, '') : call.rest;
      const [verb = '', name = '', more = '', ...rest] = path.split('/');
      // To a policy, what ends in a slash is another path.
      if (rest.length > 0 || path.endsWith('/')) throw unsupportedPath();
      if (verb === 'keys' && name === '') return list(core(), call, folder);
      if (verb === 'random') return random(call, name === 'platform' ? more : name);
      if (!/^[\w.-]{1,128}$/.test(name)) throw unsupportedPath();
      const place = folder + name;
      if (verb === 'keys') return keys(core(), call, place, name, more);
      if (more !== '' && verb !== 'hmac') throw unsupportedPath();
      if (!['encrypt', 'decrypt', 'rewrap', 'hmac'].includes(verb)) throw unsupportedPath();
      if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
      return work(core(), call, place, verb, more);
    },
  };
}

function list(core: Core, { operation }: Routed, folder: string): Outcome {
  if (operation !== 'list') throw unsupportedOperation();
  const names = core.entries.list(folder);
  if (names.length === 0) throw notFound();
  return { data: { keys: names } };
}

function keys(core: Core, call: Routed, place: string, name: string, more: string): Outcome {
  const { operation, body, time } = call;
  if (more === '' && operation === 'read') {
    const key = keyAt(core, place);
    if (key === undefined) throw notFound();
    return { data: keyData(name, key) };
  }
  if (more === '' && operation === 'delete') return changing(() => remove(core, place, name));
  if (operation !== 'update' && operation !== 'create') throw unsupportedOperation();
  switch (more) {
    case '':
      checkKind(body);
      return changing(() => {
        if (keyAt(core, place) === undefined) save(core, place, newKey(time));
      });
    case 'rotate':
      return changing(() => {
        const key = keyAt(core, place);
        if (key === undefined) throw new Fault(400, 'key not found');
        save(core, place, rotated(key, time));
      });
    case 'config':
      return changing(() => {
        const key = keyAt(core, place);
        if (key === undefined) throw new Fault(400, `no existing key named ${name} could be found`);
        save(core, place, configured(key, body));
      });
    default:
      throw unsupportedPath();
  }
}

function changing(change: () => void): Outcome {
  return {
    waits: true,
    within: () => {
      change();
      return {};
    },
  };
}

function checkKind(body: Body): void {
  const type = textField(body, 'type') || 'aes256-gcm96';
  if (type !== 'aes256-gcm96') throw new Fault(400, `unknown key type ${type.slice(0, 40)}`);
  for (const name of ['derived', 'convergent_encryption', 'exportable', 'allow_plaintext_backup']) {
    if (flagField(body, name, false)) throw new Fault(400, `${name} is not supported: keys stay in the vault`);
  }
}

function remove(core: Core, place: string, name: string): void {
  const key = keyAt(core, place);
  const refuse = (why: string) => new Fault(400, `error deleting policy ${name}: ${why}`);
  if (key === undefined) throw refuse('could not delete key; not found');
  if (!key.deletable) throw refuse('deletion is not allowed for this key');
  core.entries.delete(place);
}

function configured(key: TransitKey, body: Body): TransitKey {
  const latest = key.versions.length;
  const version = (what: 'decryption' | 'encryption', known: number) => {
    const given = body[`min_${what}_version`];
    if (typeof given === 'number' && given < 0) throw new Fault(400, `min ${what} version cannot be negative`);
    const wanted = numberField(body, `min_${what}_version`, known);
    if (wanted > latest) {
      throw new Fault(400, `cannot set min ${what} version of ${wanted}, latest key version is ${latest}`);
    }
    return wanted;
  };
  const changed = {
    ...key,
    minDecryption: Math.max(version('decryption', key.minDecryption), 1),
    minEncryption: version('encryption', key.minEncryption),
    deletable: flagField(body, 'deletion_allowed', key.deletable),
  };
  if (changed.minEncryption !== 0 && changed.minEncryption < changed.minDecryption) {
    throw new Fault(400, `cannot set min encryption version of ${changed.minEncryption} below what is decrypted`);
  }
  return changed;
}

/** One piece of work, or a `batch_input` of many, each of which may fail by itself. */
function work(core: Core, call: Routed, place: string, verb: string, algorithm: string): Outcome {
  const known = keyAt(core, place);
  if (known !== undefined) return results(known, call.body, verb, algorithm);
  // Who may make a key makes it by using it.
  if (verb !== 'encrypt' || call.operation !== 'create') throw new Fault(400, 'encryption key not found');
  return {
    waits: true,
    within: () => {
      const key = keyAt(core, place) ?? newKey(call.time);
      save(core, place, key);
      return results(key, call.body, verb, algorithm);
    },
  };
}

function results(key: TransitKey, body: Body, verb: string, algorithm: string): Answer {
  const batch = body['batch_input'];
  if (batch === undefined || batch === null)
    return { data: one(key, body, verb, algorithm || textField(body, 'algorithm')) };
  if (!Array.isArray(batch) || !batch.every(isObject)) throw new Fault(400, 'failed to parse batch input');
  if (batch.length === 0) throw new Fault(400, 'missing batch input to process');
  let failed = false;
  const all = batch.map((item) => {
    const reference = textField(item, 'reference');
    try {
      return Object.assign(one(key, item, verb, algorithm || textField(body, 'algorithm')), { reference });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      failed = true;
      const told = { error: error.errors[0], reference };
      return verb === 'decrypt' ? Object.assign(told, { plaintext: '' }) : told;
    }
  });
  // As Vault: one that fails is told by the status too, but for HMAC.
  return { data: { batch_results: all }, ...(failed && verb !== 'hmac' ? { status: 400 } : {}) };
}

function one(key: TransitKey, body: Body, verb: string, algorithm: string): Record<string, unknown> {
  const context = base64Field(body, 'associated_data') ?? Buffer.alloc(0);
  const wanted = numberField(body, 'key_version', 0);
  const needed = (name: string, missing: string) => {
    const value = base64Field(body, name);
    if (value === undefined) throw new Fault(400, missing);
    return value;
  };
  const ciphertext = () => {
    const text = textField(body, 'ciphertext');
    if (text === '') throw new Fault(400, 'missing ciphertext to decrypt');
    return text;
  };
  switch (verb) {
    case 'encrypt':
      return encrypt(key, needed('plaintext', 'missing plaintext to encrypt'), wanted, context);
    case 'decrypt':
      return { plaintext: decrypt(key, ciphertext(), context).toString('base64') };
    case 'rewrap':
      return encrypt(key, decrypt(key, ciphertext(), context), wanted, context);
    default:
      return { hmac: hmac(key, needed('input', 'missing input for HMAC'), algorithm || 'sha2-256', wanted) };
  }
}

function base64Field(body: Body, name: string): Buffer | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value)) {
    return Buffer.from(value, 'base64');
  }
  throw new Fault(400, `field "${name}" is no base64`);
}

/** Most random bytes of one request, as in Vault. */
const MOST_RANDOM = 128 * 1024;

function random({ operation, body }: Routed, place: string): Answer {
  if (operation !== 'update' && operation !== 'create') throw unsupportedOperation();
  const bytes = place === '' ? numberField(body, 'bytes', 32) : numberField({ bytes: place }, 'bytes', 32);
  if (bytes < 1) throw new Fault(400, '"bytes" cannot be less than 1');
  if (bytes > MOST_RANDOM) throw new Fault(400, `"bytes" should be less than ${MOST_RANDOM}`);
  const format = textField(body, 'format') || 'base64';
  if (format !== 'base64' && format !== 'hex') {
    throw new Fault(
      400,
      `unsupported encoding format ${JSON.stringify(format.slice(0, 20))}; must be "hex" or "base64"`,
    );
  }
  return { data: { random_bytes: randomBytes(bytes).toString(format) } };
}

function keyAt(core: Core, place: string): TransitKey | undefined {
  // Sealed by `save`, so it has its shape.
  return core.entries.get(place) as unknown as TransitKey | undefined;
}

function save(core: Core, place: string, key: TransitKey): void {
  core.entries.put(place, { ...key });
}
