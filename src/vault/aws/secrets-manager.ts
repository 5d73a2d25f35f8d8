import { printable } from '../../core/printable.ts';
import { isObject, objectIn, textIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';
import { RelockError } from '../../core/error.ts';
import { refused } from './api.ts';
import type { AwsAnswer, AwsApi, AwsRequest, Refusal } from './api.ts';
import type { Place } from './place.ts';
import type { Need, Sessions } from './sessions.ts';

/** One operation on a secret. */
export interface Operation {
  readonly name: string;
  readonly need: Need;
  /** The secret it is asked of: often the need's own, sometimes a record beside it. */
  readonly place: Place;
  readonly body?: JsonObject;
  readonly failing: string;
  readonly state?: string;
  readonly holdsSecret?: boolean;
}

/** The staging labels of each version of a secret, by version id. */
export type Stages = ReadonlyMap<string, readonly string[]>;

/** Secrets Manager with the logins of this run (https://docs.aws.amazon.com/secretsmanager/latest/apireference/). */
export interface SecretsManager {
  /** Gives AWS' answer, or its refusal as it is. */
  attempt(operation: Operation): Promise<AwsAnswer & { readonly request: AwsRequest }>;
  /** Gives AWS' answer; throws its refusal (`RL-VAULT-DENIED`, …). */
  call(operation: Operation): Promise<JsonObject>;
  /** All versions that carry a label; `null`: there is no such secret. Throws `RL-VAULT-DELETED`. */
  stages(need: Need, place: Place, failing: string): Promise<Stages | null>;
  /**
   * Moves a label from one version to another, each of which may be none: it is taken from `from` only if it is there,
   * and put onto `to` only if no other version has it. False: it was elsewhere, and nothing was changed.
   */
  move(need: Need, place: Place, label: string, move: LabelMove, failing: string): Promise<boolean>;
}

export interface LabelMove {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The label of the version that readers get. */
export const CURRENT = 'AWSCURRENT';
/** The label of a version that is being rotated in. */
export const PENDING = 'AWSPENDING';
/** The label that AWS moves to what was current before. */
export const PREVIOUS = 'AWSPREVIOUS';

/** AWS has no such secret, or no such version of it. */
export function isMissing(refusal: Refusal | undefined): boolean {
  return refusal?.code === 'ResourceNotFoundException';
}

/** A label was not where it was said to be. */
const ELSEWHERE = new Set(['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException']);

export function openSecretsManager(api: AwsApi, sessions: Sessions): SecretsManager {
  async function attempt(operation: Operation): Promise<AwsAnswer & { readonly request: AwsRequest }> {
    const { name, need, place, body = {}, failing, state, holdsSecret } = operation;
    const request: AwsRequest = {
      service: 'secretsmanager',
      region: place.region,
      operation: name,
      body:
        name.startsWith('List') || name.startsWith('Batch') || name === 'CreateSecret'
          ? body
          : { SecretId: place.id, ...body },
      key: await sessions(need),
      failing,
      resource: `the secret ${place.id}`,
      ...(state === undefined ? {} : { state }),
      ...(holdsSecret === undefined ? {} : { holdsSecret }),
    };
    return { ...(await api(request)), request };
  }

  async function call(operation: Operation): Promise<JsonObject> {
    const { json, refusal, request } = await attempt(operation);
    if (refusal !== undefined) throw refused(request, refusal);
    return json;
  }

  async function stages(need: Need, place: Place, failing: string): Promise<Stages | null> {
    const { json, refusal, request } = await attempt({ name: 'DescribeSecret', need, place, failing });
    if (isMissing(refusal)) return null;
    if (refusal !== undefined) throw refused(request, refusal);
    if (typeof json['DeletedDate'] === 'number') {
      throw refused(request, {
        status: 200,
        code: 'InvalidRequestException',
        message: 'The secret is marked for deletion.',
        requestId: undefined,
      });
    }
    const versions = objectIn(json, 'VersionIdsToStages') ?? {};
    return new Map(
      Object.entries(versions).map(([id, labels]) => [id, Array.isArray(labels) ? labels.map(String) : []]),
    );
  }

  return {
    attempt,
    call,
    stages,
    async move(need, place, label, { from, to }, failing) {
      const { refusal, request } = await attempt({
        name: 'UpdateSecretVersionStage',
        need,
        place,
        body: {
          VersionStage: label,
          ...(from === undefined ? {} : { RemoveFromVersionId: from }),
          ...(to === undefined ? {} : { MoveToVersionId: to }),
        },
        failing,
        state: 'Nothing was changed.',
      });
      if (refusal === undefined) return true;
      if (!ELSEWHERE.has(refusal.code)) throw refused(request, refusal);
      // An earlier attempt, whose answer was lost, may have moved it.
      const now = await stages(need, place, failing);
      if (to === undefined) return now?.get(from ?? '')?.includes(label) !== true;
      return now?.get(to)?.includes(label) === true;
    },
  };
}

/** The id of the version that an answer speaks of. Throws `RL-VAULT-ANSWER`. */
export function versionIn(json: JsonObject, failing: string): string {
  const version = textIn(json, 'VersionId');
  if (version !== undefined) return version;
  throw new RelockError('RL-VAULT-ANSWER', `${printable(failing)}: AWS’ answer names no version`, {
    remedy: 'Check that the address in the config is AWS’ own.',
  });
}

/** The objects in a member that is a list. */
export function objectsIn(json: JsonObject, name: string): JsonObject[] {
  const value = json[name];
  return Array.isArray(value) ? value.filter((item) => isObject(item)) : [];
}

/** The version that has a label; undefined when none has. */
export function holderOf(stages: Stages, label: string): string | undefined {
  return [...stages].find(([, labels]) => labels.includes(label))?.[0];
}
