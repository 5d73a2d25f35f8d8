import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { Address } from '../address.ts';
import { textIn, textsIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';
import type { Reading } from '../vault.ts';
import { refused } from './api.ts';
import type { Place } from './place.ts';
import { CURRENT, isMissing, objectsIn, versionIn } from './secrets-manager.ts';
import type { SecretsManager } from './secrets-manager.ts';
import type { Need, Sessions } from './sessions.ts';
import { contentIn, decode } from './value.ts';
import type { Content } from './value.ts';

/** What one version of a secret holds. */
export interface Stored {
  readonly content: Content;
  readonly version: string;
}

/** How many secrets one BatchGetSecretValue takes. */
const BATCH = 20;

/**
 * Reads one version: the one of an id, or of a stage. The stage goes along even when it is AWSCURRENT, which is what AWS
 * would take anyway: policies with a condition on it refuse a request without. `null`: there is no such secret or version.
 */
export async function getStored(
  manager: SecretsManager,
  need: Need,
  place: Place,
  failing: string,
): Promise<Stored | null> {
  const { version, stage } = place;
  const { json, refusal, request } = await manager.attempt({
    name: 'GetSecretValue',
    need,
    place,
    body: {
      ...(version === undefined ? {} : { VersionId: version }),
      ...(version !== undefined && stage === undefined ? {} : { VersionStage: stage ?? CURRENT }),
    },
    failing,
  });
  if (isMissing(refusal)) return null;
  if (refusal !== undefined) throw refused(request, refusal);
  return storedIn(json, place, failing);
}

function storedIn(json: JsonObject, place: Place, failing: string): Stored {
  const content = contentIn(json);
  const [name, arn] = [textIn(json, 'Name'), textIn(json, 'ARN')];
  const version = versionIn(json, failing);
  const isAsked = place.id === name || place.id === arn;
  const isVersion =
    place.version === undefined
      ? textsIn(json, 'VersionStages').includes(place.stage ?? CURRENT)
      : place.version === version;
  if (content !== undefined && isAsked && isVersion) return { content, version };
  throw new RelockError('RL-VAULT-ANSWER', `${failing}: AWS’ answer does not hold what was asked for`, {
    remedy: 'Check that the address in the config is AWS’ own.',
  });
}

/** What `read` gives for an address. */
export async function readOne(manager: SecretsManager, place: Place, address: Address): Promise<Reading | null> {
  const failing = `${printable(address.text)} can’t be read`;
  const stored = await getStored(manager, { right: 'read', place }, place, failing);
  return stored === null ? null : { fields: decode(stored.content, address), version: stored.version };
}

/**
 * Reads many, in batches of twenty where the current version is asked for, one login a batch. What a batch does not give
 * (a permission that hangs on the stage, a version) is read alone, so that its own answer is told.
 */
export async function readMany(
  manager: SecretsManager,
  sessions: Sessions,
  addresses: readonly Address[],
  placeOf: (address: Address) => Place,
): Promise<Array<PromiseSettledResult<Reading | null>>> {
  const known = new Map<string, Promise<Stored | undefined>>();
  const logins = new Map<string, Map<string, Place>>();
  await Promise.all(
    addresses.map(async (address) => {
      // An address or a login that is wrong is told where it is read alone.
      const place = await Promise.resolve(address)
        .then(placeOf)
        .catch(() => undefined);
      if (place === undefined || !isCurrent(place)) return;
      const key = await sessions({ right: 'read', place }).catch(() => undefined);
      if (key === undefined) return;
      const login = `${key.id} ${place.region}`;
      logins.set(login, (logins.get(login) ?? new Map<string, Place>()).set(place.id, place));
    }),
  );
  for (const places of [...logins.values()].flatMap((all) => chunks([...all.values()], BATCH))) {
    const batch = getBatch(manager, places);
    for (const place of places)
      known.set(
        nameOf(place),
        batch.then((given) => given.get(place)),
      );
  }
  return Promise.allSettled(
    addresses.map(async (address) => {
      const place = placeOf(address);
      const stored = isCurrent(place) ? await known.get(nameOf(place)) : undefined;
      if (stored === undefined) return readOne(manager, place, address);
      return { fields: decode(stored.content, address), version: stored.version };
    }),
  );
}

function isCurrent({ version, stage }: Place): boolean {
  return version === undefined && (stage ?? CURRENT) === CURRENT;
}

function nameOf({ region, id }: Place): string {
  return `${region} ${id}`;
}

/** What a batch gives of these; one that is refused gives nothing. Throws what keeps AWS from answering at all. */
async function getBatch(manager: SecretsManager, places: readonly Place[]): Promise<Map<Place, Stored>> {
  const given = new Map<Place, Stored>();
  const [first] = places;
  if (first === undefined || places.length === 1) return given;
  const { json } = await manager.attempt({
    name: 'BatchGetSecretValue',
    need: { right: 'read', place: first },
    place: first,
    body: { SecretIdList: places.map(({ id }) => id) },
    failing: `${places.length} secrets can’t be read`,
  });
  if (json === undefined) return given;
  for (const value of objectsIn(json, 'SecretValues')) {
    const place = places.find(({ id }) => id === value['Name'] || id === value['ARN']);
    if (place === undefined) continue;
    try {
      given.set(place, storedIn(value, place, ''));
    } catch {
      // It is read alone, which tells what is wrong with it.
    }
  }
  return given;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
