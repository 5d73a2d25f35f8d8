import type { AzureServer } from '../../config/config.ts';
import type { Environment } from '../../config/environment.ts';
import { RelockError } from '../../core/error.ts';
import type { HttpClient } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import { isObject, objectIn, textIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';
import type { Protection } from '../vault.ts';
import { jsonOf, sendTo } from './answer.ts';
import type { Tokens } from './entra.ts';
import { resourceOf } from './place.ts';

/** The control planes, by what the vaults of each cloud are called. */
const MANAGEMENT: Readonly<Record<string, string>> = {
  'https://vault.azure.net': 'https://management.azure.com',
  'https://vault.azure.cn': 'https://management.chinacloudapi.cn',
  'https://vault.usgovcloudapi.net': 'https://management.usgovcloudapi.net',
};

/** The control plane's version: earlier ones end in February 2027. */
const VERSION = '2026-02-01';

const UNTOLD = 'Key Vault’s API has no word on what protects a secret';

/**
 * What can be told of a vault's protection, once for each: never more than `unverifiable`, since a secret has no field
 * for it, and the tier of a vault (`premium`: it may hold keys in an HSM) says nothing of one secret. The tier is asked for
 * only when `AZURE_SUBSCRIPTION_ID` says where the vault is
 * (https://learn.microsoft.com/rest/api/keyvault/keyvault/vaults/list-by-subscription). Never throws.
 */
export function openTiers(
  server: AzureServer,
  env: Environment,
  tokens: Tokens,
  http: HttpClient,
  management = MANAGEMENT[resourceOf(server)],
): (vault: string) => Promise<Protection> {
  const asked = new Map<string, Promise<Protection>>();

  async function ask(vault: string): Promise<Protection> {
    const subscription = env['AZURE_SUBSCRIPTION_ID'];
    if (subscription === undefined || management === undefined || !/^[0-9a-f-]{36}$/i.test(subscription)) {
      return { verdict: 'unverifiable', evidence: UNTOLD };
    }
    const tier = await tierOf(vault, subscription, management).catch((error: unknown) => {
      return error instanceof RelockError ? undefined : Promise.reject(error);
    });
    const what =
      tier === undefined
        ? 'its tier is not this identity’s to read'
        : `its tier is ${printable(tier, 20)}, which says nothing of one secret`;
    return { verdict: 'unverifiable', evidence: `${UNTOLD}; ${what}` };
  }

  async function tierOf(vault: string, subscription: string, origin: string): Promise<string | undefined> {
    const failing = `the tier of the key vault ${printable(vault)} can’t be read`;
    const { token } = await tokens(origin, failing);
    const path = `/subscriptions/${subscription}/providers/Microsoft.KeyVault/vaults`;
    let url = `${origin}${path}?api-version=${VERSION}`;
    for (let page = 0; page < 40; page++) {
      const headers = { authorization: `Bearer ${token.reveal()}`, accept: 'application/json' };
      const answer = await sendTo(http, failing, { method: 'GET', url, headers });
      const json = jsonOf(answer, origin, failing);
      const { value, nextLink } = json;
      if (answer.status !== 200 || !Array.isArray(value)) return undefined;
      const found = value.filter(isObject).find((one) => textIn(one, 'name')?.toLowerCase() === vault.toLowerCase());
      if (found !== undefined) return skuOf(found);
      const next = typeof nextLink === 'string' && URL.canParse(nextLink) ? new URL(nextLink) : undefined;
      if (next?.origin !== origin) return undefined;
      url = next.href;
    }
    return undefined;
  }

  return (vault) => {
    const answer = asked.get(vault) ?? ask(vault);
    asked.set(vault, answer);
    return answer;
  };
}

function skuOf(vault: JsonObject): string | undefined {
  return textIn(objectIn(objectIn(vault, 'properties'), 'sku'), 'name');
}
