import type { RelockConfig, UseLog } from '../../config/config.ts';
import { printable } from '../../core/printable.ts';
import type { SecretValue } from '../../core/secret.ts';
import { githubTokenUses, hashedToken } from '../../issuer/github-audit.ts';
import type { IssuerUse } from '../../issuer/issuer.ts';
import { parseAddress, wholeSecret } from '../../vault/address.ts';
import type { SecretRead } from '../../vault/vault.ts';
import type { Invocation } from '../../config/invocation.ts';
import type { Services } from '../services.ts';

/** So many uses are told of each log; who wants all asks it. */
const MOST = 100;

/** The leaked key as logs may know it. */
export interface LeakedName {
  /** Its address; undefined for a token that nobody manages. */
  readonly address: string | undefined;
  readonly kind: string;
  /** The value that leaked, where it is known. */
  readonly value: SecretValue | undefined;
}

/** What one log tells. */
export interface LogUses {
  /** The log, for people. */
  readonly log: string;
  /** Newest first; undefined: it could not be asked. */
  readonly uses: readonly IssuerUse[] | undefined;
}

/** What asking the logs takes. */
export type UseServices = Pick<Services, 'vaults' | 'readValue' | 'http' | 'issuers'>;

/**
 * Uses of a leaked key since a moment, as logs beside its issuer's tell: the audit of its vault, where that is Relock's
 * own, and the logs under `rotate.logs` that could know this key. Those that have nothing to do with it are left out.
 * Never throws: a log that can't be read is no reason to be late with what leaked.
 */
export async function usesSince(
  leaked: LeakedName,
  since: Date,
  logs: RelockConfig['rotate']['logs'],
  invocation: Invocation,
  services: UseServices,
): Promise<readonly LogUses[]> {
  const asked = [
    vaultLog(leaked, since, invocation, services),
    ...(logs ?? []).map((log) => ofLog(log, leaked, since, services)),
  ];
  return (await Promise.all(asked)).filter((told) => told !== undefined);
}

async function vaultLog(
  { address: text }: LeakedName,
  since: Date,
  invocation: Invocation,
  { vaults }: UseServices,
): Promise<LogUses | undefined> {
  if (text === undefined) return undefined;
  const address = wholeSecret(parseAddress(text));
  let log = 'the audit of the vault';
  try {
    if (address.scheme === 'relock') {
      const { embeddedReads } = await import('./embedded-reads.ts');
      return { log, uses: await embeddedReads(address.path, since, MOST, invocation) };
    }
    const store = await vaults.store(address);
    log = `the audit of ${store.name}`;
    const reads = await store.readsSince?.(address, since);
    return reads === undefined ? undefined : { log, uses: reads.slice(0, MOST).map(readUse) };
  } catch {
    return { log, uses: undefined };
  }
}

async function ofLog(
  log: UseLog,
  leaked: LeakedName,
  since: Date,
  { readValue, http, issuers }: UseServices,
): Promise<LogUses | undefined> {
  if (log.kind === 'file') {
    const names = namesOf(leaked);
    if (names.length === 0) return undefined;
    const { usesInFile } = await import('./log-uses.ts');
    return usesInFile(log.file, names, since, MOST);
  }
  if (leaked.kind !== 'github-token' || leaked.value === undefined) return undefined;
  const name = `GitHub’s audit log of ${printable(log.organisation, 60)}`;
  try {
    const audit = { apiUrl: issuers.github.apiUrl, organisation: log.organisation, token: await readValue(log.token) };
    return { log: name, uses: await githubTokenUses(http, audit, leaked.value, since) };
  } catch {
    return { log: name, uses: undefined };
  }
}

/** As `relock watch` names it in the logs that it reads; one that begins with `/` is the end of a name. */
function namesOf({ address: text, kind, value }: LeakedName): readonly string[] {
  const names: string[] = [];
  if (text !== undefined) {
    const { scheme, path } = wholeSecret(parseAddress(text));
    if (scheme === 'vault') names.push(path);
    if (scheme === 'awssecrets') names.push(`/${path}`);
  }
  if (kind === 'github-token' && value !== undefined) names.push(`github:token/${hashedToken(value)}`);
  return names;
}

function readUse({ at, who, from, status }: SecretRead): IssuerUse {
  const by = who === undefined ? 'nobody known' : printable(who, 120);
  return {
    at: at.toISOString(),
    what: `read from the vault by ${by}${from === '' ? '' : ` from ${printable(from, 60)}`} (${status})`,
  };
}
