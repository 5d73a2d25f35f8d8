import { createSign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { RelockError, systemCode } from './error.ts';
import type { HttpAnswer, HttpClient, HttpRequest } from './http.ts';
import { askMetadata } from './metadata.ts';
import { printable } from './printable.ts';

type Json = Readonly<Record<string, unknown>>;

/** A bearer token for Google's APIs, and when it ends, in milliseconds since 1970. */
export interface GoogleToken {
  readonly token: string;
  readonly ends: number;
}

export interface GoogleCredentialsOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly http: HttpClient;
  /** The OAuth scope of what is asked for, as its URL. */
  readonly scope: string;
  /** Seconds of life that an impersonated service account's token is given. */
  readonly lifetime: number;
  /** Told once when the file holds a service account's key: a secret without an end. */
  readonly onStoredKey?: () => void;
}

/**
 * Gives bearer tokens from what this machine has, the first that is there: the file that
 * `GOOGLE_APPLICATION_CREDENTIALS` names (a service account's key, or a workload identity whose token comes from a file
 * or a URL, https://google.aip.dev/auth/4117), else the machine's own service account. Each is asked for anew before it
 * ends. Throws `RL-CLOUD-CREDENTIALS`, and what requests throw.
 */
export function googleCredentials(options: GoogleCredentialsOptions): () => Promise<GoogleToken> {
  const { env, http, scope } = options;
  let known: Promise<GoogleToken & { readonly renew: number }> | undefined;
  let told = false;

  return async () => {
    if (known !== undefined && Date.now() > (await known).renew) known = undefined;
    known ??= fetchToken().then((json) => tokenIn(json));
    // A failure is not kept: the next caller asks again.
    known.catch(() => (known = undefined));
    return known;
  };

  async function fetchToken(): Promise<Json> {
    const file = env['GOOGLE_APPLICATION_CREDENTIALS'];
    if (file === undefined) {
      const host = env['GCE_METADATA_HOST'] ?? 'metadata.google.internal';
      const url = `http://${host}/computeMetadata/v1/instance/service-accounts/default/token`;
      const answer = await askMetadata(url, { 'metadata-flavor': 'Google' }).catch(() => {
        throw none('GOOGLE_APPLICATION_CREDENTIALS is not set, and this machine’s metadata service gives no token');
      });
      return parsed(answer);
    }
    const given = parsed(textOf(file));
    if (given['type'] === 'service_account') {
      if (!told) options.onStoredKey?.();
      told = true;
      return byServiceAccount(given);
    }
    if (given['type'] === 'external_account') return byWorkloadIdentity(given);
    throw none('the file that GOOGLE_APPLICATION_CREDENTIALS names is of no kind that Relock takes');
  }

  /** https://developers.google.com/identity/protocols/oauth2/service-account */
  async function byServiceAccount(given: Json): Promise<Json> {
    const [email, key] = [textIn(given, 'client_email'), textIn(given, 'private_key')];
    const url = textIn(given, 'token_uri') ?? 'https://oauth2.googleapis.com/token';
    if (email === undefined || key === undefined) throw none('the service account’s file lacks its name or its key');
    const now = Math.floor(Date.now() / 1000);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iss: email, scope, aud: url, iat: now, exp: now + 600 })}`;
    const assertion = `${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(key, 'base64url')}`;
    return post(url, { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
  }

  async function byWorkloadIdentity(given: Json): Promise<Json> {
    const exchanged = await post(textIn(given, 'token_url') ?? 'https://sts.googleapis.com/v1/token', {
      audience: textIn(given, 'audience') ?? '',
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      scope: 'https://www.googleapis.com/auth/cloud-platform',
      subject_token_type: textIn(given, 'subject_token_type') ?? 'urn:ietf:params:oauth:token-type:jwt',
      subject_token: await subjectToken(objectIn(given, 'credential_source')),
    });
    const impersonation = textIn(given, 'service_account_impersonation_url');
    if (impersonation === undefined) return exchanged;
    const json = await ask({
      method: 'POST',
      url: impersonation,
      headers: { authorization: `Bearer ${tokenIn(exchanged).token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ scope: [scope], lifetime: `${options.lifetime}s` }),
      repeat: 'always',
    });
    return { access_token: json['accessToken'], expires_in: options.lifetime };
  }

  async function subjectToken(source: Json): Promise<string> {
    const [file, url] = [textIn(source, 'file'), textIn(source, 'url')];
    if (file === undefined && url === undefined) {
      throw none('the workload identity’s token comes neither from a file nor from a URL');
    }
    const text = file === undefined ? await fetchText(url ?? '', objectIn(source, 'headers')) : textOf(file);
    const format = objectIn(source, 'format');
    const token =
      format['type'] === 'json' ? textIn(parsed(text), textIn(format, 'subject_token_field_name') ?? '') : text;
    if (token === undefined || token === '') throw none('the workload identity’s token is not where its file says');
    return token;
  }

  async function fetchText(url: string, headers: Json): Promise<string> {
    const sent = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
    const answer = await http.request({
      method: 'GET',
      url,
      headers: Object.fromEntries(sent) as Record<string, string>,
    });
    if (answer.status === 200) return answer.body.trim();
    throw none(`the workload identity’s token is not given out (${answer.status})`);
  }

  function post(url: string, form: Record<string, string>): Promise<Json> {
    return ask({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
      repeat: 'always',
    });
  }

  async function ask(request: HttpRequest): Promise<Json> {
    const answer = await http.request(request);
    if (answer.status === 200) return parsed(answer.body);
    throw none(`Google refuses what there is (${answer.status} ${printable(codeIn(answer), 80)})`);
  }
}

function tokenIn(json: Json): GoogleToken & { readonly renew: number } {
  const token = textIn(json, 'access_token');
  const life = Number(json['expires_in']) * 1000;
  if (token === undefined || !(life > 0)) throw none('what should give a token gives none');
  return { token, ends: Date.now() + life, renew: Date.now() + life - Math.min(life / 4, 5 * 60_000) };
}

/** A token endpoint’s `error`, an API’s `error.status`. Never a message: it may quote what was sent. */
function codeIn({ body }: HttpAnswer): string {
  try {
    const json = parsed(body);
    return textIn(json, 'error') ?? textIn(objectIn(json, 'error'), 'status') ?? '';
  } catch {
    return '';
  }
}

function parsed(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Json;
  } catch {
    // Told below, without a word of it.
  }
  throw none('what should hold credentials is not JSON');
}

function textIn(json: Json, name: string): string | undefined {
  const value = json[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function objectIn(json: Json, name: string): Json {
  const value = json[name];
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw none(`${printable(file)} can’t be read (${systemCode(error) ?? 'unknown error'})`);
  }
}

function none(why: string): RelockError {
  return new RelockError('RL-CLOUD-CREDENTIALS', `there is nothing that lets Relock in at Google Cloud: ${why}`, {
    remedy:
      'Let GOOGLE_APPLICATION_CREDENTIALS name a workload identity or a service account’s key, or give the machine a service account.',
  });
}
