import { isUtf8 } from 'node:buffer';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import { packRecord, unpackRecord } from '../record-pack.ts';
import type { Records } from '../records.ts';
import { ownPlace } from './place.ts';
import type { Place } from './place.ts';
import { getStored } from './read.ts';
import type { SecretsManager } from './secrets-manager.ts';
import type { Need } from './sessions.ts';
import { MOST } from './value.ts';
import type { Content } from './value.ts';
import { putCurrent } from './write.ts';

/**
 * Records as secrets of their own, `relock/RECORD` in one region: tags hold 256 characters each, of few kinds, and know
 * no compare-and-set. `needOf` gives what the login must be allowed for a record.
 */
export function openRecords(
  manager: SecretsManager,
  region: string,
  needOf: (record: string) => Need,
): Pick<Records, 'read' | 'write'> {
  return {
    async read(name) {
      const place = ownPlace(region, name);
      const stored = await getStored(manager, needOf(name), place, `${printable(place.name, 200)} can’t be read`);
      return stored === null ? null : { text: unpacked(stored.content, place), revision: stored.version };
    },

    async write(name, text, expected) {
      const place = ownPlace(region, name);
      const version = await putCurrent(manager, {
        need: needOf(name),
        place,
        content: packed(text, place),
        expected: expected ?? 0,
        failing: `${printable(place.name, 200)} can’t be written`,
      });
      if (version !== null) return version;
      throw new RelockError(
        'RL-ROTATE-CONFLICT',
        `another run wrote ${printable(place.name, 200)} at the same moment`,
        {
          remedy: 'Wait for the other run, then run this again: it starts from what it finds.',
          state: 'Nothing was overwritten.',
        },
      );
    },
  };
}

/** AWS stores 64 KiB: what is longer is compressed. */
function packed(text: SecretValue, place: Place): Content {
  const bytes = packRecord(text.reveal(), MOST);
  if (bytes.length <= MOST)
    return isUtf8(bytes) ? { SecretString: text.reveal() } : { SecretBinary: bytes.toString('base64') };
  throw new RelockError(
    'RL-VAULT-VALUE',
    `${printable(place.name, 200)} would be larger than the 64 KiB that AWS stores`,
    {
      remedy: 'Keep some of the managed keys in another region or account.',
      state: 'Nothing was written.',
    },
  );
}

function unpacked(content: Content, place: Place): SecretValue {
  if ('SecretString' in content) return new SecretValue(content.SecretString);
  const text = unpackRecord(Buffer.from(content.SecretBinary, 'base64'));
  if (text !== undefined) return new SecretValue(text);
  throw new RelockError('RL-VAULT-INDEX', `${printable(place.name, 200)} is damaged`, {
    remedy: 'Bring its previous version back (AWSPREVIOUS); only Relock should write it.',
  });
}
