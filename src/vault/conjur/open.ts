import type { ConjurServer } from '../../config/config.ts';
import { RelockError } from '../../core/error.ts';
import { checkUrl, openHttp } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import type { SecretFields, SecretValue } from '../../core/secret.ts';
import { addressBeside } from '../address.ts';
import type { Address } from '../address.ts';
import type { BackendContext } from '../context.ts';
import { documentOf, fieldsInBytes } from '../document.ts';
import { FINGERPRINTS, openRecordFingerprints } from '../record-fingerprints.ts';
import { openRecordStaging } from '../record-staging.ts';
import type { Browsable, FingerprintStore, IncidentStore, Reading, Rotatable, Version } from '../vault.ts';
import { openLogin } from './login.ts';
import { openConjurRecords } from './records.ts';
import { openVariables, textOf } from './variables.ts';
import type { Variable } from './variables.ts';

/** How often a value is read anew when it is written at the same moment. */
const TRIES = 4;

/** What Relock keeps beside a variable, and in a branch: variables that the policy must have. */
const BESIDE = { pending: 'relock-pending', journal: 'relock-journal', incident: 'relock-incident' } as const;
const OWN = /(?:^|\/)(?:relock-pending|relock-journal|relock-incident)$|^(?:data\/)?relock\/fingerprints$/;

/**
 * Opens a CyberArk Conjur (Open Source, Enterprise, or the cloud's), whose addresses are
 * `conjur://VARIABLE/ID[?version=N][#/FIELD]`; nothing is sent before its first use, which logs in. A variable's value is
 * one text: a JSON object's members are its fields, else it is the field `value`, or `binary` when it is no text. It has
 * no leases: Conjur's access token ends by itself after eight minutes, and nobody can end it. Throws `RL-HTTP-URL`,
 * `RL-HTTP-PLAIN`, and with `requireHsm` always `RL-VAULT-NOT-HSM`, for Conjur's API can't show what protects its key.
 */
