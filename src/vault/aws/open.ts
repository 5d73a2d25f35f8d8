import type { AwsServer } from '../../config/config.ts';
import { checkUrl, openHttp } from '../../core/http.ts';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import type { Address } from '../address.ts';
import type { BackendContext } from '../context.ts';
import { FINGERPRINTS, openRecordFingerprints } from '../record-fingerprints.ts';
import { openRecordIncidents } from '../record-incidents.ts';
import type { Browsable, FingerprintStore, IncidentStore, Rotatable } from '../vault.ts';
import { openAwsApi } from './api.ts';
import { openBrowsing } from './browse.ts';
import { ownPlace, placeOf } from './place.ts';
import type { Place } from './place.ts';
import { openProtections } from './protection.ts';
import { getStored, readMany, readOne } from './read.ts';
import { openRecords } from './records.ts';
import { openSecretsManager } from './secrets-manager.ts';
import type { Need } from './sessions.ts';
import { openSessions } from './sessions.ts';
import { openStaging } from './staging.ts';
import { encode } from './value.ts';
import { putCurrent } from './write.ts';

/** The secrets of one AWS account. */
export type AwsSecrets = Rotatable & FingerprintStore & IncidentStore & Browsable;

/**
 * Opens AWS Secrets Manager; nothing is sent before its first use. Its logins are narrowed to what is `wanted`, and are
 * never listed as leases: nobody but this process holds them, and AWS can't end one. Throws `RL-HTTP-URL`,
 * `RL-HTTP-PLAIN`, `RL-VAULT-LOGIN` for a config of no use. `docs/aws.md` has the rights that each use needs.
 */
export function openAws(server: AwsServer, context: BackendContext): AwsSecrets {
  if (server.address !== undefined) checkUrl(server.address);
  const place = (address: Address) => placeOf(address, server, context.env);
  const http = openHttp({ caFile: server.caFile, proxies: context.env });
  const api = openAwsApi(server, context.env, http);
  const sessions = openSessions(server, context, http, placesOf(context.wanted ?? [], place));
  const manager = openSecretsManager(api, sessions);
  const protections = openProtections(manager, api, sessions);

  const journals = (address: Address) => {
    const at = place(address);
    const records = openRecords(manager, at.region, () => ({ right: 'write', place: at }));
    return { records, record: `journal/${at.name}` };
  };
  const fingerprints = (address: Address, needOf: (at: Place) => Need) => {
    const at = place(address);
    const records = openRecords(manager, at.region, () => needOf(at));
    return openRecordFingerprints(records, `AWS (${at.region})`);
  };
  const writing = (at: Place): Need => ({ right: 'write', place: at });

  const staging = openStaging(manager, place, (address) => fingerprints(address, writing).promoted(address));

  async function demandHardware(address: Address): Promise<void> {
    if (context.requireHsm) await protections.demand(place(address), address);
  }

  const read: AwsSecrets['read'] = async (address) => {
    await demandHardware(address);
    return readOne(manager, place(address), address);
  };

  return {
    name: `aws ${server.role ?? 'by the ambient identity'}`,
    read,
    readMany: (addresses) =>
      // Each secret may have a key of its own, which is asked for before that secret.
      context.requireHsm ? Promise.allSettled(addresses.map(read)) : readMany(manager, sessions, addresses, place),

    async write(address, fields, expected) {
      await demandHardware(address);
      const at = { ...place(address), version: undefined, stage: undefined };
      const need = writing(at);
      const failing = `${printable(address.text)} can’t be written`;
      const now = expected === 0 ? null : await getStored(manager, need, at, failing);
      const content = encode(fields, now?.content, address);
      const version = await putCurrent(manager, { need, place: at, content, expected, failing });
      if (version !== null) return version;
      throw new RelockError(
        'RL-ROTATE-CONFLICT',
        `${printable(address.text)} is no longer at version ${String(expected)}`,
        {
          remedy: 'Read it again and decide anew.',
          state: 'Nothing was written.',
        },
      );
    },

    async protection(address) {
      return (
        (await protections.of(place(address), address)) ?? {
          verdict: 'unverifiable',
          evidence: 'there is no such secret',
        }
      );
    },

    ...staging,
    async stage(address, fields, rotation) {
      await demandHardware(address);
      await staging.stage(address, fields, rotation);
    },
    async readStaged(address, rotation) {
      await demandHardware(address);
      return staging.readStaged(address, rotation);
    },

    async readJournal(address) {
      const { records, record } = journals(address);
      const found = await records.read(record);
      return found === null ? null : { record: found.text.reveal(), revision: found.revision };
    },

    async writeJournal(address, text, expected) {
      const { records, record } = journals(address);
      return records.write(record, new SecretValue(text), expected);
    },

    ...openRecordIncidents(
      (address) => journals(address).records,
      (address) => place(address).name,
    ),

    async readFingerprints(address) {
      const reading = ({ region }: Place): Need => ({ right: 'read', place: ownPlace(region, FINGERPRINTS) });
      return fingerprints(address, reading).store.readFingerprints(address);
    },
    async writeFingerprints(address, kind, values) {
      await fingerprints(address, writing).store.writeFingerprints(address, kind, values);
    },

    ...openBrowsing(manager, place),

    leases: () => [],
    // There is none to end.
    revoke: async () => undefined,
    close: async () => http.close(),
  };
}

/** Addresses that are wrong are told when they are read. */
function placesOf(wanted: readonly Address[], place: (address: Address) => Place): Place[] {
  return wanted.flatMap((address) => {
    try {
      return [place(address)];
    } catch {
      return [];
    }
  });
}
