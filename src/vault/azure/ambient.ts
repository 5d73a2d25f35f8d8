import { readFile } from 'node:fs/promises';
import type { AzureServer } from '../../config/config.ts';
import type { Environment } from '../../config/environment.ts';
import { RelockError, systemCode } from '../../core/error.ts';
import { askMetadata } from '../../core/metadata.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import type { BackendContext } from '../context.ts';
import { isObject } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';

/** What an application shows at Entra to be let in. */
export type Proof = { readonly tenant: string; readonly clientId: string } & (
  | { readonly jwt: SecretValue }
  | { readonly secret: SecretValue }
);

const REMEDY =
  'Give the machine a managed identity, or the pod a workload identity; docs/azure.md lists what is looked for.';

/**
 * What this machine's environment proves: the token of a Kubernetes workload identity, a client secret (with advice to
 * replace it). Undefined: neither, or there is a managed identity to ask first. Throws `RL-VAULT-LOGIN`.
 */
export async function ambientProof(server: AzureServer, { env, warn }: BackendContext): Promise<Proof | undefined> {
  const tenant = server.tenant ?? env['AZURE_TENANT_ID'];
  const clientId = server.clientId ?? env['AZURE_CLIENT_ID'];
  if (tenant === undefined || clientId === undefined) return undefined;
  const file = env['AZURE_FEDERATED_TOKEN_FILE'];
  if (file !== undefined) return { tenant, clientId, jwt: await readToken(file) };
  const secret = env['AZURE_CLIENT_SECRET'];
  if (secret === undefined || env['IDENTITY_ENDPOINT'] !== undefined) return undefined;
  warn(
    'Azure is logged in to with the stored AZURE_CLIENT_SECRET; a federated credential needs no stored secret (docs/azure.md).',
  );
  return { tenant, clientId, secret: new SecretValue(secret) };
}

async function readToken(file: string): Promise<SecretValue> {
  try {
    return new SecretValue((await readFile(file, 'utf8')).trim());
  } catch (error) {
    throw new RelockError('RL-VAULT-LOGIN', `the federated token can’t be read from ${printable(file)}`, {
      evidence: [['It failed with', systemCode(error) ?? 'an unknown error']],
      remedy: 'Let AZURE_FEDERATED_TOKEN_FILE name a file that this user may read.',
      state: 'Nothing was read.',
      cause: error,
    });
  }
}

/**
 * Asks for a token of the managed identity: of App Service and Container Apps
 * (https://learn.microsoft.com/azure/app-service/overview-managed-identity), else of the virtual machine
 * (https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token). `clientId` picks
 * one of several identities. Throws `RL-VAULT-LOGIN`.
 */
export async function machineToken(
  env: Environment,
  resource: string,
  clientId: string | undefined,
  failing: string,
): Promise<JsonObject> {
  const [endpoint, header] = [env['IDENTITY_ENDPOINT'], env['IDENTITY_HEADER']];
  const hosted = endpoint !== undefined && header !== undefined;
  const host = env['AZURE_POD_IDENTITY_AUTHORITY_HOST'] ?? 'http://169.254.169.254';
  const base = hosted ? endpoint : `${host.replace(/\/+$/, '')}/metadata/identity/oauth2/token`;
  const url = onThisMachine(base, failing);
  url.searchParams.set('api-version', hosted ? '2019-08-01' : '2018-02-01');
  url.searchParams.set('resource', resource);
  if (clientId !== undefined) url.searchParams.set('client_id', clientId);
  const headers: Record<string, string> = hosted ? { 'x-identity-header': header } : { metadata: 'true' };
  try {
    const json: unknown = JSON.parse(await askMetadata(url.href, headers));
    if (isObject(json)) return json;
    throw new SyntaxError('not an object');
  } catch (error) {
    const whose = clientId === undefined ? 'its own identity' : `the identity ${printable(clientId, 60)}`;
    throw new RelockError('RL-VAULT-LOGIN', `${failing}: this machine’s managed identity gives no token`, {
      evidence: [['Asked', `${printable(url.origin, 120)} for ${whose}`]],
      remedy: REMEDY,
      state: 'Nothing was read.',
      cause: error,
    });
  }
}

/** These services speak plain HTTP, so that only the machine itself may be asked: loopback or link-local. */
function onThisMachine(text: string, failing: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const near = /^(?:localhost|\[::1\]|127\.\d+\.\d+\.\d+|169\.254\.\d+\.\d+|\[fe80:[0-9a-f:]+\])$/;
  if (url?.protocol === 'http:' && near.test(url.hostname)) return url;
  throw new RelockError(
    'RL-VAULT-LOGIN',
    `${failing}: ${printable(text, 120)} is no identity service of this machine`,
    {
      remedy: 'IDENTITY_ENDPOINT and AZURE_POD_IDENTITY_AUTHORITY_HOST may name loopback or link-local addresses only.',
      state: 'Nothing was sent.',
    },
  );
}
