import { createHash, randomUUID } from 'node:crypto';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { SecretFields } from '../../core/secret.ts';
import type { Address } from '../address.ts';
import type { Rotatable } from '../vault.ts';
import type { Place } from './place.ts';
import { getStored } from './read.ts';
import { CURRENT, holderOf, PENDING, PREVIOUS } from './secrets-manager.ts';
import type { SecretsManager, Stages } from './secrets-manager.ts';
import type { Need } from './sessions.ts';
import { decode, encode } from './value.ts';
import { OWN_LABEL, putLabelled } from './write.ts';

type Staging = Pick<Rotatable, 'stage' | 'readStaged' | 'promote' | 'discard'>;

/**
 * Rotation by AWS' own labels. A pending value is a version with AWSPENDING and a label that comes from the rotation's
 * id, so that any later run finds it; readers go on getting AWSCURRENT. Promotion moves AWSCURRENT from the version
 * that the rotation began with, which AWS refuses when it is elsewhere by now. A value that is given up loses its labels;
 * AWS clears versions without labels away in its own time, nothing else ends one.
 */
export function openStaging(
  manager: SecretsManager,
  placeOf: (address: Address) => Place,
  onPromoted: (address: Address) => Promise<void>,
): Staging {
  interface Found {
    readonly need: Need;
    readonly place: Place;
    readonly stages: Stages;
  }

  async function lookIfThere(address: Address, failing: string): Promise<Found | null> {
    const place = { ...placeOf(address), version: undefined, stage: undefined };
    const need: Need = { right: 'write', place };
    const stages = await manager.stages(need, place, failing);
    return stages === null ? null : { need, place, stages };
  }

  async function look(address: Address, failing: string): Promise<Found> {
    const found = await lookIfThere(address, failing);
    if (found !== null) return found;
    throw new RelockError('RL-VAULT-MISSING', `${failing}: there is no such secret`, {
      remedy: 'Correct the address, or store a value there.',
      state: 'Nothing was changed.',
    });
  }

  /** Takes the labels of earlier rotations and of writes that broke off: AWS keeps what has one, and knows twenty a secret. */
  async function clearLabels({ need, place, stages }: Found, own: string, failing: string): Promise<void> {
    for (const [version, labels] of stages) {
      const stale = labels.filter((label) => label.startsWith(OWN_LABEL) && label !== own);
      for (const label of stale) await manager.move(need, place, label, { from: version }, failing);
    }
  }

  async function fieldsAt(need: Need, place: Place, version: string, address: Address, failing: string) {
    const stored = await getStored(manager, need, { ...place, version }, failing);
    return stored === null ? null : decode(stored.content, { ...address, key: undefined });
  }

  return {
    async stage(address, fields, rotation) {
      const failing = `the new value of ${printable(address.text)} can’t be staged`;
      const { need, place, stages } = await look(address, failing);
      const label = labelOf(rotation);
      const own = holderOf(stages, label);
      if (own !== undefined && wasPromoted(stages, own)) return;
      const holder = holderOf(stages, PENDING);
      if (holder !== undefined && holder === own) {
        if (sameFields(await fieldsAt(need, place, holder, address, failing), fields)) return;
        throw conflict(`${printable(address.text)} already has another pending value of this rotation`);
      }
      // What is current may still carry the label: AWS' own rotation leaves it there.
      const isLeft = holder !== undefined && stages.get(holder)?.includes(CURRENT) === true;
      if (holder !== undefined && !isLeft) {
        throw conflict(`${printable(address.text)} already has a pending value of another rotation`);
      }
      await clearLabels({ need, place, stages }, label, failing);
      const now = await getStored(manager, need, place, failing);
      const content = encode(fields, now?.content, address);
      const token = randomUUID();
      await putLabelled(manager, { need, place, content, failing }, token, [label]);
      // Given with the version, AWSPENDING would be taken from whoever has it.
      const from = isLeft ? holder : undefined;
      if (await manager.move(need, place, PENDING, { from, to: token }, failing)) return;
      await manager.move(need, place, label, { from: token }, failing);
      throw conflict(`another run staged a value for ${printable(address.text)} at the same moment`);
    },

    async readStaged(address, rotation) {
      const failing = `the pending value of ${printable(address.text)} can’t be read`;
      const found = await lookIfThere(address, failing);
      const holder = found === null ? undefined : pendingOf(found.stages, rotation);
      if (found === null || holder === undefined) return null;
      return fieldsAt(found.need, found.place, holder, address, failing);
    },

    async promote(address, rotation, from) {
      const failing = `the new value of ${printable(address.text)} can’t be made the current one`;
      const { need, place, stages } = await look(address, failing);
      const own = holderOf(stages, labelOf(rotation));
      const pending = pendingOf(stages, rotation);
      if (own === undefined || (pending === undefined && !wasPromoted(stages, own))) {
        throw conflict(`${printable(address.text)} has no pending value of rotation ${printable(rotation, 60)}`);
      }
      if (!wasPromoted(stages, own)) {
        const holder = from === 0 ? undefined : String(from);
        const moved =
          holderOf(stages, CURRENT) === holder &&
          (await manager.move(need, place, CURRENT, { from: holder, to: own }, failing));
        if (!moved) throw conflict(`${printable(address.text)} was changed by someone else since the rotation began`);
      }
      await onPromoted(address);
      if (stages.get(own)?.includes(PENDING) === true) {
        await manager.move(need, place, PENDING, { from: own }, failing);
      }
      return own;
    },

    async discard(address, rotation) {
      const failing = `the pending value of ${printable(address.text)} can’t be discarded`;
      const found = await lookIfThere(address, failing);
      const holder = found === null ? undefined : pendingOf(found.stages, rotation);
      if (found === null || holder === undefined) return;
      await manager.move(found.need, found.place, PENDING, { from: holder }, failing);
      await manager.move(found.need, found.place, labelOf(rotation), { from: holder }, failing);
    },
  };
}

/** The label of a rotation's version. */
function labelOf(rotation: string): string {
  return `${OWN_LABEL}rotation-${createHash('sha256').update(rotation).digest('hex').slice(0, 32)}`;
}

/** The version that waits for this rotation to promote it. */
function pendingOf(stages: Stages, rotation: string): string | undefined {
  const own = holderOf(stages, labelOf(rotation));
  const labels = own === undefined ? [] : (stages.get(own) ?? []);
  return labels.includes(PENDING) && !labels.includes(CURRENT) ? own : undefined;
}

/** It is current, or was until the last write. */
function wasPromoted(stages: Stages, version: string): boolean {
  const labels = stages.get(version) ?? [];
  return labels.includes(CURRENT) || labels.includes(PREVIOUS);
}

function sameFields(a: SecretFields | null, b: SecretFields): boolean {
  return a !== null && a.size === b.size && [...a].every(([name, value]) => b.get(name)?.equals(value) === true);
}

function conflict(message: string): RelockError {
  return new RelockError('RL-ROTATE-CONFLICT', message, {
    remedy: 'Wait for the other run, then run this again: it starts from what it finds.',
    state: 'Nothing was overwritten.',
  });
}
