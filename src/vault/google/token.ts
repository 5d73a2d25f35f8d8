import { randomUUID } from 'node:crypto';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import type { Address } from '../address.ts';
import type { Lease, Reading } from '../vault.ts';
import type { GoogleLogin } from './login.ts';

const DEFAULT_SECONDS = 300;
/** With the organization policy that allows it; an hour without. */
const MOST_SECONDS = 12 * 3600;
const SCOPES = 'https://www.googleapis.com/auth/';

/**
 * `gcptoken://SERVICE-ACCOUNT-EMAIL[?scope=…&ttl=5m]#/access_token`: a new access token of that account, which can't be
 * taken back and so lives for minutes
 * (https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken).
 * Throws `RL-VAULT-PATH`, `RL-VAULT-PARAM`, and as the login does.
 */
export async function mintToken(login: GoogleLogin, address: Address): Promise<Reading & { readonly lease: Lease }> {
  const email = address.path;
  if (!/^[a-z0-9-]{1,63}@[a-z0-9.-]+$/.test(email)) {
    throw new RelockError('RL-VAULT-PATH', `${printable(address.text, 200)} names no service account`, {
      remedy: 'Write gcptoken://NAME@PROJECT.iam.gserviceaccount.com#/access_token.',
    });
  }
  const stranger = [...address.params.keys()].find((name) => name !== 'scope' && name !== 'ttl');
  if (stranger !== undefined) throw unfit(address, `has the parameter "${printable(stranger, 40)}"`);
  const seconds = secondsIn(address);
  const given = await login.impersonate(
    email,
    scopesIn(address),
    seconds,
    `${printable(address.text)} can’t be minted`,
  );
  return {
    fields: new Map([['access_token', given.token]]),
    lease: {
      kind: 'lease',
      label: `access token of ${printable(email)}`,
      // Nothing can be done with it, so that the token itself need not be kept.
      handle: new SecretValue(randomUUID()),
      ttl: Math.max(1, Math.round((given.ends - Date.now()) / 1000)),
    },
  };
}

function scopesIn(address: Address): string[] {
  const scopes = (address.params.get('scope') ?? 'cloud-platform').split(/[\s,]+/).filter((scope) => scope !== '');
  if (scopes.length === 0 || !scopes.every((scope) => /^(?:https:\/\/)?[\w./-]+$/.test(scope))) {
    throw unfit(address, 'asks for a scope that is none');
  }
  return scopes.map((scope) => (scope.startsWith('https://') ? scope : `${SCOPES}${scope}`));
}

function secondsIn(address: Address): number {
  const text = address.params.get('ttl');
  if (text === undefined) return DEFAULT_SECONDS;
  const [, number, unit = 's'] = /^(\d{1,5})([smh])?$/.exec(text) ?? [];
  const seconds = Number(number) * ({ s: 1, m: 60, h: 3600 }[unit] ?? 1);
  if (seconds >= 1 && seconds <= MOST_SECONDS) return seconds;
  throw unfit(address, 'asks for a life that Google does not give');
}

function unfit(address: Address, what: string): RelockError {
  return new RelockError('RL-VAULT-PARAM', `${printable(address.text)} ${what}`, {
    remedy: 'It takes ?scope=devstorage.read_only (or the whole URL of a scope) and &ttl=5m, at most 12h.',
  });
}
