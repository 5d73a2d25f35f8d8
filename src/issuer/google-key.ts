import { createSign } from 'node:crypto';
import type { ManagedKey } from '../config/config.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import { at, listAt, misunderstood, openApi, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, createDelete, lostKey, setting } from './key-service.ts';

/**
 * Keys of a Google service account (https://cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts.keys).
 * Credential: `key`, the JSON document that a client reads, and `id` (`private_key_id`). `issuer.account` is the service
 * account's e-mail address; `issuer.admin` the address of an access token with Service Account Key Admin, such as
 * `gcptoken://ROTATOR@PROJECT.iam.gserviceaccount.com#/access_token`. Keys have no labels: one whose answer was lost is
 * known by being valid since the rotation began.
 */
export function openGoogleKey(key: ManagedKey, services: IssuerServices): Rotator {
  const api = openApi(services.http, setting(key, 'url', 'https://iam.googleapis.com'));
  const account = setting(key, 'account');
  const keys = `/v1/projects/-/serviceAccounts/${encodeURIComponent(account)}/keys`;
  const asAdmin = async () => ({ authorization: `Bearer ${(await adminValue(key, services)).reveal()}` });
  const change = async (id: string, verb: 'enable' | 'disable') =>
    void (await api.call({
      method: 'POST',
      path: `${keys}/${encodeURIComponent(id)}:${verb}`,
      headers: await asAdmin(),
      body: {},
      repeat: 'always',
      failing: `the key was not ${verb}d at Google`,
    }));

  const remove = async (id: string) =>
    api.end({
      what: 'The key',
      path: `${keys}/${encodeURIComponent(id)}`,
      headers: await asAdmin(),
      failing: 'the key was not deleted at Google',
    });

  const rotator = createDelete({
    kind: key.kind,
    name: 'Google',
    fields: { secret: 'key', id: 'id' },
    idFrom: (secret) => textAt(documentOf(secret), 'private_key_id'),
    // "You might need to wait for 60 seconds or more before you use the key."
    settling: 150_000,

    async make() {
      const failing = 'no new key was made at Google';
      const body = { privateKeyType: 'TYPE_GOOGLE_CREDENTIALS_FILE' };
      const { json } = await api.call({
        method: 'POST',
        path: keys,
        headers: await asAdmin(),
        body,
        repeat: 'never',
        failing,
      });
      const id = textAt(json, 'name')?.split('/').at(-1);
      const data = textAt(json, 'privateKeyData');
      const secret = new SecretValue(Buffer.from(data ?? '', 'base64').toString());
      if (id === undefined || textAt(documentOf(secret), 'private_key') === undefined)
        throw misunderstood({ failing }, api.origin);
      return { id, secret };
    },

    stop: (id) => change(id, 'disable'),
    start: (id) => change(id, 'enable'),
    remove,

    async ask(credential) {
      const document = documentOf(credential.get('key') ?? new SecretValue(''));
      const [privateKey, email, id] = ['private_key', 'client_email', 'private_key_id'].map((name) =>
        textAt(document, name),
      );
      if (privateKey === undefined || email === undefined) return 'unknown';
      const tokenUrl =
        setting(key, 'url', '') === '' ? 'https://oauth2.googleapis.com/token' : `${setting(key, 'url')}/token`;
      const assertion = signedAssertion(privateKey, { email, id: id ?? '', audience: tokenUrl });
      const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
      const tokens = openApi(services.http, new URL(tokenUrl).origin);
      const { status, json, said } = await tokens.attempt({
        method: 'POST',
        path: new URL(tokenUrl).pathname,
        body,
        repeat: 'always',
        failing: 'Google can’t be asked',
      });
      if (status === 200 && textAt(json, 'access_token') !== undefined) return 'active';
      // "Invalid JWT Signature." is what a deleted or disabled key gets; a wrong clock is another matter.
      return status === 400 &&
        at(json, 'error') === 'invalid_grant' &&
        /signature|account not found|disabled/i.test(said)
        ? 'inactive'
        : 'unknown';
    },

    vouch: async () =>
      api.call({ method: 'GET', path: keys, headers: await asAdmin(), failing: 'Google can’t be asked' }),
  });

  return {
    ...rotator,
    async reclaim(keep: SecretFields, rotation: string) {
      const kept =
        keep.get('id')?.reveal() ?? textAt(documentOf(keep.get('key') ?? new SecretValue('')), 'private_key_id');
      const path = `${keys}?keyTypes=USER_MANAGED`;
      const { json } = await api.call({
        method: 'GET',
        path,
        headers: await asAdmin(),
        failing: 'the keys at Google can’t be listed',
      });
      const made = listAt(json, 'keys').map((one) => ({
        id: textAt(one, 'name')?.split('/').at(-1) ?? '',
        made: Date.parse(textAt(one, 'validAfterTime') ?? ''),
      }));
      // Google counts whole seconds.
      const lost = lostKey(made, kept, rotation, 1_000);
      if (lost === undefined) return 0;
      await remove(lost);
      return 1;
    },
  };
}

function documentOf(secret: SecretValue): unknown {
  try {
    return JSON.parse(secret.reveal()) as unknown;
  } catch {
    return undefined;
  }
}

/** A JWT that a service account signs for itself (RFC 7523; https://developers.google.com/identity/protocols/oauth2/service-account). */
function signedAssertion(
  privateKey: string,
  { email, id, audience }: { email: string; id: string; audience: string },
): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const scope = 'https://www.googleapis.com/auth/userinfo.email';
  const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: id })}.${part({ iss: email, scope, aud: audience, iat: now - 5, exp: now + 300 })}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
}
