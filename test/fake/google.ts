import { createPublicKey, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jwtVerify } from 'jose';
import { FakeSecretManager, GoogleFault } from './google-secrets.ts';

/**
 * Google Cloud as far as Relock asks it: the Security Token Service, IAM Credentials, Secret Manager, a key of Cloud KMS,
 * the machine’s metadata service; one server on loopback, for their paths do not meet. Written from the published API
 * descriptions, with real signatures and checksums; Google’s own libraries are let at it in google.test.ts.
 *
 * What no real server has confirmed: the words of messages (those of a refused attribute condition, a disabled version
 * and a missing permission are as users quote them), the HTTP status of the STS refusals, that PATCH under an old etag is
 * 400 FAILED_PRECONDITION (the documentation says so), that `versions/latest` may be asked for without access, and
 * that destroying may be delayed, which this never does.
 */
export interface FakeGoogle {
  readonly url: string;
  readonly secretManager: FakeSecretManager;
  /** Requests as they came. */
  readonly asked: ReadonlyArray<{ readonly method: string; readonly path: string; readonly body: any }>;
  /** Permissions that nobody has. */
  readonly denied: Set<string>;
  /** Protection levels of Cloud KMS by key version; one that is not there is not found. */
  readonly keys: Map<string, { protectionLevel: string; importTime?: string }>;
  /** Answers in the place of the service when it gives true. */
  intercept: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  stop(): Promise<void>;
}

export interface FakeGoogleOptions {
  /** `projects/N/locations/global/workloadIdentityPools/POOL/providers/NAME`. */
  readonly provider: string;
  /** Who signs identity tokens: a public key in PEM. */
  readonly issuerKey: string;
  readonly issuer: string;
  readonly audience: string;
  /** The attribute condition of the provider. */
  readonly condition?: (claims: Readonly<Record<string, unknown>>) => boolean;
  /** Service accounts that the federated identity, and those among themselves, may act as. */
  readonly serviceAccounts: readonly string[];
}

interface Identity {
  readonly ends: number;
  readonly scopes: readonly string[];
}

