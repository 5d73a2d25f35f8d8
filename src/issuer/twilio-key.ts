import type { ManagedKey } from '../config/config.ts';
import { SecretValue } from '../core/secret.ts';
import { listAt, openApi, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, createDelete, madeKey, setting } from './key-service.ts';

/**
 * Twilio API keys (https://www.twilio.com/docs/iam/api-keys/key-resource-v1). Credential: `secret` and `id` (the key's SID).
 * `issuer.account` is the account's SID; `issuer.admin` its auth token, or the secret of a main key whose SID is
 * `issuer.admin-id`: standard keys may not manage keys.
 */
export function openTwilioKey(key: ManagedKey, services: IssuerServices): Rotator {
  const api = openApi(services.http, setting(key, 'url', 'https://api.twilio.com'));
  const account = setting(key, 'account');
  const keys = `/2010-04-01/Accounts/${encodeURIComponent(account)}/Keys`;
  const basic = (user: string, password: SecretValue) => ({
    authorization: `Basic ${Buffer.from(`${user}:${password.reveal()}`).toString('base64')}`,
  });
  const asAdmin = async () => basic(setting(key, 'admin-id', account), await adminValue(key, services));

  return createDelete({
    kind: key.kind,
    name: 'Twilio',
    fields: { secret: 'secret', id: 'id' },

    async make(label) {
      const failing = 'no new key was made at Twilio';
      const body = new URLSearchParams({ FriendlyName: label });
      const { json } = await api.call({
        method: 'POST',
        path: `${keys}.json`,
        headers: await asAdmin(),
        body,
        repeat: 'never',
        failing,
      });
      return madeKey(json, { id: 'sid', secret: 'secret' }, api, failing);
    },

    async find(label) {
      const failing = 'the keys at Twilio can’t be listed';
      const headers = await asAdmin();
      const found: string[] = [];
      for (let path = `${keys}.json?PageSize=1000`; ;) {
        const { json } = await api.call({ method: 'GET', path, headers, failing });
        found.push(
          ...listAt(json, 'keys').flatMap((one) => (one['friendly_name'] === label ? [textAt(one, 'sid') ?? ''] : [])),
        );
        const next = textAt(json, 'next_page_uri');
        if (next === undefined || !next.startsWith(`${keys}.json`)) return found;
        path = next;
      }
    },

    async remove(id) {
      await api.end({
        what: 'The key',
        path: `${keys}/${encodeURIComponent(id)}.json`,
        headers: await asAdmin(),
        failing: 'the key was not deleted at Twilio',
      });
    },

    async ask(credential) {
      const headers = basic(credential.get('id')?.reveal() ?? '', credential.get('secret') ?? new SecretValue(''));
      // A standard key may read messages, but neither the account nor keys.
      const path = `/2010-04-01/Accounts/${encodeURIComponent(account)}/Messages.json?PageSize=1`;
      const { status, json } = await api.attempt({ method: 'GET', path, headers, failing: 'Twilio can’t be asked' });
      if (status === 200) return 'active';
      return status === 401 && textAt(json, 'code') === '20003' ? 'inactive' : 'unknown';
    },

    // 20003 is also said of keys of another region, and of an account that is suspended.
    vouch: async () =>
      api.call({
        method: 'GET',
        path: `${keys}.json?PageSize=1`,
        headers: await asAdmin(),
        failing: 'Twilio can’t be asked',
      }),
  });
}
