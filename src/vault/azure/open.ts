import type { AzureServer } from '../../config/config.ts';
import { RelockError } from '../../core/error.ts';
import { openHttp } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import { addressBeside } from '../address.ts';
import type { Address } from '../address.ts';
import type { BackendContext } from '../context.ts';
import { documentOf, fieldsIn } from '../document.ts';
import { FINGERPRINTS, openRecordFingerprints } from '../record-fingerprints.ts';
import { openRecordStaging } from '../record-staging.ts';
import type { Browsable, FingerprintStore, IncidentStore, Reading, Rotatable, VersionInfo, Writer } from '../vault.ts';
import { openKeyVault } from './api.ts';
import type { KeyVault } from './api.ts';
import { compareAndSet, underDisabled } from './compare-and-set.ts';
import type { Current } from './compare-and-set.ts';
import { openEntra } from './entra.ts';
import { isOwn, originOf, placeOf, prefixOf, recordSecret, resourceOf, secretOf } from './place.ts';
import type { Place } from './place.ts';
import { openAzureRecords } from './records.ts';
import { effectiveId, getSecret, listNames, listVersions, putSecret, setEnabled } from './secrets.ts';
import type { NewVersion, SecretBundle, SecretVersion } from './secrets.ts';
import { openTiers } from './tier.ts';

/** The key vaults that one identity may use. */
export type AzureVaults = Rotatable & FingerprintStore & IncidentStore & Browsable;

/** One key vault with what is kept in it. */
interface Kept {
  readonly api: KeyVault;
  readonly staging: ReturnType<typeof openRecordStaging>;
  readonly fingerprints: FingerprintStore;
}

/**
 * Opens Azure Key Vault, `azurekeyvault://VAULT-NAME/SECRET[/VERSION]#/KEY`; nothing is sent before its first use, which
 * logs in once. Its tokens can't be revoked and are never given out, so that it holds no leases. With `require-hsm` it is
 * refused at once, since nothing in its API tells what protects a secret. `docs/azure.md` has the rights of each use.
 */
export async function openAzure(server: AzureServer, context: BackendContext): Promise<AzureVaults> {
  const http = openHttp({ caFile: server.caFile, proxies: context.env });
  const tokens = openEntra(server, context, http);
  const tier = openTiers(server, context.env, tokens, http);
  const vaults = new Map<string, Kept>();

  /** The vault that an address speaks of. Throws `RL-VAULT-NOT-HSM`, `RL-HTTP-URL`, `RL-HTTP-PLAIN`. */
  function keptIn(name: string): Kept {
    if (context.requireHsm) throw notHardware(name);
    const known = vaults.get(name);
    if (known !== undefined) return known;
    const api = openKeyVault(originOf(server, name), resourceOf(server), tokens, http);
    const records = openAzureRecords(api);
    const { store, promoted } = openRecordFingerprints(records, recordSecret(FINGERPRINTS));
    const recordName = (address: Address) => secretOf(address).secret.toLowerCase();
    const kept = {
      api,
      staging: openRecordStaging(records, { read, write }, recordName, promoted),
      fingerprints: store,
    };
    vaults.set(name, kept);
    return kept;
  }

  const keptFor = (address: Address) => keptIn(secretOf(address).vault);

  async function read(address: Address): Promise<Reading | null> {
    const place = placeOf(address);
    const failing = `${printable(address.text)} can’t be read`;
    const { api } = keptIn(place.vault);
    const found = await getSecret(api, place.secret, failing, place.version);
    const bundle = found === 'disabled' ? await belowTakenBack(api, place, address, failing) : found;
    if (bundle === null) return null;
    if (place.version !== undefined && bundle.mark?.withdrawn === true) throw disabled(address);
    checkTimes(bundle, address);
    return { fields: fieldsIn(bundle.value.reveal(), address), version: effectiveId(bundle) };
  }

  async function write(...[address, fields, expected]: Parameters<Writer['write']>): Promise<string> {
    const { vault, secret } = secretOf(address);
    const failing = `${printable(address.text)} can’t be written`;
    const { api } = keptIn(vault);
    const make = ({ bundle }: Current): NewVersion => {
      const value = documentOf(fields, bundle?.value.reveal());
      const json = value.reveal().startsWith('{') ? 'application/json' : undefined;
      return { value, contentType: bundle?.contentType ?? json, tags: bundle?.tags ?? {} };
    };
    if (expected !== undefined) {
      const from = expected === 0 ? null : String(expected);
      return (await compareAndSet(api, secret, from, make, failing)).written.id;
    }
    const latest = await getSecret(api, secret, failing);
    const bundle = latest === null || latest === 'disabled' ? undefined : latest;
    const after = bundle === undefined ? {} : { after: effectiveId(bundle) };
    return (await putSecret(api, secret, { ...make({ id: bundle?.id ?? null, bundle }), ...after }, failing)).id;
  }

  async function change(address: Address, version: string, enabled: boolean): Promise<void> {
    const { vault, secret } = secretOf(address);
    const failing = `version ${printable(version, 40)} of ${printable(address.text)} can’t be ${enabled ? 'enabled' : 'disabled'}`;
    const { api } = keptIn(vault);
    const those = (await listVersions(api, secret, failing)).filter(
      (one) => effectiveId(one) === version && one.mark?.withdrawn !== true,
    );
    if (those.length === 0) {
      throw new RelockError('RL-VAULT-NO-VERSION', `${failing}: there is no such version`, {
        remedy: 'Look at the versions that there are: relock vault versions ADDRESS.',
        state: 'Nothing was changed.',
      });
    }
    for (const one of those) await setEnabled(api, secret, one, enabled, failing);
  }

  return {
    name: `azure key vault ${server.address}`,
    read,
    write,
    leases: () => [],

    async versions(address) {
      const { vault, secret } = secretOf(address);
      const failing = `the versions of ${printable(address.text)} can’t be listed`;
      const all = await listVersions(keptIn(vault).api, secret, failing);
      return all.filter(({ mark }) => mark?.withdrawn !== true && mark?.as === undefined).map(infoOf);
    },

    async list(prefix) {
      const { vault, prefix: start } = prefixOf(prefix);
      const names = await listNames(keptIn(vault).api, `the secrets under ${printable(prefix.text)} can’t be listed`);
      const wanted = names.filter((name) => !isOwn(name) && name.toLowerCase().startsWith(start.toLowerCase()));
      return wanted.sort().map((name) => addressBeside(prefix, `${vault}/${name}`));
    },

    disable: (address, version) => change(address, String(version), false),
    enable: (address, version) => change(address, String(version), true),

    async destroy(address) {
      throw new RelockError(
        'RL-VAULT-UNSUPPORTED',
        `no single version of ${printable(address.text)} can be destroyed: Key Vault deletes whole secrets only, and keeps those for days`,
        { remedy: 'Disable the version; or delete and purge the whole secret.', state: 'Nothing was changed.' },
      );
    },

    stage: (address, fields, rotation) => keptFor(address).staging.stage(address, fields, rotation),
    readStaged: (address, rotation) => keptFor(address).staging.readStaged(address, rotation),
    promote: (address, rotation, from) => keptFor(address).staging.promote(address, rotation, from),
    discard: (address, rotation) => keptFor(address).staging.discard(address, rotation),
    readJournal: (address) => keptFor(address).staging.readJournal(address),
    writeJournal: (address, record, expected) => keptFor(address).staging.writeJournal(address, record, expected),
    writeIncident: (address, id, record) => keptFor(address).staging.writeIncident(address, id, record),
    readIncident: (address) => keptFor(address).staging.readIncident(address),
    readFingerprints: (address) => keptFor(address).fingerprints.readFingerprints(address),
    writeFingerprints: (address, kind, values) =>
      keptFor(address).fingerprints.writeFingerprints(address, kind, values),

    protection: async (address) => tier(placeOf(address).vault),

    async revoke() {
      // An Entra token ends by itself and never left this process: there is nothing that could be taken back.
    },

    close: async () => http.close(),
  };
}

