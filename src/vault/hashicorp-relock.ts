import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { Address } from './address.ts';
import { wholeSecret } from './address.ts';
import type { Connection } from './hashicorp-connection.ts';
import { objectIn, textIn } from './hashicorp-json.ts';
import { misunderstood, readKv2, writeKv2 } from './hashicorp-kv.ts';
import { OWN_FOLDER } from './hashicorp-mounts.ts';
import type { Mounts } from './hashicorp-mounts.ts';
import type { IncidentStore, SecretRead } from './vault.ts';

/** The most reads of a secret that are asked for. */
const MOST_READS = 100;

/**
 * The records of leaks, and what else only Relock's own server can do, which speaks Vault's API. There a record goes into
 * the vault's own list of incidents and its audit (`sys/relock/incidents`); at HashiCorp Vault and OpenBao, and where the
 * login may not write there, beside the key as its journal is, at `MOUNT/relock/incident/PATH`.
 */
export function openIncidents(connection: Connection, mounts: Mounts): Required<IncidentStore> {
  let asked: Promise<boolean> | undefined;
  /** `sys/health` needs no token, and no server of others calls its cluster so. */
  const isOurs = () =>
    (asked ??= connection
      .attempt({ method: 'GET', path: 'sys/health', failing: 'the server can’t be asked what it is' })
      .then(
        ({ json }) => textIn(json, 'cluster_name') === 'relock',
        () => false,
      ));

  async function placeOf(address: Address) {
    const { mount, path } = await mounts.findKv2(wholeSecret(address), 'keeping the record of a leak of');
    return { mount: mount.path, path, record: `${OWN_FOLDER}/incident/${path}` };
  }

  /** By the vault's own list; undefined when it has none of this key, or this login may not read it. */
  async function newestOf(address: Address, failing: string): Promise<string | undefined> {
    const ask = (path: string, query: ReadonlyMap<string, string> = new Map()) =>
      connection.attempt({ method: 'GET', path: `sys/relock/incidents${path}`, query, failing });
    const { json } = await ask('', new Map([['key', wholeSecret(address).text]]));
    const names: unknown = objectIn(json, 'data')?.['keys'];
    const name: unknown = Array.isArray(names) ? names[0] : undefined;
    if (typeof name !== 'string') return undefined;
    const record = objectIn(objectIn((await ask(`/${name}`)).json, 'data'), 'record');
    return record === undefined ? undefined : JSON.stringify(record);
  }

  return {
    async writeIncident(address, id, record) {
      const failing = `the record of the leak of ${printable(address.text)} can’t be kept`;
      if (await isOurs()) {
        const answer = await connection.attempt({
          method: 'POST',
          path: `sys/relock/incidents/${id}`,
          body: { record: JSON.parse(record) as object },
          repeat: 'always',
          failing,
        });
        const name = textIn(objectIn(answer.json, 'data'), 'id');
        if (answer.status === 200 && name !== undefined)
          return `incident ${printable(name, 100)} of ${connection.server.address}`;
        if (answer.status !== 403) throw misunderstood(connection, failing, answer);
      }
      const { mount, record: place } = await placeOf(address);
      await writeKv2(connection, mount, place, { id, record }, undefined, failing);
      return `vault://${mount}/${place}`;
    },

    async readIncident(address) {
      const failing = `the record of a leak of ${printable(address.text)} can’t be read`;
      const listed = (await isOurs()) ? await newestOf(address, failing) : undefined;
      if (listed !== undefined) return listed;
      const { mount, record: place } = await placeOf(address);
      const { data } = await readKv2(connection, mount, place, failing);
      if (data === null) return null;
      const record = textIn(data, 'record');
      if (record !== undefined) return record;
      throw new RelockError('RL-VAULT-ANSWER', `${failing}: what is stored there is no record`, {
        remedy: `Look at ${mount}/${place} in Vault: only Relock should write there.`,
      });
    },

    async tellLeaked(address) {
      if (!(await isOurs())) return undefined;
      const { mount, path } = await placeOf(address);
      const failing = `the vault’s watch can’t be told that ${printable(address.text)} leaked`;
      const request = { method: 'POST', path: `sys/relock/watch/leaked/${mount}/${path}`, body: {}, failing } as const;
      const answer = await connection.attempt({ ...request, repeat: 'always' });
      if (answer.status < 300) return true;
      if (answer.status === 403) return false;
      throw misunderstood(connection, failing, answer);
    },

    async readsSince(address, since) {
      if (!(await isOurs())) return undefined;
      const { mount, path } = await placeOf(address);
      const filter = {
        key: `${mount}/${path}`,
        action: 'read',
        since: String(since.getTime()),
        limit: String(MOST_READS),
      };
      const failing = `the reads of ${printable(address.text)} can’t be learned`;
      const query = new Map(Object.entries(filter));
      const answer = await connection.call({ method: 'GET', path: 'sys/relock/audit/entries', query, failing });
      const entries: unknown = objectIn(answer.json, 'data')?.['entries'];
      if (answer.status === 200 && Array.isArray(entries)) return entries.flatMap(readOf);
      throw misunderstood(connection, failing, answer);
    },
  };
}

function readOf(entry: unknown): SecretRead[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const { time, identity, address, status } = entry as Partial<Record<string, unknown>>;
  if (typeof time !== 'number') return [];
  const name = textIn(objectIn({ identity }, 'identity'), 'name');
  return [
    {
      at: new Date(time),
      who: name,
      from: typeof address === 'string' ? address : '',
      status: typeof status === 'number' ? status : 0,
    },
  ];
}
