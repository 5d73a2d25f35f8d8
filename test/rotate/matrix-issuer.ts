import type { ManagedKey } from '../../src/config/config.ts';
import type { HttpClient } from '../../src/core/http.ts';
import { canRotate, isReplacedByStore, openIssuer } from '../../src/issuer/open.ts';
import type { OpenedIssuer } from '../../src/issuer/open.ts';
import type { RotationMode } from '../../src/rotate/journal.ts';
import type { RotationRequest } from '../../src/rotate/run.ts';
import { parseAddress, wholeSecret } from '../../src/vault/address.ts';
import type { FingerprintStore, Rotatable } from '../../src/vault/vault.ts';
import { openFake } from './fake-kinds.ts';
import { secret } from './memory-store.ts';

/** The issuer of a key in the matrix: one of `src/issuer/`, or a fake one. */
export async function openSubjectIssuer(
  key: ManagedKey,
  secrets: Readonly<Record<string, Readonly<Record<string, string>>>>,
  http: HttpClient,
): Promise<OpenedIssuer> {
  if (key.kind.startsWith('fake-')) return openFake(key, { http });
  const issuer = await openIssuer(key, {
    readSecret(address) {
      const fields = secrets[wholeSecret(parseAddress(address)).text];
      return fields === undefined ? Promise.reject(new Error(`no ${address}`)) : Promise.resolve(secret(fields));
    },
    writeSecret: () => Promise.reject(new Error('nothing is to be written')),
    http,
    github: { apiUrl: 'https://api.github.com' },
    mayRunPrograms: true,
  });
  if (!canRotate(issuer) && !isReplacedByStore(issuer)) throw new Error(`${key.kind} makes no replacement`);
  return issuer;
}

export function requestOf(
  key: ManagedKey,
  store: Rotatable & FingerprintStore,
  issuer: OpenedIssuer,
  mode: RotationMode,
): RotationRequest {
  const address = wholeSecret(parseAddress(key.address));
  return { key, address, store, issuer, reason: 'a test', mode, now: () => new Date() };
}
