import { awsCredentials } from '../core/aws-credentials.ts';
import { awsEndpoint } from '../core/aws-sts.ts';
import { openHttp } from '../core/http.ts';
import type { HttpClient } from '../core/http.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { AwsKey } from '../core/sigv4.ts';
import { signPost } from '../core/sigv4.ts';
import { named, unnamed } from './named.ts';
import type { Seal, SealOptions, SealVerdict } from './seal.ts';
import type { Json } from './service.ts';
import { askService, broken, objectIn, refused, setting, textIn, unfit } from './service.ts';

const SERVICE = 'AWS KMS';

/** One operation: https://docs.aws.amazon.com/kms/latest/APIReference/ */
type Operation = (name: 'DescribeKey' | 'Encrypt' | 'Decrypt', body: Json) => ReturnType<typeof askService>;

/**
 * The seal whose key is a symmetric AWS KMS key, `RELOCK_AWSKMS_KEY_ID`: its ARN, id, or alias. The context goes along
 * as its hash in KMS' encryption context, which KMS authenticates and CloudTrail shows. Throws `RL-SEAL-…`, `RL-CLOUD-CREDENTIALS`.
 */
export async function openAwsKms(options: SealOptions): Promise<Seal> {
  const wanted = setting(options, 'RELOCK_AWSKMS_KEY_ID', 'the ARN of the AWS KMS key that seals the vault');
  const region = regionOf(wanted, options);
  const http = openHttp({ proxies: options.env });
  const ask = operations(options, http, region, awsCredentials(options.env, http, region));
  try {
    const { json } = await successful(ask('DescribeKey', { KeyId: wanted }));
    const key = objectIn(json, 'KeyMetadata');
    const arn = textIn(key, 'Arn');
    if (arn === undefined) throw refused(SERVICE, 200, 'it does not describe the key');
    if (textIn(key, 'KeyUsage') !== 'ENCRYPT_DECRYPT') throw unfit(arn, 'it is not made for encryption');
    if (textIn(key, 'KeyState') !== 'Enabled') throw unfit(arn, `its state is ${textIn(key, 'KeyState') ?? 'unknown'}`);
    // An asymmetric key knows no context, and its public half would let others make what opens.
    if (textIn(key, 'KeySpec') !== 'SYMMETRIC_DEFAULT') throw unfit(arn, 'it is not symmetric');
    return sealOf(ask, arn, verdictOf(key, arn), () => http.close());
  } catch (error) {
    http.close();
    throw error;
  }
}

function sealOf(ask: Operation, arn: string, verdict: SealVerdict, close: () => void): Seal {
  return {
    verdict,
    async wrap(key, context) {
      const plain = Buffer.from(key);
      const body = { KeyId: arn, Plaintext: plain.toString('base64'), EncryptionContext: contextOf(context) };
      plain.fill(0);
      const { json } = await successful(ask('Encrypt', body));
      const bytes = Buffer.from(textIn(json, 'CiphertextBlob') ?? '', 'base64');
      if (bytes.length === 0) throw refused(SERVICE, 200, 'it gives no ciphertext');
      return named('awskms', arn, bytes);
    },
    async unwrap(wrapped, context) {
      const sealed = unnamed('awskms', arn, wrapped);
      const { json, status, refusal } = await ask('Decrypt', {
        KeyId: arn,
        CiphertextBlob: sealed.toString('base64'),
        EncryptionContext: contextOf(context),
      });
      if (refusal === 'InvalidCiphertextException' || refusal === 'IncorrectKeyException') throw broken();
      if (refusal !== undefined) throw refused(SERVICE, status, refusal);
      return Buffer.from(textIn(json, 'Plaintext') ?? '', 'base64');
    },
    async check() {
      const { json } = await successful(ask('DescribeKey', { KeyId: arn }));
      const state = textIn(objectIn(json, 'KeyMetadata'), 'KeyState');
      if (state !== 'Enabled') throw unfit(arn, `its state is ${state ?? 'unknown'}`);
    },
    close: async () => close(),
  };
}

/** KMS takes pairs of texts. */
function contextOf(context: Uint8Array): Json {
  return { 'relock-context': Buffer.from(context).toString('base64url') };
}

/**
 * Keys that KMS made are in its own HSMs (FIPS 140-3 level 3), those of a CloudHSM store in the customer's. Imported
 * material was outside before, and a copy may be anywhere; an external store's is where AWS can't see.
 */
function verdictOf(key: Json, arn: string): SealVerdict {
  const origin = textIn(key, 'Origin') ?? 'unknown';
  const store = textIn(key, 'CustomKeyStoreId');
  const protection =
    origin === 'AWS_KMS' || origin === 'AWS_CLOUDHSM'
      ? ('hardware' as const)
      : origin === 'EXTERNAL' || origin === 'EXTERNAL_KEY_STORE'
        ? ('external' as const)
        : ('not hardware' as const);
  const where = store === undefined ? '' : `, key store ${printable(store, 60)}`;
  return { kind: 'awskms', protection, evidence: `${printable(arn, 120)}: origin ${printable(origin, 40)}${where}` };
}

function operations(options: SealOptions, http: HttpClient, region: string, key: () => Promise<AwsKey>): Operation {
  const endpoint = options.env['AWS_ENDPOINT_URL_KMS'] ?? options.env['AWS_ENDPOINT_URL'];
  const url = new URL(endpoint ?? awsEndpoint('kms', region, options.env));
  return async (name, content) => {
    const body = JSON.stringify(content);
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `TrentService.${name}` };
    const signed = signPost({ url, headers, body }, { region, service: 'kms' }, await key(), new Date());
    // Each of these may be done twice.
    return askService(http, SERVICE, { method: 'POST', url: url.href, headers: signed, body, repeat: 'always' });
  };
}

async function successful(asked: ReturnType<typeof askService>) {
  const answer = await asked;
  if (answer.refusal !== undefined) throw refused(SERVICE, answer.status, answer.refusal);
  return answer;
}

function regionOf(wanted: string, { env }: SealOptions): string {
  const region = /^arn:[^:]+:kms:([^:]+):/.exec(wanted)?.[1] ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
  if (region !== undefined && /^[a-z0-9-]{1,40}$/.test(region)) return region;
  throw new RelockError('RL-SEAL-CONFIG', 'it is not told in which AWS region the key is', {
    remedy: 'Set RELOCK_AWSKMS_KEY_ID to the whole ARN, or set AWS_REGION.',
  });
}
