import { createPublicKey, randomBytes, randomUUID, verify } from 'node:crypto';

/** What an answer of a fake service is. */
export interface Reply {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A federated credential of an application. */
export interface Federated {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
}

/** An application that may log in, and how. */
export interface Application {
  readonly federated?: Federated;
  readonly secret?: string;
}

/** One tenant of Entra: its applications by client id, and the keys of the issuers that it can reach. */
export interface Entra {
  readonly tenant: string;
  readonly applications: Map<string, Application>;
  /** Public keys in PEM by issuer. */
  readonly issuers: Map<string, string>;
  /** Who a token was given to, and for what; undefined: it was never given. */
  whose(token: string): { readonly client: string; readonly resource: string } | undefined;
  /** A token given without more questions: what a managed identity gets. */
  give(client: string, resource: string): { readonly token: string; readonly life: number };
  /** Answers what is asked of https://login.microsoftonline.com. */
  answer(method: string, path: string, form: URLSearchParams): Reply;
}

const HOST = 'https://login.microsoftonline.com';

/** Services that every tenant has. */
const RESOURCES = new Set(['https://vault.azure.net', 'https://management.azure.com', 'https://graph.microsoft.com']);

export function makeEntra(): Entra {
  const tenant = randomUUID();
  const applications = new Map<string, Application>();
  const issuers = new Map<string, string>();
  const given = new Map<string, { client: string; resource: string }>();

  function give(client: string, resource: string) {
    const token = randomBytes(48).toString('base64url');
    given.set(token, { client, resource });
    return { token, life: 3599 };
  }

  function grant(form: URLSearchParams): Reply {
    const client = form.get('client_id') ?? '';
    const application = applications.get(client);
    if (form.get('grant_type') !== 'client_credentials')
      return refused(400, 'unsupported_grant_type', 70_003, 'bad grant');
    if (application === undefined) {
      return refused(
        400,
        'unauthorized_client',
        700_016,
        `Application with identifier '${client}' was not found in the directory 'example'.`,
      );
    }
    const fault = form.has('client_assertion')
      ? faultOf(form.get('client_assertion') ?? '', application.federated)
      : form.get('client_secret') === application.secret
        ? undefined
        : refused(401, 'invalid_client', 7_000_215, 'Invalid client secret provided.');
    if (fault !== undefined) return fault;
    const scope = form.get('scope') ?? '';
    if (!scope.endsWith('/.default')) {
      return refused(400, 'invalid_scope', 1_002_012, `The provided value for scope ${scope} is not valid.`);
    }
    const resource = scope.slice(0, -'/.default'.length);
    if (!RESOURCES.has(resource)) {
      return refused(400, 'invalid_resource', 500_011, `The resource principal named ${resource} was not found.`);
    }
    const { token: text, life } = give(client, resource);
    return { status: 200, body: { token_type: 'Bearer', expires_in: life, ext_expires_in: life, access_token: text } };
  }

  function faultOf(jwt: string, federated: Federated | undefined): Reply | undefined {
    const [head = '', payload = '', signature = ''] = jwt.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    const now = Date.now() / 1000;
    const none = 'No matching federated identity record found for presented assertion';
    const bad = (code: number, words: string) => refused(401, 'invalid_client', code, words);
    if (federated === undefined) return bad(70_021, `${none}.`);
    if (claims.iss !== federated.issuer) return bad(700_211, `${none} issuer '${claims.iss}'.`);
    if (claims.sub !== federated.subject) {
      const same = String(claims.sub).toLowerCase() === federated.subject.toLowerCase();
      return bad(
        same ? 7_002_138 : 700_213,
        `${none} subject '${claims.sub}'. Check your federated identity credential.`,
      );
    }
    if (claims.aud !== federated.audience) return bad(700_212, `${none} audience '${claims.aud}'.`);
    if (claims.exp < now - 300 || claims.nbf > now + 300) {
      return bad(700_024, 'Client assertion is not within its valid time range.');
    }
    const key = issuers.get(federated.issuer);
    const signed = Buffer.from(`${head}.${payload}`);
    const sound =
      key !== undefined && verify('sha256', signed, createPublicKey(key), Buffer.from(signature, 'base64url'));
    return sound
      ? undefined
      : bad(700_027, 'The certificate with identifier used to sign the client assertion is not registered.');
  }

  return {
    tenant,
    applications,
    issuers,
    give,
    whose: (text) => given.get(text),
    answer(method, path, form) {
      if (path === '/common/discovery/instance') return { status: 200, body: discovery(tenant) };
      const [, asked = '', rest = ''] = /^\/([^/]+)\/(.+)$/.exec(path) ?? [];
      if (asked !== tenant) {
        return refused(
          400,
          'invalid_request',
          90_002,
          `Tenant '${asked}' not found. Check to make sure you have the correct tenant ID.`,
        );
      }
      if (rest === 'v2.0/.well-known/openid-configuration') return { status: 200, body: configuration(tenant) };
      if (method === 'POST' && rest === 'oauth2/v2.0/token') return grant(form);
      return { status: 404, body: {} };
    },
  };
}

function refused(status: number, error: string, code: number, words: string): Reply {
  const [trace, correlation] = [randomUUID(), randomUUID()];
  const timestamp = new Date().toISOString().replace('T', ' ').replace(/\.\d+/, '');
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${code}: ${words} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `${HOST}/error?code=${code}`,
    },
  };
}

function discovery(tenant: string): object {
  const host = new URL(HOST).host;
  return {
    tenant_discovery_endpoint: `${HOST}/${tenant}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: 'login.windows.net', aliases: [host, 'login.windows.net'] }],
  };
}

function configuration(tenant: string): object {
  return {
    issuer: `${HOST}/${tenant}/v2.0`,
    authorization_endpoint: `${HOST}/${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${HOST}/${tenant}/oauth2/v2.0/token`,
    jwks_uri: `${HOST}/${tenant}/discovery/v2.0/keys`,
  };
}