export async function startGoogle(options: FakeGoogleOptions): Promise<FakeGoogle> {
  const identities = new Map<string, Identity>();
  const asked: Array<{ method: string; path: string; body: any }> = [];
  const denied = new Set<string>();
  const keys: FakeGoogle['keys'] = new Map();
  const secretManager = new FakeSecretManager();

  function newToken(seconds: number, scopes: readonly string[]): string {
    const token = `ya29.${randomBytes(24).toString('base64url')}`;
    identities.set(token, { ends: Date.now() + seconds * 1000, scopes });
    return token;
  }

  /** https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token, as JSON or as a form (RFC 8693). */
  async function exchange(body: Readonly<Record<string, string | undefined>>): Promise<object> {
    const get = (camel: string) => body[camel] ?? body[camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
    if (get('grantType') !== 'urn:ietf:params:oauth:grant-type:token-exchange') {
      throw new OAuthFault(400, 'unsupported_grant_type', 'Invalid grant type.');
    }
    if (get('audience') !== `//iam.googleapis.com/${options.provider}`) {
      throw new OAuthFault(
        400,
        'invalid_target',
        'The target service indicated by the "audience" parameters is invalid.',
      );
    }
    const claims = await verified(get('subjectToken') ?? '');
    if (options.condition?.(claims) === false) {
      throw new OAuthFault(403, 'unauthorized_client', 'The given credential is rejected by the attribute condition.');
    }
    return {
      access_token: newToken(3599, [get('scope') ?? '']),
      issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      token_type: 'Bearer',
      expires_in: 3599,
    };
  }

  async function verified(token: string): Promise<Readonly<Record<string, unknown>>> {
    try {
      const key = createPublicKey(options.issuerKey);
      const { issuer, audience } = options;
      return (await jwtVerify(token, key, { algorithms: ['RS256'], issuer, audience })).payload;
    } catch (error) {
      const claim = (error as { claim?: string }).claim;
      const words =
        claim === 'aud'
          ? `The audience in ID Token does not match the expected audience ${options.audience}.`
          : claim === 'iss'
            ? `The issuer in ID Token does not match the expected ones.`
            : claim === 'exp'
              ? 'ID Token is stale to sign-in.'
              : 'The ID Token could not be verified.';
      throw new OAuthFault(400, 'invalid_grant', words);
    }
  }

  function impersonate(email: string, body: any): object {
    const seconds = Number(/^(\d+)s$/.exec(body.lifetime ?? '3600s')?.[1]);
    if (!(seconds >= 1 && seconds <= 3600)) {
      throw new GoogleFault(400, 'INVALID_ARGUMENT', 'The token lifetime must be 3600s or less.');
    }
    if (!options.serviceAccounts.includes(email)) needed('iam.serviceAccounts.getAccessToken', false);
    return {
      accessToken: newToken(seconds, body.scope),
      expireTime: new Date(Date.now() + seconds * 1000).toISOString().replace(/\.\d+/, ''),
    };
  }

  function needed(permission: string, has = !denied.has(permission)): void {
    if (has) return;
    const words = `Permission '${permission}' denied on resource (or it may not exist).`;
    throw new GoogleFault(403, 'PERMISSION_DENIED', words, permission);
  }

  async function route(request: IncomingMessage, url: URL, body: any): Promise<unknown> {
    const method = request.method ?? '';
    if (url.pathname === '/v1/token') return exchange(body);
    if (url.pathname === '/computeMetadata/v1/instance/service-accounts/default/token') {
      if (request.headers['metadata-flavor'] !== 'Google')
        throw new GoogleFault(403, 'PERMISSION_DENIED', 'Missing header.');
      return { access_token: newToken(1800, ['cloud-platform']), expires_in: 1800, token_type: 'Bearer' };
    }
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const identity = identities.get(bearer);
    if (identity === undefined || identity.ends < Date.now()) {
      throw new GoogleFault(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');
    }
    const path = decodeURIComponent(url.pathname.replace(/^\/v1\//, ''));
    const account = /^projects\/-\/serviceAccounts\/([^/:]+):generateAccessToken$/.exec(path)?.[1];
    if (account !== undefined) return impersonate(account, body);
    if (path.includes('/cryptoKeyVersions/')) {
      needed('cloudkms.cryptoKeyVersions.get');
      const key = keys.get(path);
      if (key === undefined) throw new GoogleFault(404, 'NOT_FOUND', `CryptoKeyVersion ${path} not found.`);
      return { name: path, state: 'ENABLED', ...key };
    }
    const may = (permission: string) => !denied.has(permission);
    return secretManager.handle({ method, path, query: url.searchParams, body, need: needed, may });
  }

  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString();
      const url = new URL(request.url ?? '/', 'http://google');
      const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
      const body = isForm ? Object.fromEntries(new URLSearchParams(text)) : text === '' ? {} : JSON.parse(text);
      asked.push({ method: request.method ?? '', path: url.pathname, body });
      if (fake.intercept?.(request, response) === true) return;
      const send = (status: number, json: unknown) => {
        response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' });
        response.end(JSON.stringify(json));
      };
      try {
        const answer = await route(request, url, body);
        if (answer !== undefined) return send(200, answer);
        response
          .writeHead(404, { 'content-type': 'text/html; charset=UTF-8' })
          .end('<!DOCTYPE html><title>Error 404</title>');
      } catch (error) {
        if (error instanceof OAuthFault) send(error.status, { error: error.code, error_description: error.message });
        else if (error instanceof GoogleFault) send(error.status, { error: faultBody(error) });
        else response.writeHead(500).end(String(error));
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake: FakeGoogle = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    secretManager,
    asked,
    denied,
    keys,
    intercept: undefined,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return fake;
}

class OAuthFault extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

function faultBody({ status, code, message, permission }: GoogleFault): object {
  const info = {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason: 'IAM_PERMISSION_DENIED',
    domain: 'iam.googleapis.com',
    metadata: { permission },
  };
  return { code: status, message, status: code, ...(permission === undefined ? {} : { details: [info] }) };
}
