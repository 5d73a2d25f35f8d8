import { randomUUID } from 'node:crypto';
import { RelockError } from '../../core/error.ts';
import type { Version } from '../vault.ts';
import { refused } from './api.ts';
import type { Place } from './place.ts';
import { CURRENT, holderOf, versionIn } from './secrets-manager.ts';
import type { SecretsManager } from './secrets-manager.ts';
import type { Need } from './sessions.ts';
import type { Content } from './value.ts';

/** One write. */
export interface Write {
  readonly need: Need;
  readonly place: Place;
  readonly content: Content;
  /** Only if this version is the current one (0: there is none); undefined: in any case. */
  readonly expected: Version | undefined;
  readonly failing: string;
}

const STATE = 'Nothing was written.';

/** How the labels begin that Relock gives to versions while it works on them. */
export const OWN_LABEL = 'relock-';

/**
 * Writes a version and makes it current; gives its id, or null when another than the expected one was current. Each
 * call carries a token of its own, by which AWS knows a repetition for what it is. A conditional write
 * first stores the version under a label of its own, then moves AWSCURRENT from the expected version to it, which AWS
 * refuses when the label is no longer there; a version that lost keeps no label, and AWS clears it away.
 */
export async function putCurrent(manager: SecretsManager, write: Write): Promise<string | null> {
  const token = randomUUID();
  if (write.expected === undefined)
    return (await putPlain(manager, write, token)) ?? createOrPut(manager, write, token);
  if (write.expected !== 0) return putConditional(manager, write, token, String(write.expected));
  if (await create(manager, write, token)) return token;
  const { need, place, failing } = write;
  const stages = await manager.stages(need, place, failing);
  const holder = stages === null ? undefined : holderOf(stages, CURRENT);
  if (holder === token) return token;
  // A secret that was made without a value, as templates do.
  return holder === undefined ? putConditional(manager, write, token, undefined) : null;
}

/** Stores a version under labels, which other versions lose; false: there is no such secret. */
export async function putLabelled(
  manager: SecretsManager,
  write: Omit<Write, 'expected'>,
  token: string,
  labels: readonly string[],
): Promise<boolean> {
  const { need, place, content, failing } = write;
  const { json, refusal, request } = await manager.attempt({
    name: 'PutSecretValue',
    need,
    place,
    body: { ClientRequestToken: token, ...content, VersionStages: labels },
    failing,
    state: STATE,
    holdsSecret: true,
  });
  if (refusal?.code === 'ResourceNotFoundException') return false;
  if (refusal !== undefined) throw refused(request, refusal);
  if (versionIn(json, failing) === token) return true;
  throw new RelockError('RL-VAULT-ANSWER', `${failing}: AWS’ answer speaks of another version`, {
    remedy: 'Read the secret to see what it holds.',
  });
}

async function putPlain(manager: SecretsManager, write: Write, token: string): Promise<string | undefined> {
  return (await putLabelled(manager, write, token, [CURRENT])) ? token : undefined;
}

async function createOrPut(manager: SecretsManager, write: Write, token: string): Promise<string | null> {
  if (await create(manager, write, token)) return token;
  return (await putPlain(manager, write, token)) ?? null;
}

/** False: there is such a secret already. */
async function create(manager: SecretsManager, write: Write, token: string): Promise<boolean> {
  const { need, place, content, failing } = write;
  if (place.id !== place.name) {
    throw new RelockError('RL-VAULT-MISSING', `${failing}: there is no secret of that ARN`, {
      remedy: 'Give its name: AWS makes the ARN of a new secret.',
      state: STATE,
    });
  }
  const { refusal, request } = await manager.attempt({
    name: 'CreateSecret',
    need,
    place,
    body: { Name: place.name, ClientRequestToken: token, ...content },
    failing,
    state: STATE,
    holdsSecret: true,
  });
  if (refusal?.code === 'ResourceExistsException') return false;
  if (refusal !== undefined) throw refused(request, refusal);
  return true;
}

async function putConditional(
  manager: SecretsManager,
  write: Write,
  token: string,
  from: string | undefined,
): Promise<string | null> {
  const { need, place, failing } = write;
  // AWS stores no version without a label.
  const label = `${OWN_LABEL}write-${token.slice(0, 8)}`;
  if (!(await putLabelled(manager, write, token, [label]))) return null;
  const stages = from === undefined ? await manager.stages(need, place, failing) : undefined;
  // AWS gives the first version of a secret AWSCURRENT by itself.
  const isDone = stages !== undefined && stages !== null && holderOf(stages, CURRENT) === token;
  const moved = isDone || (await manager.move(need, place, CURRENT, { from, to: token }, failing));
  await manager.move(need, place, label, { from: token }, failing);
  return moved ? token : null;
}
