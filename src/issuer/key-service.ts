import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import type { ValidationStatus } from '../core/finding.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import { misunderstood, textAt } from './api.ts';
import type { Api } from './api.ts';
import type { Capability, IssuerServices, Issuer, Rotator } from './issuer.ts';
import { untilActive } from './settle.ts';

/** A key as its service made it. */
export interface MadeKey {
  /** What the service calls it: what it is removed by. */
  readonly id: string;
  readonly secret: SecretValue;
}

/** What a service with keys that are made and deleted by its API has to say of itself; `createDelete` does the rest. */
export interface KeyService extends Pick<Issuer, 'kind' | 'check' | 'usesSince'> {
  /** The service's name for people: `SendGrid`. */
  readonly name: string;
  /** How the credential's fields are called. */
  readonly fields: { readonly secret: string; readonly id: string };
  /** The id, where it is a part of the key itself, or the key can ask for it: then a secret need not hold it. */
  idFrom?(secret: SecretValue): string | undefined | Promise<string | undefined>;
  /** Makes a key with the rights of the present one, under this label (`relock ` and a rotation's id, 43 characters). */
  make(label: string, current: SecretFields, id: string): Promise<MadeKey>;
  /** The ids of all keys under exactly this label. Absent where keys have no labels: then lost ones can't be found. */
  find?(label: string): Promise<readonly string[]>;
  /** Ends a key for good; one that is gone already is success. */
  remove(id: string, credential: SecretFields): Promise<void>;
  /** Stops a key from working, which `start` can undo. */
  stop?(id: string): Promise<void>;
  start?(id: string): Promise<void>;
  /** Uses the key for something harmless: `inactive` only for what the service documents as a key that it does not accept. */
  ask(credential: SecretFields): Promise<ValidationStatus>;
  /**
   * Throws unless the service accepts the admin credential. Its refusal of a key counts only then: another region or host,
   * an address that is not allowed, an account that is suspended refuse the key as well, and it is alive.
   */
  vouch?(): Promise<unknown>;
  /** Milliseconds that the service may take to know a key that it just made; 15 s unless set. */
  readonly settling?: number;
  /** As `Issuer.lastUsed`. */
  lastUsed?(id: string): Promise<Date | null | undefined>;
}

/** How long a service may take to know a key that it just made, in milliseconds. */
const SETTLING = 15_000;

/** The rotator of a service: a new key beside the old one, then the old one deleted. */
export function createDelete(service: KeyService): Rotator {
  const { fields, name } = service;

  async function findId(credential: SecretFields): Promise<string | undefined> {
    const id = credential.get(fields.id)?.reveal();
    if (id !== undefined && id !== '') return id;
    const secret = credential.get(fields.secret);
    return secret === undefined ? undefined : service.idFrom?.(secret);
  }

  async function idOf(credential: SecretFields, toDo: string): Promise<string> {
    const id = await findId(credential);
    if (id !== undefined && id !== '') return id;
    throw noId(service, toDo);
  }

  async function look(credential: SecretFields): Promise<ValidationStatus> {
    try {
      const status = await service.ask(credential);
      if (status === 'inactive') await service.vouch?.();
      return status;
    } catch {
      return 'unknown';
    }
  }

  const capabilities: Capability[] = ['validate', 'create', 'test', 'revoke'];
  if (service.stop !== undefined) capabilities.unshift('contain');

  return {
    kind: service.kind,
    strategy: 'create-delete',
    capabilities,
    secretFields: [fields.secret],
    changingFields: [fields.id],
    // A second one would be another key; the first one is found by its label, and removed.
    once: ['create'],
    validate: look,
    ...(service.check === undefined ? {} : { check: service.check.bind(service) }),
    ...(service.usesSince === undefined ? {} : { usesSince: service.usesSince.bind(service) }),
    ...(service.lastUsed === undefined
      ? {}
      : { lastUsed: async (credential: SecretFields) => service.lastUsed?.(await idOf(credential, 'asked about')) }),
    ...(service.stop === undefined
      ? {}
      : { contain: async (one: SecretFields) => service.stop?.(await idOf(one, 'stopped')) }),
    ...(service.start === undefined
      ? {}
      : { release: async (one: SecretFields) => service.start?.(await idOf(one, 'started')) }),

    async create(current, rotation) {
      // Found out before anything is made: a key that nobody could end afterwards is not to be replaced by a second one.
      const old = await idOf(current, 'replaced');
      const { id, secret } = await service.make(labelOf(rotation), current, old);
      return new Map([
        [fields.secret, secret],
        [fields.id, new SecretValue(id)],
      ]);
    },

    ...(service.find === undefined
      ? {}
      : {
          async reclaim(keep: SecretFields, rotation: string) {
            const kept = await findId(keep);
            const lost = ((await service.find?.(labelOf(rotation))) ?? []).filter((id) => id !== kept);
            for (const id of lost) await service.remove(id, keep);
            return lost.length;
          },
        }),

    async test(pending) {
      const status = await untilActive(() => look(pending), service.settling ?? SETTLING);
      if (status === 'active') return;
      throw new RelockError('RL-ISSUER-TEST', `${name} does not accept the new key`, {
        evidence: [['Its answer', status === 'inactive' ? 'it refuses the key' : 'none that is clear']],
        remedy: 'See that the service can be reached and that the key has the rights to be asked.',
        state: 'The old key was not touched.',
      });
    },

    async revoke(credential) {
      await service.remove(await idOf(credential, 'deleted'), credential);
    },

    close: async () => undefined,
  };
}

