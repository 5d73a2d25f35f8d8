import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import type { Records } from '../records.ts';
import { ownPlace } from './place.ts';
import { getStored } from './read.ts';
import type { SecretsManager } from './secrets-manager.ts';
import type { Need } from './sessions.ts';
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
      if (stored === null || !('SecretString' in stored.content)) return null;
      return { text: new SecretValue(stored.content.SecretString), revision: stored.version };
    },

    async write(name, text, expected) {
      const place = ownPlace(region, name);
      const version = await putCurrent(manager, {
        need: needOf(name),
        place,
        content: { SecretString: text.reveal() },
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
