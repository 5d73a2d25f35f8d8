import type { ManagedKey } from '../../src/config/config.ts';
import { openHttp } from '../../src/core/http.ts';
import type { Rotator } from '../../src/issuer/issuer.ts';
import { openIssuer } from '../../src/issuer/open.ts';
import { secret } from '../rotate/memory-store.ts';
import { postgresKey } from '../rotate/world.ts';

/** An issuer behind Vault's API, with this token as its admin. */
export async function vaultIssuer(
  kind: string,
  server: { readonly address: string; readonly token: string },
  issuer: ManagedKey['issuer'],
): Promise<Rotator> {
  const key = postgresKey({ port: 0 }, 'unused', {
    kind,
    issuer: { url: server.address, admin: 'vault://ops/rotator#/token', ...issuer },
    fields: {},
  });
  const opened = await openIssuer(key, {
    readSecret: () => Promise.resolve(secret({ token: server.token })),
    writeSecret: () => Promise.reject(new Error('nothing is to be written')),
    http: openHttp(),
    github: { apiUrl: 'https://api.github.com' },
  });
  return opened as Rotator;
}