/** The error for a secret that does not hold what its key is called by. `toDo`: `deleted`. */
export function noId({ name, fields }: Pick<KeyService, 'name' | 'fields'>, toDo: string): RelockError {
  return new RelockError('RL-ISSUER-NO-ID', `the ${name} key can’t be ${toDo}: the secret does not hold its id`, {
    remedy: `Add the key’s id to the secret and name it in the config: fields: { ${fields.id}: … }. After the first rotation Relock keeps it there.`,
    state: 'The key still works.',
  });
}

/** The key in the answer to its making, which has its id and its value at these places. Throws `RL-ISSUER-ANSWER`. */
export function madeKey(
  json: unknown,
  places: { readonly id: string; readonly secret: string },
  { origin }: Pick<Api, 'origin'>,
  failing: string,
): MadeKey {
  const [id, secret] = [textAt(json, places.id), textAt(json, places.secret)];
  if (id === undefined || secret === undefined) throw misunderstood({ failing }, origin);
  return { id, secret: new SecretValue(secret) };
}

/**
 * For services whose keys have no labels: the one among these that a rotation made and whose answer was lost. It is the one
 * made since the rotation began, of which its id tells the millisecond. With several nobody can tell which one it is:
 * then `RL-ISSUER-ORPHANS`, and a person decides. `slack`: milliseconds that the service's clock and its rounding may take.
 */
export function lostKey(
  keys: ReadonlyArray<{ readonly id: string; readonly made: number }>,
  kept: string | undefined,
  rotation: string,
  slack: number,
): string | undefined {
  const began = Number.parseInt(rotation.replaceAll('-', '').slice(0, 12), 16);
  const since = keys.filter(({ id, made }) => id !== kept && made + slack > began);
  if (since.length <= 1) return since[0]?.id;
  throw new RelockError(
    'RL-ISSUER-ORPHANS',
    'a key whose answer was lost can’t be told from others made at the same time',
    {
      evidence: [['Made since then', since.map(({ id }) => printable(id, 60)).join(', ')]],
      remedy: 'Delete those at the issuer that nobody has, then rotate again.',
      state: 'The current key works as before.',
    },
  );
}

/**
 * When a new key is to end that lives as long as the present one: both moments as the service gives them. Undefined for a
 * key without an end.
 */
export function sameLifetime(made: Date | null | undefined, ends: Date | null | undefined): Date | undefined {
  const life = (ends?.getTime() ?? NaN) - (made?.getTime() ?? NaN);
  return Number.isNaN(life) ? undefined : new Date(Date.now() + life);
}

/** The error for a key whose rights can't be given to a new one: one with others is never made in silence. */
export function otherRights(name: string, evidence: readonly [string, string], remedy: string): RelockError {
  return new RelockError(
    'RL-ISSUER-RIGHTS',
    `no new ${name} key was made: it would have other rights than the present one`,
    {
      evidence: [evidence],
      remedy,
      state: 'Nothing was changed.',
    },
  );
}

/** The label of what a rotation made: the same in every run. */
export function labelOf(rotation: string): string {
  return `relock ${rotation}`;
}

/** A text under `issuer:`. Throws `RL-ISSUER-CONFIG` when it is not there and no default is given. */
export function setting(key: ManagedKey, name: string, fallback?: string): string {
  const value = key.issuer[name];
  if (value !== undefined && value !== '') return String(value);
  if (fallback !== undefined) return fallback;
  throw new RelockError('RL-ISSUER-CONFIG', `${printable(key.address)}: issuer.${name} is missing`, {
    remedy: `Add it: docs/rotation-kinds.md says what a ${printable(key.kind, 40)} key needs.`,
    state: 'Nothing was changed.',
  });
}

/**
 * The value at the address that `issuer.NAME` gives (`admin` unless told otherwise): with `#/KEY` that field, else the
 * only one. Throws `RL-ISSUER-CONFIG`, and what reading throws.
 */
export async function adminValue(key: ManagedKey, services: IssuerServices, name = 'admin'): Promise<SecretValue> {
  const address = setting(key, name);
  const secret = await services.readSecret(address);
  const field = /#\/?(.+)$/.exec(address)?.[1];
  const value = field === undefined ? (secret.size === 1 ? [...secret.values()][0] : undefined) : secret.get(field);
  if (value !== undefined && !value.isEmpty) return value;
  throw new RelockError('RL-ISSUER-CONFIG', `${printable(key.address)}: issuer.${name} names no value`, {
    evidence: [['That secret has', [...secret.keys()].map((one) => printable(one, 60)).join(', ') || 'nothing']],
    remedy: 'Write the address with the field: vault://ops/admin#/key.',
    state: 'Nothing was changed.',
  });
}
