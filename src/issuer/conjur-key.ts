import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { SecretValue } from '../core/secret.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, setting } from './key-service.ts';
import { field, rolled } from './rolled-key.ts';

/**
 * The API key of a Conjur host or user (https://docs.cyberark.com/conjur-open-source/latest/en/content/developer/conjur_api_rotate_api_key.htm),
 * cut off at once. Credential: `api_key`. `issuer.url`, `issuer.account` and `issuer.login` (`host/apps/ci`) name it;
 * `issuer.admin` is the API key of `issuer.admin-login`, which may update that host. Conjur answers in plain text, and
 * with an empty body when it refuses.
 */
export function openConjurKey(key: ManagedKey, services: IssuerServices): Rotator {
  const base = setting(key, 'url').replace(/\/+$/, '');
  const account = encodeURIComponent(setting(key, 'account'));
  const login = setting(key, 'login');
  const [kind, name] = login.startsWith('host/') ? ['host', login.slice(5)] : ['user', login];

  // A host with `restricted_to` is refused from other addresses, with 401 as well: only where one of its keys was seen to be
  // accepted from here is another one refused for what it is.
  let isLetIn = false;

  async function authenticate(as: string, secret: SecretValue) {
    return services.http.request({
      method: 'POST',
      url: `${base}/authn/${account}/${encodeURIComponent(as)}/authenticate`,
      headers: { 'content-type': 'text/plain', 'accept-encoding': 'base64' },
      body: secret.reveal(),
      repeat: 'always',
    });
  }

  function refused(status: number): RelockError {
    return new RelockError('RL-ISSUER-REFUSED', `the API key was not replaced: Conjur refused it (${status})`, {
      remedy: 'Let issuer.admin-login have the privilege "update" on that host or user, and see that its key is right.',
      state: 'Nothing was changed.',
    });
  }

  return rolled({
    kind: key.kind,
    name: 'Conjur',
    secret: 'api_key',
    byItself: false,

    async roll() {
      const session = await authenticate(setting(key, 'admin-login'), await adminValue(key, services));
      const token = session.body.trim();
      if (session.status !== 200 || !/^[A-Za-z0-9+/=]+$/.test(token)) throw refused(session.status);
      const role = encodeURIComponent(`${setting(key, 'account')}:${kind}:${name}`);
      const answer = await services.http.request({
        method: 'PUT',
        url: `${base}/authn/${account}/api_key?role=${role}`,
        headers: { authorization: `Token token="${token}"` },
        repeat: 'never',
      });
      const made = answer.body.trim();
      // A key is 50 or so lower-case letters and digits: a page of a proxy is none.
      if (answer.status !== 200 || !/^[a-z0-9]{20,120}$/.test(made)) throw refused(answer.status);
      return field('api_key', new SecretValue(made));
    },

    async ask(credential) {
      const { status, body } = await authenticate(login, credential.get('api_key') ?? new SecretValue(''));
      const accepts = status === 200 && /^[A-Za-z0-9+/=\s]{20,}$/.test(body);
      isLetIn ||= accepts;
      if (accepts) return 'active';
      return status === 401 && isLetIn ? 'inactive' : 'unknown';
    },
  });
}
