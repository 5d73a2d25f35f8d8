import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import { openHttp } from '../core/http.ts';
import { printable } from '../core/printable.ts';
import { azureCredentials } from './azure-credentials.ts';
import type { Seal, SealOptions, SealVerdict, WrappedKey } from './seal.ts';
import type { Json } from './service.ts';
import { askService, broken, objectIn, otherKey, otherKind, refused, setting, textIn, unfit } from './service.ts';

const SERVICE = 'Azure Key Vault';
const VERSION = '7.4';
const NONCE = 12;
const TAG = 16;

/** A request to the key vault: https://learn.microsoft.com/en-us/rest/api/keyvault/keys */
type Ask = (method: 'GET' | 'POST', url: string, body?: Json) => ReturnType<typeof askService>;

/** The key as it is now: a key's version, and how it wraps. */
interface Key {
  readonly id: string;
  readonly algorithm: 'RSA-OAEP-256' | 'A256KW';
}

/**
 * The seal whose key is in Azure Key Vault or a Managed HSM, `RELOCK_AZUREKEYVAULT_KEY`:
 * `https://VAULT.vault.azure.net/keys/NAME`, whose newest version wraps. Its wrapping knows no context, so it wraps a
 * fresh key, and that one seals the root key bound to the context. Throws `RL-SEAL-…`.
 */
