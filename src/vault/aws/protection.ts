import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { Address } from '../address.ts';
import { objectIn, textIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';
import type { Protection } from '../vault.ts';
import { refused } from './api.ts';
import type { AwsApi } from './api.ts';
import type { Place } from './place.ts';
import { isMissing } from './secrets-manager.ts';
import type { SecretsManager } from './secrets-manager.ts';
import type { Need, Sessions } from './sessions.ts';

/** The key of all secrets that were given none. */
const DEFAULT_KEY = 'alias/aws/secretsmanager';

/** What protects single secrets. */
export interface Protections {
  /** `undefined`: there is no such secret. Each KMS key is asked for once a run. */
  of(place: Place, address: Address): Promise<Protection | undefined>;
  /** For `require-hsm`: resolves only when the secret's key is shown to be in hardware, or there is no secret. Throws `RL-VAULT-NOT-HSM`. */
  demand(place: Place, address: Address): Promise<void>;
}

/**
 * Asks Secrets Manager which KMS key seals a secret (`DescribeSecret`; none is the account's `aws/secretsmanager`), and
 * KMS where that key comes from (`DescribeKey`, `Origin`). Reads no secret.
 */
export function openProtections(manager: SecretsManager, api: AwsApi, sessions: Sessions): Protections {
  const keys = new Map<string, Promise<Protection>>();

  async function keyProtection(need: Need, id: string, failing: string): Promise<Protection> {
    const request = {
      service: 'kms',
      region: /^arn:[^:]+:kms:([a-z0-9-]+):/.exec(id)?.[1] ?? need.place.region,
      operation: 'DescribeKey',
      body: { KeyId: id },
      key: await sessions(need),
      failing,
      resource: `the key ${id}`,
    } as const;
    const { json, refusal } = await api(request);
    if (refusal === undefined) return verdictOf(objectIn(json, 'KeyMetadata') ?? {}, id);
    if (!/^AccessDenied|^NotFound/.test(refusal.code)) throw refused(request, refusal);
    const why = `KMS does not describe it to this login (${printable(refusal.code, 60)}): "kms:DescribeKey" is needed`;
    return { verdict: 'unverifiable', evidence: `its key is ${printable(id, 120)}; ${why}` };
  }

  async function protectionOf(place: Place, address: Address): Promise<Protection | undefined> {
    const need: Need = { right: 'read', place };
    const failing = `what protects ${printable(address.text)} can’t be asked for`;
    const { json, refusal, request } = await manager.attempt({ name: 'DescribeSecret', need, place, failing });
    if (isMissing(refusal)) return undefined;
    if (refusal !== undefined) throw refused(request, refusal);
    const id = textIn(json, 'KmsKeyId') ?? DEFAULT_KEY;
    const known = keys.get(`${place.region} ${id}`) ?? keyProtection(need, id, failing);
    keys.set(`${place.region} ${id}`, known);
    return known;
  }

  return {
    of: protectionOf,
    async demand(place, address) {
      const protection = await protectionOf(place, address);
      if (protection === undefined || protection.verdict === 'hardware') return;
      throw new RelockError(
        'RL-VAULT-NOT-HSM',
        `${printable(address.text)} can’t be used with require-hsm: ${protection.evidence}`,
        {
          remedy:
            'Seal the secret with a KMS key whose material AWS or a CloudHSM made, or take require-hsm out of the config on purpose.',
          state: 'Nothing was read.',
        },
      );
    },
  };
}

/**
 * Keys that KMS made never leave its HSMs (FIPS 140-3 level 3), those of a CloudHSM store never leave the customer's. Of
 * imported material a copy may be anywhere, and an external store is where AWS can't see.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html
 */
function verdictOf(key: JsonObject, id: string): Protection {
  const origin = printable(textIn(key, 'Origin') ?? 'unknown', 40);
  const shown = `its key ${printable(textIn(key, 'Arn') ?? id, 120)} has the origin ${origin}`;
  if (origin === 'AWS_KMS') return { verdict: 'hardware', evidence: shown };
  if (origin === 'AWS_CLOUDHSM') {
    return {
      verdict: 'hardware',
      evidence: `${shown}, cluster ${printable(textIn(key, 'CloudHsmClusterId') ?? 'unknown', 60)}`,
    };
  }
  const why: Readonly<Record<string, string>> = {
    EXTERNAL: 'it was imported, and a copy may be anywhere',
    EXTERNAL_KEY_STORE: 'it is kept outside of AWS, where AWS can’t see',
  };
  return { verdict: 'unverifiable', evidence: `${shown}: ${why[origin] ?? 'nothing is known of that'}` };
}
