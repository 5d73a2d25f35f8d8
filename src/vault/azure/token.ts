import type { AzureServer } from '../../config/config.ts';
import { RelockError } from '../../core/error.ts';
import { openHttp } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import type { Address } from '../address.ts';
import type { BackendContext } from '../context.ts';
import type { Lease, Reading, Vault } from '../vault.ts';
import { openEntra } from './entra.ts';

/**
 * Mints access tokens: `azuretoken://RESOURCE-HOST#/access_token` is one for `https://RESOURCE-HOST/.default`, with all
 * rights that this identity has there: Entra narrows none. How long it lives Entra decides, an hour or more, and nothing
 * ends it earlier, so that each is listed with its life and `revoke` throws `RL-VAULT-UNSUPPORTED`.
 */
export async function openAzureTokens(server: AzureServer, context: BackendContext): Promise<Vault> {
  const http = openHttp({ caFile: server.caFile, proxies: context.env });
  const tokens = openEntra(server, context, http);
  const given = new Map<string, Lease>();

  async function read(address: Address): Promise<Reading> {
    const host = hostIn(address);
    const { token, ttl } = await tokens(`https://${host}`, `no token for ${printable(address.text)}`);
    const lease: Lease = { kind: 'lease', label: `Azure token for ${host}`, handle: token, ttl };
    if (given.get(host)?.handle.equals(token) !== true) {
      given.set(host, lease);
      context.onTaken();
    }
    return { fields: new Map([['access_token', token]]), lease };
  }

  return {
    name: `azure tokens ${server.authority}`,
    read,
    leases: () => [...given.values()],

    async protection() {
      return {
        verdict: 'unverifiable',
        evidence: 'Microsoft Entra does not tell what holds the keys that it signs with',
      };
    },

    async revoke(lease) {
      throw new RelockError(
        'RL-VAULT-UNSUPPORTED',
        `${lease.label} can’t be taken back: no access token of Entra can`,
        {
          remedy: 'Give it to as little as possible; it ends by itself.',
          state: `It ends ${Math.ceil(lease.ttl / 60)} minutes after it was given.`,
        },
      );
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