/** Of a latest version that a writer took back after a lost race, readers get what lies below it; one that was disabled on purpose is an error. */
async function belowTakenBack(
  api: KeyVault,
  { secret, version }: Place,
  address: Address,
  failing: string,
): Promise<SecretBundle | null> {
  if (version !== undefined) throw disabled(address);
  const newest = underDisabled(await listVersions(api, secret, failing));
  if (newest === 'nothing') return null;
  if (newest === 'shut') throw disabled(address);
  const bundle = await getSecret(api, secret, failing, newest.id);
  if (bundle === 'disabled') throw disabled(address);
  return bundle;
}

function disabled(address: Address): RelockError {
  return new RelockError('RL-VAULT-DELETED', `${printable(address.text)} is there, and its version is disabled`, {
    remedy: 'Enable the version, store a new one, or name another one.',
  });
}

/** Key Vault gives a version out before and after its time all the same, and leaves it to its clients to heed that. */
function checkTimes({ expires, notBefore }: SecretBundle, address: Address): void {
  const now = Date.now() / 1000;
  const refuse = (what: string, seconds: number) =>
    new RelockError(
      'RL-VAULT-EXPIRED',
      `${printable(address.text)} ${what} ${new Date(seconds * 1000).toISOString()}`,
      {
        remedy: 'Store a new version, or give this one another time (az keyvault secret set-attributes).',
      },
    );
  if (expires !== undefined && expires <= now) throw refuse('has expired: it was good until', expires);
  if (notBefore !== undefined && notBefore > now + 300)
    throw refuse('is not yet to be used: it is good from', notBefore);
}

function infoOf({ id, created, enabled }: SecretVersion): VersionInfo {
  return { version: id, created: new Date(created * 1000).toISOString(), state: enabled ? 'enabled' : 'disabled' };
}

function notHardware(name: string): RelockError {
  return new RelockError(
    'RL-VAULT-NOT-HSM',
    `the key vault ${printable(name)} can’t be used with require-hsm: nothing in its API tells what protects a secret`,
    {
      remedy:
        'Keep the secret in a store that can show its hardware, or take require-hsm out of the config on purpose.',
      state: 'Nothing was read, and no token was sent to it.',
    },
  );
}
