import { randomUUID } from 'node:crypto';
import type { AzureServer } from '../../config/config.ts';
import { RelockError } from '../../core/error.ts';
import { openHttp } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import type { Address } from '../address.ts';
import type { BackendContext } from '../context.ts';
import { lasts } from '../lasting-session.ts';
import { savedLeases } from '../session.ts';
import type { LastingSession } from '../session.ts';
import type { Lease, Reading, Vault } from '../vault.ts';
import { openEntra } from './entra.ts';
import type { EntraToken } from './entra.ts';

/**
 * Mints access tokens: `azuretoken://RESOURCE-HOST#/access_token` is one for `https://RESOURCE-HOST/.default`, with all
 * rights that this identity has there: Entra narrows none. How long it lives Entra decides, an hour or more, and nothing
 * ends it earlier: its lease is named with its end, and never said to be revoked. Throws `RL-VAULT-PATH`,
 * `RL-VAULT-PARAM`, `RL-VAULT-LOGIN`.
 */
export async function openAzureTokens(
  server: AzureServer,
  context: BackendContext,
): Promise<Vault & { dumpSession(): LastingSession | null }> {
  const name = `azure tokens ${server.authority}`;
  const http = openHttp({ caFile: server.caFile, proxies: context.env });
  const tokens = openEntra(server, context, http);
  const leases = new Map<EntraToken, Lease>();

  async function read(address: Address): Promise<Reading> {
    const host = hostIn(address);
    const given = await tokens(`https://${host}`, `no token for ${printable(address.text)}`);
    // The handle only tells leases apart: the token itself is nobody's to keep.
    const fresh: Lease = {
      kind: 'lease',
      label: `Azure token for ${host}`,
      handle: new SecretValue(randomUUID()),
      ttl: given.ttl,
    };
    const lease = leases.get(given) ?? fresh;
    if (lease === fresh) {
      leases.set(given, lease);
      context.onTaken();
    }
    return { fields: new Map([['access_token', given.token]]), lease };
  }

  return {
    name,
    read,
    leases: () => [...leases.values()],

    async protection() {
      return {
        verdict: 'unverifiable',
        evidence: 'Microsoft Entra does not tell what holds the keys that it signs with',
      };
    },

    async revoke(lease) {
      throw lasts(lease);
    },

    dumpSession() {
      if (leases.size === 0) return null;
      return { kind: 'lasting', address: name, leases: savedLeases([...leases.values()]) };
    },

    close: async () => http.close(),
  };
}

function hostIn(address: Address): string {
  const stranger = [...address.params.keys()][0];
  if (stranger !== undefined) {
    throw new RelockError(
      'RL-VAULT-PARAM',
      `${printable(address.text)} has the parameter "${printable(stranger, 40)}"`,
      {
        remedy: 'Take it out: Entra alone decides how long a token lives and what it may do.',
      },
    );
  }
  if (/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i.test(address.path)) {
    return address.path.toLowerCase();
  }
  throw new RelockError('RL-VAULT-PATH', `${printable(address.text)} names no resource`, {
    remedy: 'Write azuretoken://RESOURCE-HOST#/access_token, such as azuretoken://management.azure.com#/access_token.',
  });
}
