import type { HttpClient } from '../core/http.ts';
import { askMetadata } from '../core/metadata.ts';
import type { SealOptions } from './seal.ts';
import type { Json } from './service.ts';
import { askJson, noCredentials, readNamed, textIn } from './service.ts';

/** Tokens are asked for anew so long before their end, in milliseconds. */
const EARLY = 5 * 60_000;
const MACHINE = 'http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01';

/**
 * Gives bearer tokens for `resource`, such as `https://vault.azure.net`, from the first that is there: a client secret
 * (`AZURE_TENANT_ID`, `AZURE_CLIENT_ID`, `AZURE_CLIENT_SECRET`), a workload identity (`AZURE_FEDERATED_TOKEN_FILE`
 * instead of the secret), the machine's managed identity. Throws `RL-CLOUD-CREDENTIALS`, `RL-SEAL-CREDENTIALS`, `RL-SEAL-SERVICE`.
 */
export function azureCredentials({ env }: SealOptions, http: HttpClient, resource: string): () => Promise<string> {
  const [tenant, client] = [env['AZURE_TENANT_ID'], env['AZURE_CLIENT_ID']];
  const [secret, tokenFile] = [env['AZURE_CLIENT_SECRET'], env['AZURE_FEDERATED_TOKEN_FILE']];
  let known: { readonly token: string; readonly ends: number } | undefined;
  return async () => {
    if (known === undefined || Date.now() > known.ends - EARLY) known = tokenIn(await fetchToken());
    return known.token;
  };

  async function fetchToken(): Promise<Json> {
    if (tenant === undefined || client === undefined || (secret ?? tokenFile) === undefined) {
      const whose = client === undefined ? '' : `&client_id=${encodeURIComponent(client)}`;
      const url = `${MACHINE}&resource=${encodeURIComponent(resource)}${whose}`;
      return JSON.parse(await askMetadata(url, { metadata: 'true' })) as Json;
    }
    const proof: Record<string, string> =
      secret !== undefined
        ? { client_secret: secret }
        : {
            client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
            client_assertion: readNamed(tokenFile ?? '', 'the federated token'),
          };
    const form = { grant_type: 'client_credentials', client_id: client, scope: `${resource}/.default`, ...proof };
    const authority = (env['AZURE_AUTHORITY_HOST'] ?? 'https://login.microsoftonline.com').replace(/\/+$/, '');
    return askJson(http, 'Microsoft Entra ID', {
      method: 'POST',
      url: `${authority}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
      repeat: 'always',
    });
  }
}

function tokenIn(json: Json) {
  const token = textIn(json, 'access_token');
  // The machine's service gives the seconds as text.
  const seconds = Number(json['expires_in']);
  if (token !== undefined && seconds > 0) return { token, ends: Date.now() + seconds * 1000 };
  throw noCredentials(
    'Azure',
    'Set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET, or give the machine an identity.',
  );
}
