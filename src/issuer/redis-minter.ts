import { createHash } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import type { Minter, MinterPlace, Terms } from './minter.ts';
import { textOf, textsOf } from './minter.ts';
import type { RedisServer, RedisSession } from './redis-session.ts';
import { openRedis } from './redis-session.ts';
import { generatePassword } from './scram.ts';
import { Sessions } from './sessions.ts';

/** As Vault's plugin: all keys, and what reads them. */
const RULES = ['~*', '+@read'];

/**
 * Users of a Redis server (6 or newer) by its ACL, each for a time. Term `creation_statements`: ACL rules, one by one or
 * as a JSON list. A password goes to the server as its SHA-256. The server knows no end of a user, so the lease alone
 * ends it; taking back deletes the user, which ends its connections (https://redis.io/docs/latest/commands/acl-deluser/).
 * `persistence_mode`: `aclfile` or `rewrite` keeps users when the server starts anew; nothing unless set.
 */
export function openRedisMinter({ settings, username, secret }: MinterPlace): Minter {
  const server = serverOf(settings);
  const mode = textOf(settings, 'persistence_mode').toLowerCase();
  const sessions = new Sessions(() => openRedis(server, username, secret));

  async function keep(session: RedisSession): Promise<void> {
    if (mode === 'aclfile') await session.run('ACL', 'SAVE');
    if (mode === 'rewrite') await session.run('CONFIG', 'REWRITE');
  }

  return {
    longestName: 128,

    check: () => sessions.use(async (session) => void (await session.run('ACL', 'WHOAMI'))),

    async mint({ name, terms }) {
      const password = generatePassword();
      const rules = rulesOf(terms);
      await sessions.use(async (session) => {
        await session.run('ACL', 'SETUSER', name, 'reset', 'on', hashed(password), ...rules);
        await keep(session);
      });
      return { fields: { username: name, password } };
    },

    async takeBack({ name }) {
      await sessions.use(async (session) => {
        await session.run('ACL', 'DELUSER', name);
        await keep(session);
      });
      return undefined;
    },

    async setPassword(name, password) {
      await sessions.use(async (session) => {
        if ((await session.run('ACL', 'GETUSER', name)) === null) {
          throw new RelockError('RL-MINTER-STATEMENT', `Redis has no user "${printable(name)}"`);
        }
        await session.run('ACL', 'SETUSER', name, 'resetpass', hashed(password));
        await keep(session);
      });
    },

    close: () => sessions.close(),
  };
}

function hashed(password: SecretValue): string {
  return `#${createHash('sha256').update(password.reveal()).digest('hex')}`;
}

/** A role's rules; none may give the user another way in. */
function rulesOf(terms: Terms): readonly string[] {
  const given = textsOf(terms, 'creation_statements').flatMap((text) => {
    if (!text.trimStart().startsWith('[')) return text.split(/\s+/).filter((rule) => rule !== '');
    try {
      const list: unknown = JSON.parse(text);
      if (Array.isArray(list) && list.every((rule) => typeof rule === 'string')) return list;
    } catch {
      // Said below.
    }
    throw wrong('creation_statements are no JSON list of ACL rules');
  });
  if (given.some((rule) => /^[<>#!]|^(?:nopass|resetpass|reset|on|off)$/i.test(rule))) {
    throw wrong('creation_statements may not set passwords, or switch the user on and off');
  }
  return given.length > 0 ? given : RULES;
}

function serverOf(settings: Terms): RedisServer {
  const [host, port] = [textOf(settings, 'host'), Number(settings['port'] ?? 6379)];
  if (host === '' || !Number.isInteger(port) || port < 1 || port > 65_535) throw wrong('host or port is missing');
  const isOn = (name: string) => settings[name] === true || settings[name] === 'true';
  const ca = textOf(settings, 'ca_cert');
  const tls = { rejectUnauthorized: !isOn('insecure_tls'), ...(ca === '' ? {} : { ca }) };
  return { host, port, tls: isOn('tls') ? tls : undefined };
}

function wrong(message: string): RelockError {
  return new RelockError('RL-MINTER-CONFIG', message, { state: 'Nothing was connected.' });
}
