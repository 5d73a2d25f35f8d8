import { createHmac } from 'node:crypto';
import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import type { ValidationStatus } from '../core/finding.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import { listAt, misunderstood, openApi, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, setting } from './key-service.ts';
import { untilActive } from './settle.ts';

const SLOTS = ['key1', 'key2'] as const;

/** How long a storage account may take to know a new key, in milliseconds. */
const SETTLING = 30_000;

/**
 * The two keys of an Azure storage account, in turn
 * (https://learn.microsoft.com/rest/api/storagerp/storage-accounts/regenerate-key). Credential: `key` and `slot` (`key1` or
 * `key2`: where the value stands there, whatever the secret says). `issuer.account` is the account's name, `issuer.resource` its ARM id
 * (`/subscriptions/…/storageAccounts/NAME`); `issuer.admin` the address of an access token for ARM with Storage Account
 * Key Operator, such as `azuretoken://management.azure.com#/access_token`. Regenerating a slot ends what was in it, so that
 * whoever else uses the other slot must not: the account's two keys are Relock's.
 */
export function openAzureStorageKey(key: ManagedKey, services: IssuerServices): Rotator {
  const arm = openApi(services.http, setting(key, 'url', 'https://management.azure.com'));
  const account = setting(key, 'account');
  const resource = setting(key, 'resource').replace(/\/+$/, '');
  const blobs = setting(key, 'blob-url', `https://${account}.blob.core.windows.net`);
  const asAdmin = async () => ({ authorization: `Bearer ${(await adminValue(key, services)).reveal()}` });

  /** The slot that this very value stands in now; undefined when in none. What the secret says may be of a former one. */
  async function slotOf(credential: SecretFields): Promise<string | undefined> {
    const failing = 'the keys of the storage account can’t be looked at';
    const path = `${resource}/listKeys?api-version=2023-05-01`;
    const { json } = await arm.call({ method: 'POST', path, headers: await asAdmin(), repeat: 'always', failing });
    const slots = listAt(json, 'keys').flatMap((one) => {
      const value = textAt(one, 'value');
      return value === undefined ? [] : [{ slot: textAt(one, 'keyName'), value: new SecretValue(value) }];
    });
    if (slots.length < SLOTS.length) throw misunderstood({ failing, state: 'Nothing was changed.' }, arm.origin);
    const value = credential.get('key') ?? new SecretValue('');
    return SLOTS.find((slot) => slots.some((one) => one.slot === slot && one.value.equals(value)));
  }

  async function regenerate(slot: string): Promise<SecretValue> {
    const failing = `${slot} of the storage account was not regenerated`;
    const path = `${resource}/regenerateKey?api-version=2023-05-01`;
    const { json } = await arm.call({
      method: 'POST',
      path,
      headers: await asAdmin(),
      body: { keyName: slot },
      repeat: 'always',
      failing,
    });
    const value = listAt(json, 'keys').find((one) => one['keyName'] === slot);
    const text = textAt(value, 'value');
    if (text === undefined) throw misunderstood({ failing }, arm.origin);
    return new SecretValue(text);
  }

  /** Asks for the service's properties, signed with the key (Shared Key Lite, learn.microsoft.com/rest/api/storageservices). */
  async function validate(credential: SecretFields): Promise<ValidationStatus> {
    const date = new Date().toUTCString();
    const version = '2021-12-02';
    const toSign = `GET\n\n\n\nx-ms-date:${date}\nx-ms-version:${version}\n/${account}/?comp=properties`;
    const secret = Buffer.from(credential.get('key')?.reveal() ?? '', 'base64');
    const signature = createHmac('sha256', secret).update(toSign).digest('base64');
    try {
      const { status, body } = await services.http.request({
        method: 'GET',
        url: `${blobs.replace(/\/+$/, '')}/?restype=service&comp=properties`,
        headers: { 'x-ms-date': date, 'x-ms-version': version, authorization: `SharedKeyLite ${account}:${signature}` },
      });
      if (status === 200 && body.includes('<StorageServiceProperties')) return 'active';
      // "The MAC signature found in the HTTP request is not the same as any computed signature"; a clock that is wrong gets
      // the same code with other words.
      const isWrong = status === 403 && body.includes('AuthenticationFailed') && /MAC signature/i.test(body);
      return isWrong && (await slotOf(credential)) === undefined ? 'inactive' : 'unknown';
    } catch {
      return 'unknown';
    }
  }

  return {
    kind: key.kind,
    strategy: 'two-slot',
    capabilities: ['validate', 'create', 'test', 'revoke'],
    secretFields: ['key'],
    changingFields: ['slot'],
    validate,

    async create(current) {
      const own = await slotOf(current);
      if (own === undefined) {
        throw new RelockError('RL-ISSUER-REFUSED', 'the secret holds neither of the storage account’s keys', {
          remedy: 'Write one of its two keys to the secret, and rotate again.',
          state: 'Nothing was changed: it is not known which of the two is in use.',
        });
      }
      const slot = own === 'key1' ? 'key2' : 'key1';
      return new Map([
        ['key', await regenerate(slot)],
        ['slot', new SecretValue(slot)],
      ]);
    },

    async test(pending) {
      if ((await untilActive(() => validate(pending), SETTLING)) === 'active') return;
      throw new RelockError('RL-ISSUER-TEST', 'the storage account does not accept the new key', {
        remedy: 'See that shared keys are allowed for the account, and that this machine may reach it.',
        state: 'The old key was not touched.',
      });
    },

    async revoke(credential) {
      // A slot whose key this is not any more holds another one, which is not to be ended.
      const slot = await slotOf(credential);
      if (slot !== undefined) await regenerate(slot);
    },

    close: async () => undefined,
  };
}