export async function openConjur(
  server: ConjurServer,
  context: BackendContext,
): Promise<Rotatable & FingerprintStore & IncidentStore & Browsable> {
  checkUrl(server.address);
  const protection = {
    verdict: 'unverifiable',
    evidence:
      'Conjur’s API does not tell what protects its data key, so that neither hardware nor software can be shown',
  } as const;
  if (context.requireHsm) {
    throw new RelockError(
      'RL-VAULT-NOT-HSM',
      `${server.address} can’t be used with require-hsm: ${protection.evidence}`,
      {
        remedy:
          'Keep the secret in a store whose hardware can be shown, or take require-hsm out of the config on purpose.',
        state: 'Nothing was read, and no token was sent to it.',
      },
    );
  }
  const http = openHttp({ caFile: server.caFile, proxies: context.env, connections: 64 });
  const api = { address: server.address.replace(/\/+$/, ''), http };
  const variables = openVariables(api, server, openLogin(api, server, context));
  const name = `conjur ${server.address}`;

  /** The value that is current, with its version; `null`: none was ever set. */
  async function current(id: string, failing: string): Promise<{ version: number; bytes: Buffer } | null> {
    let variable = await variables.describe(id, failing);
    for (let count = 0; count < TRIES; count++) {
      const version = variable?.versions.at(-1);
      if (variable === null || version === undefined) return null;
      const bytes = (await variables.values([id], failing))?.get(id);
      // An old server, or a right that is lacking, which this one tells.
      if (bytes === undefined) return readBare(variable, version, failing);
      // The answer names no version: it is this one's when it is the newest before and after.
      variable = await variables.describe(id, failing);
      if (variable?.versions.at(-1) === version) return { version, bytes };
    }
    throw new RelockError('RL-VAULT-BUSY', `${failing}: it is written all the time`, {
      remedy: 'Run this again later.',
    });
  }

  async function readBare(variable: Variable, version: number, failing: string) {
    const bytes = await variables.value(variable, version, failing);
    return bytes === null ? null : { version, bytes };
  }

  async function read(address: Address): Promise<Reading | null> {
    const wanted = versionIn(address);
    const id = idOf(address);
    const failing = `${printable(address.text)} can’t be read`;
    const variable = wanted === undefined ? null : await variables.describe(id, failing);
    const found = await (wanted === undefined
      ? current(id, failing)
      : variable?.versions.includes(wanted) === true
        ? readBare(variable, wanted, failing)
        : null);
    return found === null ? null : { fields: fieldsInBytes(found.bytes, address), version: found.version };
  }

  async function readMany(addresses: readonly Address[]): Promise<Array<PromiseSettledResult<Reading | null>>> {
    const whole = addresses.filter(({ params }) => params.size === 0);
    const ids = whole.filter(({ path }) => !OWN.test(path)).map(({ path }) => path);
    const failing = `${ids.length} variables can’t be read`;
    const batch = ids.length > 1 ? await variables.values(ids, failing).catch(() => undefined) : undefined;
    return Promise.allSettled(
      addresses.map(async (address) => {
        const bytes = address.params.size === 0 ? batch?.get(address.path) : undefined;
        return bytes === undefined ? read(address) : { fields: fieldsInBytes(bytes, address) };
      }),
    );
  }

  async function write(address: Address, fields: SecretFields, expected?: Version): Promise<Version> {
    const id = idOf(address);
    const failing = `${printable(address.text)} can’t be written`;
    const before = await current(id, failing);
    if (expected !== undefined && String(before?.version ?? 0) !== String(expected)) throw conflict(address, expected);
    const text = documentOf(fields, before === null ? undefined : textOf(before.bytes));
    if (text.isEmpty || fields.size === 0) throw empty(address);
    await variables.add(id, text.reveal(), failing);
    const after = await variables.describe(id, failing);
    const newest = after?.versions.at(-1);
    if (after === null || newest === undefined) throw vanished(address);
    if (expected === undefined || newest <= Number(expected) + 1) return newest;
    return firstOfTwo(after, Number(expected) + 1, text, address, failing);
  }

  /**
   * Conjur has no compare-and-set: two writers can both find the expected version. What the first of them wrote counts,
   * and is put back when ours came behind it. Readers may have had ours in between.
   */
  async function firstOfTwo(
    variable: Variable,
    version: number,
    text: SecretValue,
    address: Address,
    failing: string,
  ): Promise<Version> {
    const first = await variables.value(variable, version, failing);
    if (first?.equals(Buffer.from(text.reveal())) === true) return version;
    // It is put back only when it was read alike twice: nothing tells that bare bytes are whole.
    const again = await variables.value(variable, version, failing);
    const theirs = first !== null && again?.equals(first) === true ? textOf(first) : undefined;
    if (theirs !== undefined) await variables.add(variable.id, theirs, failing);
    throw conflict(address, version - 1, theirs === undefined ? OVERWRITTEN : 'The other’s value was put back.');
  }

  const records = openConjurRecords(variables, spell);
  // Policies have branches; in the cloud all that is not Conjur's own is under `data`.
  const branches = { '': fingerprintsIn(''), 'data/': fingerprintsIn('data/') };
  const fingerprintsOf = ({ path }: Address) => branches[path.startsWith('data/') ? 'data/' : ''];

  function fingerprintsIn(branch: string) {
    const inBranch = openConjurRecords(variables, (record) =>
      record === FINGERPRINTS ? `${branch}relock/fingerprints` : spell(record),
    );
    return openRecordFingerprints(inBranch, name);
  }

  return {
    name,
    read,
    readMany,
    write,
    ...openRecordStaging(records, { read, write }, idOf, (address) => fingerprintsOf(address).promoted(address)),
    readFingerprints: (address) => fingerprintsOf(address).store.readFingerprints(address),
    writeFingerprints: (address, kind, values) =>
      fingerprintsOf(address).store.writeFingerprints(address, kind, values),

    async list(prefix) {
      const all = await variables.list(`${printable(prefix.text)} can’t be listed`);
      return all
        .filter(({ id, versions }) => versions.length > 0 && !OWN.test(id))
        .filter(({ id }) => id === prefix.path || id.startsWith(`${prefix.path}/`))
        .map(({ id }) => id)
        .sort()
        .map((id) => addressBeside(prefix, id));
    },

    async versions(address) {
      const variable = await variables.describe(
        idOf(address),
        `the versions of ${printable(address.text)} can’t be listed`,
      );
      return (variable?.versions ?? []).map((version) => ({ version, created: undefined, state: 'enabled' }));
    },

    async checkRights(address) {
      const id = idOf(address);
      const failing = `${printable(address.text)} can’t be rotated`;
      const branch = id.startsWith('data/') ? 'data/' : '';
      const all = [id, spell(`pending/${id}`), spell(`journal/${id}`), `${branch}${spell(FINGERPRINTS)}`];
      for (const one of all) await variables.demand(one, failing);
    },

    disable: async (address) => unsupported(address, 'disabled'),
    enable: async (address) => unsupported(address, 'enabled'),
    destroy: async (address) => unsupported(address, 'destroyed'),

    protection: async () => protection,
    leases: () => [],
    revoke: async () => undefined,
    close: async () => http.close(),
  };
}

