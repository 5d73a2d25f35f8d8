import type { ManagedKey } from '../config/config.ts';
import { SecretValue } from '../core/secret.ts';
import { at, listAt, misunderstood, openApi, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, createDelete, madeKey, setting } from './key-service.ts';

/**
 * Twilio API keys (https://www.twilio.com/docs/iam/api-keys/key-resource-v1). Credential: `secret` and `id` (the key's SID).
 * `issuer.account` is the account's SID; `issuer.admin` its auth token, or the secret of a main key whose SID is
 * `issuer.admin-id`: standard keys may not manage keys. A restricted key's successor has its policy, another one's is a
 * standard key: main keys are made in the console alone. `issuer.ask` is a path of the API that the key may GET.
 */
export function openTwilioKey(key: ManagedKey, services: IssuerServices): Rotator {
  const api = openApi(services.http, setting(key, 'url', 'https://api.twilio.com'));
  const account = setting(key, 'account');
  const iam = openApi(services.http, setting(key, 'iam-url', setting(key, 'url', 'https://iam.twilio.com')));
  // A standard key may read messages, but neither the account nor keys.
  const harmless = setting(key, 'ask', `/2010-04-01/Accounts/${encodeURIComponent(account)}/Messages.json?PageSize=1`);
  const keys = '/v1/Keys';
  const one = (id: string) => `${keys}/${encodeURIComponent(id)}`;
  const basic = (user: string, password: SecretValue) => ({
    authorization: `Basic ${Buffer.from(`${user}:${password.reveal()}`).toString('base64')}`,
  });
  const asAdmin = async () => basic(setting(key, 'admin-id', account), await adminValue(key, services));

  return createDelete({
    kind: key.kind,
    name: 'Twilio',
    fields: { secret: 'secret', id: 'id' },

    async make(label, _current, id) {
      const failing = 'no new key was made at Twilio';
      const headers = await asAdmin();
      const { json: old } = await iam.call({ method: 'GET', path: one(id), headers, failing });
      if (textAt(old, 'sid') !== id) throw misunderstood({ failing, state: 'Nothing was changed.' }, iam.origin);
      const policy = at(old, 'policy') ?? undefined;
      const body = new URLSearchParams({
        AccountSid: account,
        FriendlyName: label,
        ...(policy === undefined ? {} : { KeyType: 'restricted', Policy: JSON.stringify(policy) }),
      });
      const { json } = await iam.call({ method: 'POST', path: keys, headers, body, repeat: 'never', failing });
      return madeKey(json, { id: 'sid', secret: 'secret' }, iam, failing);
    },

    async find(label) {
      const failing = 'the keys at Twilio can’t be listed';
      const headers = await asAdmin();
      const found: string[] = [];
      for (let query = `?AccountSid=${encodeURIComponent(account)}&PageSize=1000`; ;) {
        const { json } = await iam.call({ method: 'GET', path: `${keys}${query}`, headers, failing });
        found.push(
          ...listAt(json, 'keys').flatMap((made) =>
            made['friendly_name'] === label ? [textAt(made, 'sid') ?? ''] : [],
          ),
        );
        const next = textAt(json, 'meta.next_page_url');
        if (next === undefined) return found;
        query = new URL(next).search;
      }
    },

    async remove(id) {
      await iam.end({
        what: 'The key',
        path: one(id),
        headers: await asAdmin(),
        failing: 'the key was not deleted at Twilio',
      });
    },

    async ask(credential) {
      const failing = 'Twilio can’t be asked';
      const id = credential.get('id')?.reveal() ?? '';
      const headers = basic(id, credential.get('secret') ?? new SecretValue(''));
      const { status, json } = await api.attempt({ method: 'GET', path: harmless, headers, failing });
      if (status === 200) return 'active';
      if (status !== 401 || textAt(json, 'code') !== '20003' || id === '') return 'unknown';
      // 20003 is also said of a key that lacks the right, of one of another region and of an account that is suspended.
      const known = await iam.attempt({ method: 'GET', path: one(id), headers: await asAdmin(), failing });
      return known.status === 404 ? 'inactive' : 'unknown';
    },

    vouch: async () =>
      iam.call({
        method: 'GET',
        path: `${keys}?AccountSid=${encodeURIComponent(account)}&PageSize=1`,
        headers: await asAdmin(),
        failing: 'Twilio can’t be asked',
      }),
  });
}