export async function openAzureKeyVault(options: SealOptions): Promise<Seal> {
  const named = setting(options, 'RELOCK_AZUREKEYVAULT_KEY', 'the URL of the key that seals the vault');
  const url = URL.canParse(named) ? new URL(named) : undefined;
  if (url === undefined || !/^\/keys\/[0-9A-Za-z-]{1,127}$/.test(url.pathname)) {
    throw new RelockError('RL-SEAL-CONFIG', 'RELOCK_AZUREKEYVAULT_KEY names no key', {
      remedy:
        'Write https://VAULT.vault.azure.net/keys/NAME, without a version: an older one must stay enabled while what it wrapped is in use.',
    });
  }
  const http = openHttp({ proxies: options.env });
  const token = azureCredentials(options, http, resourceOf(url));
  const ask: Ask = async (method, target, body) =>
    askService(http, SERVICE, {
      method,
      url: `${target}?api-version=${VERSION}`,
      headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
      repeat: 'always',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  try {
    const base = `${url.origin}${url.pathname}`;
    const { key, verdict } = await describe(ask, base);
    return {
      verdict,
      wrap: (plain, context) => wrap(ask, key, plain, context),
      unwrap: (wrapped, context) => unwrap(ask, base, key.algorithm, wrapped, context),
      check: async () => void (await describe(ask, base)),
      close: async () => http.close(),
    };
  } catch (error) {
    http.close();
    throw error;
  }
}

async function describe(ask: Ask, base: string): Promise<{ key: Key; verdict: SealVerdict }> {
  const json = await successful(ask('GET', base));
  const [jwk, attributes] = [objectIn(json, 'key'), objectIn(json, 'attributes')];
  const [id = '', type = ''] = [textIn(jwk, 'kid'), textIn(jwk, 'kty')];
  if (!id.startsWith(`${base}/`)) throw refused(SERVICE, 200, 'it describes another key');
  if (attributes['enabled'] !== true) throw unfit(base, 'it is not enabled');
  const operations = jwk['key_ops'];
  if (!Array.isArray(operations) || !operations.includes('wrapKey') || !operations.includes('unwrapKey')) {
    throw unfit(base, 'it may not wrap and unwrap');
  }
  if (!/^(?:RSA|oct)(?:-HSM)?$/.test(type)) throw unfit(base, 'it is neither an RSA nor a symmetric key');
  const algorithm = type.startsWith('RSA') ? 'RSA-OAEP-256' : 'A256KW';
  return { key: { id, algorithm }, verdict: verdictOf(type, attributes, base) };
}

/** What an exportable key is released to, its policy decides: its being in an HSM says no more than that it was made there. */
function verdictOf(type: string, attributes: Json, base: string): SealVerdict {
  const exportable = attributes['exportable'] === true;
  const platform = textIn(attributes, 'hsmPlatform');
  const hsm = type.endsWith('-HSM');
  return {
    kind: 'azurekeyvault',
    protection: exportable ? 'not hardware' : hsm ? 'hardware' : 'software key',
    evidence: [
      `${printable(base, 160)}: ${type}`,
      ...(platform === undefined ? [] : [`HSM platform ${printable(platform, 20)}`]),
      ...(exportable ? ['exportable'] : []),
    ].join(', '),
  };
}

/** Layout: format 1 · length and text of the key's id · length and bytes of the wrapped key · nonce · ciphertext · tag; what comes before the nonce is bound as associated data. */
async function wrap(ask: Ask, key: Key, plain: Uint8Array, context: Uint8Array): Promise<WrappedKey> {
  const fresh = randomBytes(32);
  try {
    const json = await successful(
      ask('POST', `${key.id}/wrapkey`, { alg: key.algorithm, value: fresh.toString('base64url') }),
    );
    const wrapped = Buffer.from(textIn(json, 'value') ?? '', 'base64url');
    // The version that really wrapped it.
    const head = Buffer.concat([
      Buffer.from([1]),
      counted(Buffer.from(textIn(json, 'kid') ?? key.id)),
      counted(wrapped),
    ]);
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', fresh, nonce);
    cipher.setAAD(Buffer.concat([head, context]));
    return {
      kind: 'azurekeyvault',
      bytes: Buffer.concat([head, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]),
    };
  } finally {
    fresh.fill(0);
  }
}

async function unwrap(
  ask: Ask,
  base: string,
  alg: Key['algorithm'],
  wrapped: WrappedKey,
  context: Uint8Array,
): Promise<Uint8Array> {
  if (wrapped.kind !== 'azurekeyvault') throw otherKind(wrapped.kind);
  const bytes = Buffer.from(wrapped.bytes);
  const id = countedAt(bytes, 1);
  const inner = countedAt(bytes, id.end);
  if (bytes[0] !== 1 || bytes.length < inner.end + NONCE + TAG) throw broken();
  const version = id.value.toString('latin1');
  if (!version.startsWith(`${base}/`) || !/^[0-9a-f]{1,64}$/.test(version.slice(base.length + 1))) throw otherKey();
  const answer = await ask('POST', `${version}/unwrapkey`, { alg, value: inner.value.toString('base64url') });
  if (answer.refusal === 'BadParameter') throw broken();
  if (answer.refusal !== undefined) throw refused(SERVICE, answer.status, answer.refusal);
  const fresh = Buffer.from(textIn(answer.json, 'value') ?? '', 'base64url');
  try {
    const decipher = createDecipheriv('aes-256-gcm', fresh, bytes.subarray(inner.end, inner.end + NONCE));
    decipher.setAAD(Buffer.concat([bytes.subarray(0, inner.end), context]));
    decipher.setAuthTag(bytes.subarray(-TAG));
    const plain = decipher.update(bytes.subarray(inner.end + NONCE, -TAG));
    decipher.final();
    return plain;
  } catch (error) {
    throw broken(error);
  } finally {
    fresh.fill(0);
  }
}

function counted(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function countedAt(bytes: Buffer, at: number): { value: Buffer; end: number } {
  const end = at + 2 + (bytes.length < at + 2 ? 0 : bytes.readUInt16BE(at));
  if (bytes.length < end) throw broken();
  return { value: bytes.subarray(at + 2, end), end };
}

async function successful(asked: ReturnType<typeof askService>): Promise<Json> {
  const { json, status, refusal } = await asked;
  if (refusal !== undefined) throw refused(SERVICE, status, refusal);
  return json;
}

/** `https://vault.azure.net` for `x.vault.azure.net`, in the other clouds and for a Managed HSM likewise. */
function resourceOf({ hostname }: URL): string {
  const domain = /^[a-z0-9-]+\.((?:vault|managedhsm)\.[a-z.-]+)$/.exec(hostname)?.[1];
  return `https://${domain ?? 'vault.azure.net'}`;
}