const OVERWRITTEN = 'The other’s value could not be put back; it is the version before the current one.';

/** The variable of a record: beside the secret, or the account's own. */
function spell(record: string): string {
  const [kind = '', ...rest] = record.split('/');
  if (kind === 'pending' || kind === 'journal' || kind === 'incident') return `${rest.join('/')}/${BESIDE[kind]}`;
  return `relock/${record}`;
}

function idOf(address: Address): string {
  if (!OWN.test(address.path)) return address.path;
  throw new RelockError('RL-VAULT-PATH', `${printable(address.text)} is a variable that Relock keeps for itself`, {
    remedy: 'Name the secret beside it.',
  });
}

function versionIn(address: Address): number | undefined {
  const stranger = [...address.params.keys()].find((param) => param !== 'version');
  const version = address.params.get('version');
  if (stranger === undefined && version === undefined) return undefined;
  if (stranger === undefined && /^[1-9]\d{0,8}$/.test(version ?? '')) return Number(version);
  throw new RelockError('RL-VAULT-PARAM', `${printable(address.text)} has a parameter that Conjur does not take`, {
    remedy: 'It takes ?version=N with N from 1 on; the last 20 are kept.',
  });
}

function conflict(address: Address, expected: Version, state = 'Nothing was written.'): RelockError {
  return new RelockError(
    'RL-ROTATE-CONFLICT',
    `${printable(address.text)} is no longer at version ${printable(String(expected), 20)}`,
    { remedy: 'Read it again and decide anew.', state },
  );
}

function empty(address: Address): RelockError {
  return new RelockError('RL-VAULT-VALUE', `${printable(address.text)} needs a value`, {
    remedy: 'An empty value is never a key; leave the field out.',
    state: 'Nothing was stored.',
  });
}

function vanished(address: Address): RelockError {
  return new RelockError(
    'RL-VAULT-ANSWER',
    `${printable(address.text)} was written, and Conjur shows no value of it afterwards`,
    { remedy: 'Let the login have "read" on the variable.', state: 'It is not known whether the value was stored.' },
  );
}

function unsupported(address: Address, what: string): never {
  throw new RelockError('RL-VAULT-UNSUPPORTED', `no version of ${printable(address.text)} can be ${what}`, {
    remedy: 'Conjur forgets a version when 20 newer ones are written; take the right to read it away by policy.',
    state: 'Nothing was changed.',
  });
}
