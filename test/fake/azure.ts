// Entra, Key Vault, the control plane's list of vaults and the identity services of Azure's machines, in this process.
// Written from Microsoft's published descriptions (REST reference, error codes) and accepted by Microsoft's own clients
// (azure.test.ts). No real server has confirmed: the order in which Entra checks things and the status of each refusal;
// that versions are listed by their ids (seen in issues only); that a list shows a version as soon as its PUT was
// answered; which of two PUTs of one moment is the latest; the exact limit of a value (25,600 bytes here); the text of
// error messages; the throttling, which is left out; that names are compared without regard to case everywhere.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer as createPlain } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AzureServer } from '../../src/config/config.ts';
import { makeFolder } from '../servers/make-folder.ts';
import { makeEntra } from './azure-entra.ts';
import type { Entra, Reply } from './azure-entra.ts';
import { makeKeyVaults } from './azure-key-vault.ts';
import type { KeyVaults } from './azure-key-vault.ts';

/** Azure as a job sees it through a proxy: the real names, certificates of an authority that `caFile` holds. */
export interface Azure {
  readonly entra: Entra;
  readonly vaults: KeyVaults;
  /** PEM. */
  readonly caFile: string;
  /** The proxy's port on 127.0.0.1. */
  readonly proxyPort: number;
  /** What sends a client's requests here: `HTTPS_PROXY`. */
  readonly env: Readonly<Record<string, string>>;
  /** Where a machine's identity services are, over plain HTTP. */
  readonly machine: string;
  /** The header that App Service's identity service wants. */
  readonly machineHeader: string;
  /** Milliseconds that each request may be held back before it is handled; 0 unless set. */
  jitter: number;
  /** The SKUs that the control plane tells, by vault. */
  readonly tiers: Map<string, string>;
  /** A config entry that logs in here. */
  config(more?: Partial<AzureServer>): AzureServer;
  stop(): Promise<void>;
}

/** The client id of the managed identity of the machine. */
export const MACHINE_CLIENT = 'machine';

const NAMES = ['login.microsoftonline.com', 'management.azure.com', '*.vault.azure.net'];

/** Starts it with no application and no right. */
export async function startAzure(): Promise<Azure> {
  const { folder, remove } = makeFolder('azure');
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'ca.pem')];
  const names = NAMES.map((name) => `DNS:${name}`).join(',');
  const form = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  const subject = ['-subj', '/CN=fake azure', '-addext', `subjectAltName=${names}`];
  execFileSync('openssl', [...form, ...subject, '-keyout', key, '-out', cert], { stdio: 'ignore' });

  const entra = makeEntra();
  const vaults = makeKeyVaults(entra);
  const tiers = new Map<string, string>();
  const machineHeader = entra.give('header', 'header').token;
  const state = { jitter: 0 };

  const services = createSecure({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    void answered(request, response, async (body) => {
      if (state.jitter > 0) await sleep(Math.random() * state.jitter);
      const host = request.headers.host?.split(':')[0] ?? '';
      const url = new URL(request.url ?? '/', `https://${host}`);
      const { authorization } = request.headers;
      const method = request.method ?? '';
      if (host === 'login.microsoftonline.com') return entra.answer(method, url.pathname, new URLSearchParams(body));
      if (host === 'management.azure.com') return controlPlane(entra, tiers, authorization, url);
      const json = body === '' ? undefined : JSON.parse(body);
      return vaults.answer(host.split('.')[0] ?? '', { method, url, authorization, body: json });
    });
  });
  const machine = createPlain((request, response) => {
    void answered(request, response, async () => identityService(entra, machineHeader, request));
  });
  const proxy = createPlain();
  proxy.on('connect', (request, socket) => {
    const known = NAMES.some((name) => new RegExp(`^${name.replace('*', '[a-z0-9-]+')}:443$`).test(request.url ?? ''));
    if (!known) return void socket.end('HTTP/1.1 502 no such host\r\n\r\n');
    const through = connect(portOf(services), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 connected\r\n\r\n');
      through.pipe(socket).pipe(through);
    });
    through.on('error', () => socket.destroy());
    socket.on('error', () => through.destroy());
  });
  for (const server of [services, machine, proxy]) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }

  const made = {
    entra,
    vaults,
    tiers,
    caFile: cert,
    proxyPort: portOf(proxy),
    env: { HTTPS_PROXY: `http://127.0.0.1:${portOf(proxy)}` },
    machine: `http://127.0.0.1:${portOf(machine)}`,
    machineHeader,
    config: (more: Partial<AzureServer> = {}): AzureServer => ({
      kind: 'azure',
      name: 'azure',
      auth: 'jwt',
      tenant: entra.tenant,
      clientId: undefined,
      audience: 'api://AzureADTokenExchange',
      address: 'https://{vault}.vault.azure.net',
      authority: 'https://login.microsoftonline.com',
      caFile: cert,
      ...more,
    }),
    async stop() {
      for (const server of [services, machine, proxy]) {
        server.closeAllConnections();
        server.close();
      }
      remove();
    },
  };
  return Object.assign(state, made);
}

/** https://learn.microsoft.com/rest/api/keyvault/keyvault/vaults/list-by-subscription */
function controlPlane(entra: Entra, tiers: Map<string, string>, authorization: string | undefined, url: URL): Reply {
  const whose = entra.whose(authorization?.replace(/^Bearer /, '') ?? '');
  const known = /^\/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.KeyVault\/vaults$/.test(url.pathname);
  if (whose?.resource !== 'https://management.azure.com' || !known) {
    return { status: 403, body: { error: { code: 'AuthorizationFailed', message: 'no' } } };
  }
  const value = [...tiers].map(([name, sku]) => ({ name, properties: { sku: { family: 'A', name: sku } } }));
  return { status: 200, body: { value } };
}

/** The services of a virtual machine (IMDS) and of App Service, which gives only when a token ends, as text. */
function identityService(entra: Entra, header: string, request: IncomingMessage): Reply {
  const url = new URL(request.url ?? '/', 'http://machine');
  const resource = url.searchParams.get('resource') ?? '';
  const hosted = url.pathname === '/msi/token';
  const allowed = hosted
    ? request.headers['x-identity-header'] === header && url.searchParams.get('api-version') === '2019-08-01'
    : request.headers['metadata'] === 'true' && url.searchParams.get('api-version') === '2018-02-01';
  if (!allowed || resource === '') return { status: 400, body: { error: 'invalid_request' } };
  const client = url.searchParams.get('client_id') ?? MACHINE_CLIENT;
  if (client !== MACHINE_CLIENT)
    return { status: 400, body: { error: 'invalid_request', error_description: 'Identity not found' } };
  const { token } = entra.give(client, resource.replace(/\/$/, ''));
  const ends = String(Math.floor(Date.now() / 1000) + 86_399);
  const body = { access_token: token, token_type: 'Bearer', resource, client_id: client, expires_on: ends };
  return { status: 200, body: hosted ? body : { ...body, expires_in: '86399' } };
}

async function answered(
  request: IncomingMessage,
  response: ServerResponse,
  handle: (body: string) => Promise<Reply>,
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const { status, body, headers } = await handle(Buffer.concat(parts).toString('utf8'));
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

function portOf(server: { address(): unknown }): number {
  return (server.address() as { port: number }).port;
}
