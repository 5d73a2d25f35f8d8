import { RelockError } from '../core/error.ts';
import { googleCredentials } from '../core/google-credentials.ts';
import { openHttp } from '../core/http.ts';
import { printable } from '../core/printable.ts';
import { crc32c } from './crc32c.ts';
import { named, unnamed } from './named.ts';
import type { Seal, SealOptions, SealVerdict, WrappedKey } from './seal.ts';
import type { Json } from './service.ts';
import { askService, broken, objectIn, refused, setting, textIn, unfit } from './service.ts';

const SERVICE = 'Google Cloud KMS';

/** A request about the key: https://cloud.google.com/kms/docs/reference/rest/v1/projects.locations.keyRings.cryptoKeys */
type Ask = (verb: '' | ':encrypt' | ':decrypt', body?: Json) => ReturnType<typeof askService>;

/**
 * The seal whose key is in Google Cloud KMS, `RELOCK_GCPCKMS_KEY`:
 * `projects/P/locations/L/keyRings/R/cryptoKeys/K`, whose primary version wraps. The context is its additional
 * authenticated data; what goes either way is checked by CRC-32C, as Google asks. Throws `RL-SEAL-…`.
 */
export async function openGcpCkms(options: SealOptions): Promise<Seal> {
  const name = setting(options, 'RELOCK_GCPCKMS_KEY', 'the resource name of the key that seals the vault');
  if (!/^projects\/[^/?#]+\/locations\/[^/?#]+\/keyRings\/[^/?#]+\/cryptoKeys\/[^/?#]+$/.test(name)) {
    throw new RelockError('RL-SEAL-CONFIG', 'RELOCK_GCPCKMS_KEY names no key', {
      remedy: 'Write projects/P/locations/L/keyRings/R/cryptoKeys/K.',
    });
  }
  const http = openHttp({ proxies: options.env });
  const scope = 'https://www.googleapis.com/auth/cloudkms';
  const credentials = googleCredentials({ env: options.env, http, scope, lifetime: 3600 });
  // gcloud's own variable, for private endpoints.
  const endpoint = options.env['CLOUDSDK_API_ENDPOINT_OVERRIDES_CLOUDKMS'] ?? 'https://cloudkms.googleapis.com/';
  const ask: Ask = async (verb, body) =>
    askService(http, SERVICE, {
      method: body === undefined ? 'GET' : 'POST',
      url: `${endpoint.replace(/\/+$/, '')}/v1/${name}${verb}`,
      headers: { authorization: `Bearer ${(await credentials()).token}`, 'content-type': 'application/json' },
      repeat: 'always',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  try {
    return {
      verdict: await describe(ask, name),
      wrap: (key, context) => wrap(ask, name, key, context),
      unwrap: (wrapped, context) => unwrap(ask, name, wrapped, context),
      check: async () => void (await describe(ask, name)),
      close: async () => http.close(),
    };
  } catch (error) {
    http.close();
    throw error;
  }
}

async function describe(ask: Ask, name: string): Promise<SealVerdict> {
  const json = await successful(ask(''));
  if (textIn(json, 'purpose') !== 'ENCRYPT_DECRYPT') throw unfit(name, 'it is not made for encryption');
  const primary = objectIn(json, 'primary');
  if (textIn(primary, 'state') !== 'ENABLED') throw unfit(name, 'its primary version is not enabled');
  const level = textIn(primary, 'protectionLevel') ?? 'unknown';
  // Imported material was outside before, and a copy may be anywhere.
  const imported = textIn(primary, 'importTime') !== undefined;
  const hardware = level === 'HSM' || level === 'HSM_SINGLE_TENANT';
  return {
    kind: 'gcpckms',
    protection:
      imported || level.startsWith('EXTERNAL')
        ? 'external'
        : hardware
          ? 'hardware'
          : level === 'SOFTWARE'
            ? 'software key'
            : 'not hardware',
    evidence: `${printable(name, 200)}: protection level ${printable(level, 40)}${imported ? ', imported' : ''}`,
  };
}

async function wrap(ask: Ask, name: string, key: Uint8Array, context: Uint8Array): Promise<WrappedKey> {
  const json = await successful(
    ask(':encrypt', {
      plaintext: Buffer.from(key).toString('base64'),
      plaintextCrc32c: String(crc32c(key)),
      additionalAuthenticatedData: Buffer.from(context).toString('base64'),
      additionalAuthenticatedDataCrc32c: String(crc32c(context)),
    }),
  );
  const sealed = checked(json, 'ciphertext');
  if (json['verifiedPlaintextCrc32c'] !== true || json['verifiedAdditionalAuthenticatedDataCrc32c'] !== true) {
    throw refused(SERVICE, 200, 'it did not check what it was sent');
  }
  return named('gcpckms', name, sealed);
}

async function unwrap(ask: Ask, name: string, wrapped: WrappedKey, context: Uint8Array): Promise<Uint8Array> {
  const sealed = unnamed('gcpckms', name, wrapped);
  const { json, status, refusal } = await ask(':decrypt', {
    ciphertext: sealed.toString('base64'),
    ciphertextCrc32c: String(crc32c(sealed)),
    additionalAuthenticatedData: Buffer.from(context).toString('base64'),
    additionalAuthenticatedDataCrc32c: String(crc32c(context)),
  });
  if (refusal === 'INVALID_ARGUMENT') throw broken();
  if (refusal !== undefined) throw refused(SERVICE, status, refusal);
  return checked(json, 'plaintext');
}

/** The bytes of a field, when they are those that left the service. */
function checked(json: Json, field: 'plaintext' | 'ciphertext'): Buffer {
  const bytes = Buffer.from(textIn(json, field) ?? '', 'base64');
  // An int64 in Google's JSON is text.
  if (bytes.length > 0 && Number(json[`${field}Crc32c`]) === crc32c(bytes)) return bytes;
  throw refused(SERVICE, 200, `the ${field} was changed on its way`);
}

async function successful(asked: ReturnType<typeof askService>): Promise<Json> {
  const { json, status, refusal } = await asked;
  if (refusal !== undefined) throw refused(SERVICE, status, refusal);
  return json;
}
