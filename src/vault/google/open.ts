import type { GoogleServer } from '../../config/config.ts';
import { printable } from '../../core/printable.ts';
import { addressBeside } from '../address.ts';
import type { Address } from '../address.ts';
import type { BackendContext } from '../context.ts';
import { fieldsInBytes } from '../document.ts';
import { textIn } from '../hashicorp-json.ts';
import { lasts } from '../lasting-session.ts';
import { openRecordFingerprints } from '../record-fingerprints.ts';
import { openRecordStaging } from '../record-staging.ts';
import { savedLeases } from '../session.ts';
import type { LastingSession } from '../session.ts';
import type { Browsable, FingerprintStore, IncidentStore, Lease, Reading, Rotatable } from '../vault.ts';
import type { Payload } from './answers.ts';
import { connectGoogle } from './connection.ts';
import { placeOf, prefixOf, versionIn } from './names.ts';
import type { SecretPlace } from './names.ts';
import { openProtection } from './protection.ts';
import { openRecords } from './records.ts';
import { adviseOnRights } from './rights.ts';
import { openSecrets } from './secrets.ts';
import { mintToken } from './token.ts';
import { openWriter } from './write.ts';

/** All that a store of Google's can do, and `gcptoken://` beside it, on one login. */
export type GoogleVault = Rotatable &
  FingerprintStore &
  IncidentStore &
  Browsable & { dumpSession(): LastingSession | null };

/**
 * Google Secret Manager: `gcpsecrets://PROJECT/SECRET[?version=N|ALIAS]#/KEY`, and access tokens of service accounts:
 * `gcptoken://EMAIL#/access_token`. Nothing is sent before its first use, which logs in once. Google takes no access
 * token back: those that were minted are named with their life. Throws `RL-VAULT-PATH`, `RL-HTTP-…` for a config of no use.
 */
