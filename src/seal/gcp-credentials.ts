import { createSign } from 'node:crypto';
import type { HttpClient } from '../core/http.ts';
import { askMetadata } from '../core/metadata.ts';
import type { SealOptions } from './seal.ts';
import type { Json } from './service.ts';
import { askJson, noCredentials, objectIn, readNamed, textIn } from './service.ts';

/** Tokens are asked for anew so long before their end, in milliseconds. */
const EARLY = 5 * 60_000;
const SCOPE = 'https://www.googleapis.com/auth/cloudkms';
const SERVICE = 'Google Cloud';

/**
 * Gives bearer tokens for Cloud KMS, from the first that is there: the file that `GOOGLE_APPLICATION_CREDENTIALS`
 * names (a service account's key, or a workload identity whose token is in a file), the machine's service account.
 * Throws `RL-CLOUD-CREDENTIALS`, `RL-SEAL-CREDENTIALS`, `RL-SEAL-SERVICE`.
 */
export function gcpCredentials({ env }: SealOptions, http: HttpClient): () => Promise<string> {
  let known: { readonly token: string; readonly ends: number } | undefined;
  return async () => {
    if (known === undefined || Date.now() > known.ends - EARLY) known = tokenIn(await fetchToken());
    return known.token;
  };

  async function fetchToken(): Promise<Json> {
    const file = env['GOOGLE_APPLICATION_CREDENTIALS'];
    if (file === undefined) {
      const host = env['GCE_METADATA_HOST'] ?? 'metadata.google.internal';
      const url = `http://${host}/computeMetadata/v1/instance/service-accounts/default/token`;
      return JSON.parse(await askMetadata(url, { 'metadata-flavor': 'Google' })) as Json;
    }
    const given = credentialsIn(readNamed(file, 'the credentials'));
    if (textIn(given, 'type') === 'service_account') return byServiceAccount(given);
    if (textIn(given, 'type') === 'external_account') return byWorkloadIdentity(given);
    throw unknownCredentials();
  }

  /** https://developers.google.com/identity/protocols/oauth2/service-account */
  function byServiceAccount(given: Json): Promise<Json> {
    const [email, key] = [textIn(given, 'client_email'), textIn(given, 'private_key')];
    const url = textIn(given, 'token_uri') ?? 'https://oauth2.googleapis.com/token';
    if (email === undefined || key === undefined) throw unknownCredentials();
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: email, scope: SCOPE, aud: url, iat: now, exp: now + 600 };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`;
    const assertion = `${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(key, 'base64url')}`;
    return post(url, { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
  }

  /** https://google.aip.dev/auth/4117 */
  async function byWorkloadIdentity(given: Json): Promise<Json> {
    const tokenFile = textIn(objectIn(given, 'credential_source'), 'file');
    if (tokenFile === undefined) throw unknownCredentials();
    const exchanged = await post(textIn(given, 'token_url') ?? 'https://sts.googleapis.com/v1/token', {
      audience: textIn(given, 'audience') ?? '',
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      scope: 'https://www.googleapis.com/auth/cloud-platform',
      subject_token_type: textIn(given, 'subject_token_type') ?? 'urn:ietf:params:oauth:token-type:jwt',
      subject_token: readNamed(tokenFile, 'the workload’s token'),
    });
    const impersonation = textIn(given, 'service_account_impersonation_url');
    if (impersonation === undefined) return exchanged;
    const json = await askJson(http, SERVICE, {
      method: 'POST',
      url: impersonation,
      headers: { authorization: `Bearer ${tokenIn(exchanged).token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ scope: [SCOPE], lifetime: '3600s' }),
      repeat: 'always',
    });
    return { access_token: json['accessToken'], expires_in: 3600 };
  }

  function post(url: string, form: Record<string, string>): Promise<Json> {
    return askJson(http, SERVICE, {
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
      repeat: 'always',
    });
  }
}

function credentialsIn(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Json;
  } catch {
    // Told below, without a word of the file.
  }
  throw unknownCredentials();
}

function unknownCredentials() {
  return noCredentials(
    SERVICE,
    'Let GOOGLE_APPLICATION_CREDENTIALS name a service account’s key or a workload identity whose token is in a file.',
  );
}

function tokenIn(json: Json) {
  const token = textIn(json, 'access_token');
  const seconds = Number(json['expires_in']);
  if (token !== undefined && seconds > 0) return { token, ends: Date.now() + seconds * 1000 };
  throw noCredentials(SERVICE, 'Set GOOGLE_APPLICATION_CREDENTIALS, or give the machine a service account.');
}
