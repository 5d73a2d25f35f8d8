import type { KeyObject } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import { openGithubApp, readPrivateKey } from '../core/github-app.ts';
import type { HttpClient } from '../core/http.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import type { Minter, MinterPlace } from './minter.ts';
import { textOf } from './minter.ts';

/**
 * Installation tokens of a GitHub App: `username` is its id, the secret its private key (PEM). Terms:
 * `installation_id`, `repositories` or `repository_ids`, `permissions`; what is left out is as the installation has it.
 * One lives an hour and ends before by `DELETE /installation/token`, for which the token itself is needed: it is the
 * handle (https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app).
 */
export function openGithubAppMinter({ settings, username, secret }: MinterPlace, http: HttpClient): Minter {
  const base = (textOf(settings, 'base_url') || 'https://api.github.com').replace(/\/+$/, '');
  const app = openGithubApp(base, username, keyOf(secret), http);

  return {
    longestName: 63,

    async check() {
      const { status } = await app.ask('GET', '/app');
      if (status !== 200) throw refused(base, status, 'does not know the App by this key');
    },

    async mint({ terms }) {
      const { installation_id: id, ...narrowing } = terms;
      const { status, body } = await app.ask('POST', `/app/installations/${Number(id)}/access_tokens`, narrowing);
      if (status !== 201) throw refused(base, status, 'gives no token for this installation and these permissions');
      const given = JSON.parse(body) as Readonly<Record<string, unknown>>;
      const token = textOf(given, 'token');
      return {
        fields: {
          token: new SecretValue(token),
          expires_at: given['expires_at'],
          installation_id: id,
          permissions: given['permissions'] ?? {},
          repository_selection: given['repository_selection'] ?? '',
        },
        handle: { token },
        expires: Date.parse(textOf(given, 'expires_at')),
      };
    },

    async takeBack({ made, ends }) {
      const token = textOf(made, 'token');
      // Nobody was given it, and nothing but the token itself ends it: its hour does.
      if (token === '') return ends;
      const { status } = await app.askWith(new SecretValue(token), 'DELETE', '/installation/token');
      if (status !== 204 && status !== 401) throw refused(base, status, 'does not take the token back');
      return undefined;
    },

    close: async () => undefined,
  };
}

function keyOf(secret: SecretValue): KeyObject {
  const key = readPrivateKey(secret);
  if (key !== undefined) return key;
  throw new RelockError('RL-MINTER-CONFIG', 'prv_key is no private key in PEM', {
    remedy: 'Give the file that GitHub made for the App under "Private keys", with its line ends.',
  });
}

function refused(base: string, status: number, what: string): RelockError {
  return new RelockError(
    status === 401 ? 'RL-MINTER-REFUSED' : 'RL-MINTER-ANSWER',
    `${printable(base)} ${what} (${status})`,
    { remedy: 'Check the App’s id and key, its installation, and what the installation may do.' },
  );
}
