import { SecretValue } from '../core/secret.ts';
import { printable } from '../core/printable.ts';
import { wholeSecret } from './address.ts';
import type { Address } from './address.ts';
import type { Records } from './records.ts';
import type { IncidentStore } from './vault.ts';

/** The newest record of a leak of each key, beside it as its journal is. `recordName` as in `openRecordStaging`. */
export function openRecordIncidents(
  recordsOf: (address: Address) => Pick<Records, 'read' | 'write'>,
  recordName: (address: Address) => string,
): IncidentStore {
  const nameOf = (address: Address) => `incident/${recordName(wholeSecret(address))}`;
  return {
    async writeIncident(address, _id, record) {
      const records = recordsOf(address);
      const there = await records.read(nameOf(address));
      if (there?.text.reveal() !== record)
        await records.write(nameOf(address), new SecretValue(record), there?.revision ?? null);
      return `beside ${printable(wholeSecret(address).text)}`;
    },
    async readIncident(address) {
      return (await recordsOf(address).read(nameOf(address)))?.text.reveal() ?? null;
    },
  };
}
