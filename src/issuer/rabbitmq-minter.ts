import { createHash, randomBytes } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import type { HttpClient, HttpRequest } from '../core/http.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import type { Minter, MinterPlace, Terms } from './minter.ts';
import { textOf } from './minter.ts';
import { generatePassword } from './scram.ts';

/**
 * Users of a RabbitMQ server by its management API, each for a time. Terms: `tags`, `vhosts` (for each virtual host
 * `configure`, `write`, `read`) and `vhost_topics` (for each virtual host and exchange `write`, `read`). A password goes
 * to the server as its salted SHA-256 (https://www.rabbitmq.com/docs/passwords). Deleting a user ends its connections.
 */
export function openRabbitmqMinter({ settings, username, secret }: MinterPlace, http: HttpClient): Minter {
  const base = textOf(settings, 'connection_uri').replace(/\/+$/, '');
  if (!/^https?:\/\//.test(base)) throw new RelockError('RL-MINTER-CONFIG', 'connection_uri is no http(s) address');
  const authorization = `Basic ${Buffer.from(`${username}:${secret.reveal()}`).toString('base64')}`;

  async function ask(method: HttpRequest['method'], path: string, body?: Terms, alsoFine?: number): Promise<void> {
    const { status } = await http.request({
      method,
      url: `${base}/api/${path}`,
      headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if ((status >= 200 && status < 300) || status === alsoFine) return;
    throw new RelockError(
      status === 401 ? 'RL-MINTER-REFUSED' : 'RL-MINTER-ANSWER',
      `RabbitMQ at ${printable(base, 200)} refuses ${method} ${path.split('/', 1)[0] ?? ''} (${status})`,
      { remedy: 'Check the user of the connection: it needs the tag administrator.' },
    );
  }

  return {
    longestName: 128,

    check: () => ask('GET', 'users'),

    async mint({ name, terms }) {
      const password = generatePassword();
      const user = encodeURIComponent(name);
      await ask('PUT', `users/${user}`, {
        password_hash: hashOf(password),
        hashing_algorithm: 'rabbit_password_hashing_sha256',
        tags: textOf(terms, 'tags'),
      });
      for (const [vhost, permissions] of entriesOf(terms['vhosts'])) {
        await ask('PUT', `permissions/${encodeURIComponent(vhost)}/${user}`, {
          configure: textOf(permissions, 'configure'),
          write: textOf(permissions, 'write'),
          read: textOf(permissions, 'read'),
        });
      }
      for (const [vhost, topics] of entriesOf(terms['vhost_topics'])) {
        for (const [exchange, permissions] of entriesOf(topics)) {
          await ask('PUT', `topic-permissions/${encodeURIComponent(vhost)}/${user}`, {
            exchange,
            write: textOf(permissions, 'write'),
            read: textOf(permissions, 'read'),
          });
        }
      }
      return { fields: { username: name, password } };
    },

    async takeBack({ name }) {
      await ask('DELETE', `users/${encodeURIComponent(name)}`, undefined, 404);
      return undefined;
    },

    close: async () => undefined,
  };
}

/** Four bytes of salt, then the SHA-256 of salt and password; base64. */
function hashOf(password: SecretValue): string {
  const salt = randomBytes(4);
  const hash = createHash('sha256').update(salt).update(password.reveal()).digest();
  return Buffer.concat([salt, hash]).toString('base64');
}

function entriesOf(value: unknown): Array<[string, Terms]> {
  if (typeof value !== 'object' || value === null) return [];
  // Checked when the role was written.
  return Object.entries(value) as Array<[string, Terms]>;
}