export async function openGoogle(server: GoogleServer, context: BackendContext): Promise<GoogleVault> {
  const name = `Google Secret Manager${server.name === 'google' ? '' : ` (${printable(server.name, 60)})`}`;
  const connection = connectGoogle(server, context);
  const secrets = openSecrets(connection);
  const protection = openProtection(connection, secrets);
  /** The newest versions that this process wrote: Google's `latest` may lag behind them for minutes. */
  const written = new Map<string, number>();
  const nameOf = ({ project, secret }: SecretPlace) => `${project}/${secret}`;
  const add = openWriter(secrets, (place, version) => void written.set(nameOf(place), version));
  /** Tokens that were minted: they are named with their life, for nobody can end them. */
  const held: Lease[] = [];
  let isAdvised = false;

  async function read(address: Address): Promise<Reading | null> {
    if (address.scheme === 'gcptoken') {
      const reading = await mintToken(connection.login, address);
      held.push(reading.lease);
      context.onTaken();
      return reading;
    }
    const failing = `${printable(address.text)} can’t be read`;
    const [payload] = await Promise.all([access(address, failing), advise(address)]);
    if (payload === null) return null;
    return { fields: fieldsInBytes(payload.bytes, address), version: payload.version };
  }

  async function access(address: Address, failing: string): Promise<Payload | null> {
    const place = placeOf(address);
    const wanted = versionIn(address);
    const which = context.requireHsm ? await protection.require(address, wanted) : wanted;
    const payload = await secrets.access(place, which, failing);
    const ours = wanted === 'latest' ? (written.get(nameOf(place)) ?? 0) : 0;
    if ((payload?.version ?? 0) >= ours) return payload;
    if (context.requireHsm) await protection.require(address, String(ours));
    return secrets.access(place, String(ours), failing);
  }

  /** One of the secrets that the run is known to read stands for all: rights are mostly given by project. */
  async function advise(address: Address): Promise<void> {
    if (isAdvised || context.wanted === undefined) return;
    isAdvised = true;
    await adviseOnRights(connection, address, context.warn);
  }

  async function write(
    address: Address,
    ...rest: [fields: Parameters<typeof add>[1], expected?: Parameters<typeof add>[2]]
  ) {
    await requireHardware(address);
    return add(address, ...rest);
  }

  async function requireHardware(address: Address): Promise<void> {
    if (context.requireHsm) await protection.require(address, 'latest');
  }

  const projects = new Map<string, ReturnType<typeof openProject>>();
  function openProject(project: string) {
    const records = openRecords(secrets, project, context.warn);
    const fingerprints = openRecordFingerprints(records, `${server.name}, project ${project}`);
    const store = { read, write };
    const recordName = (address: Address) => placeOf(address).secret;
    return {
      fingerprints: fingerprints.store,
      staging: openRecordStaging(records, store, recordName, fingerprints.promoted),
    };
  }
  /** Records are kept in the project of their secrets. */
  function at(address: Address) {
    const { project } = placeOf(address);
    const opened = projects.get(project) ?? openProject(project);
    projects.set(project, opened);
    return opened;
  }

  async function change(address: Address, version: string | number, verb: 'enable' | 'disable' | 'destroy') {
    const failing = `version ${printable(String(version), 40)} of ${printable(address.text)} can’t be ${verb}${verb === 'destroy' ? 'ed' : 'd'}`;
    const now = await secrets.change(placeOf(address), versionIn(withVersion(address, version)), verb, failing);
    if (verb !== 'destroy' || textIn(now, 'state') === 'DESTROYED') return;
    const when = printable(textIn(now, 'scheduledDestroyTime') ?? 'a time that Google does not tell', 40);
    context.warn(
      `Version ${version} of ${printable(address.text)} is disabled now, and destroyed at ${when}: so the secret is set up.`,
    );
  }

  return {
    name,
    read,
    write,
    leases: () => [...held],
    async revoke(lease) {
      throw lasts(lease);
    },
    dumpSession() {
      const leases = savedLeases(held);
      return leases.length === 0 ? null : { kind: 'lasting', address: name, leases };
    },
    async protection(address) {
      if (address.scheme === 'gcptoken') return { verdict: 'unverifiable', evidence: MINTED };
      return protection.of(address);
    },
    async stage(address, ...rest) {
      await requireHardware(address);
      await at(address).staging.stage(address, ...rest);
    },
    readStaged: (address, ...rest) => at(address).staging.readStaged(address, ...rest),
    promote: (address, ...rest) => at(address).staging.promote(address, ...rest),
    discard: (address, ...rest) => at(address).staging.discard(address, ...rest),
    readJournal: (address) => at(address).staging.readJournal(address),
    writeJournal: (address, ...rest) => at(address).staging.writeJournal(address, ...rest),
    writeIncident: (address, ...rest) => at(address).staging.writeIncident(address, ...rest),
    readIncident: (address) => at(address).staging.readIncident(address),
    readFingerprints: async (address) => at(address).fingerprints.readFingerprints(address),
    writeFingerprints: async (address, ...rest) => at(address).fingerprints.writeFingerprints(address, ...rest),

    async list(prefix) {
      const { project, secret } = prefixOf(prefix);
      const names = await secrets.list(project, secret, `${printable(prefix.text)} can’t be listed`);
      return names.map((one) => addressBeside(prefix, `${project}/${one}`));
    },
    versions: (address) =>
      secrets.versions(placeOf(address), `the versions of ${printable(address.text)} can’t be listed`),
    disable: (address, version) => change(address, version, 'disable'),
    enable: (address, version) => change(address, version, 'enable'),
    destroy: (address, version) => change(address, version, 'destroy'),
    close: async () => connection.close(),
  };
}

const MINTED = 'nothing is stored: Google makes each token anew';

function withVersion(address: Address, version: string | number): Address {
  return { ...address, params: new Map([['version', String(version)]]) };
}
