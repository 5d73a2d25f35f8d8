import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import type { ValidationStatus } from '../core/finding.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import { isIn, keysWith, lineOf, withKey, withoutKey, withStopped } from './authorized-keys.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, createDelete, setting } from './key-service.ts';
import type { SftpSession, SshHost } from './sftp-session.ts';
import { logIn, openSftp } from './sftp-session.ts';
import { makeSshKey } from './ssh-key.ts';

/**
 * An SSH key pair whose public half stands in `authorized_keys` of a user on one's own servers. Credential: `private_key`
 * (OpenSSH, without a passphrase) and `public_key`. `issuer.hosts` are the servers with their host keys
 * (`HOST[:PORT]=SHA256:…`, with commas between), `issuer.user` the user, `issuer.admin` the address of another private key
 * that may edit `issuer.file` (`.ssh/authorized_keys`) by SFTP, as `issuer.admin-user`. The new line has the options of the
 * old one; its comment is the rotation's label. Revoked is what every server refuses and has in its file no more.
 */
export function openSshPair(key: ManagedKey, services: IssuerServices): Rotator {
  const hosts = hostsIn(key);
  const user = setting(key, 'user');
  const file = setting(key, 'file', '.ssh/authorized_keys');
  const adminUser = setting(key, 'admin-user', user);

  /** On each server, one after the other: what is not done on one is told before the next is changed. */
  async function onEach<Result>(act: (session: SftpSession, host: SshHost) => Promise<Result>): Promise<Result[]> {
    const admin = await adminValue(key, services);
    const results: Result[] = [];
    for (const host of hosts) {
      const session = await openSftp(host, adminUser, admin);
      try {
        results.push(await act(session, host));
      } finally {
        session.close();
      }
    }
    return results;
  }

  const editAll = async (change: (text: string, host: SshHost) => string) =>
    void (await onEach((session, host) => session.edit(file, (text) => change(text, host))));

  /** `inactive` is only a refusal; whether it is for good the server's file tells. */
  async function knock(host: SshHost, privateKey: SecretValue): Promise<ValidationStatus> {
    try {
      (await logIn(host, user, privateKey)).end();
      return 'active';
    } catch (error) {
      return error instanceof RelockError && error.code === 'RL-SSH-REFUSED' ? 'inactive' : 'unknown';
    }
  }

  return createDelete({
    kind: key.kind,
    name: 'SSH',
    fields: { secret: 'private_key', id: 'public_key' },
    idFrom: publicHalf,

    async make(label, _current, id) {
      // Seen on all before any is changed.
      await onEach(async (session, host) => {
        if (lineOf(await session.read(file), id) === undefined) throw notThere(host, file);
      });
      const { privateKey, publicKey } = await makeSshKey(label);
      const made = publicKey.split(' ').slice(0, 2).join(' ');
      await editAll((text, host) => {
        const after = withKey(text, id, made, label);
        if (after === undefined) throw notThere(host, file);
        return after;
      });
      return { id: made, secret: new SecretValue(privateKey) };
    },

    find: async (label) => [
      ...new Set((await onEach(async (session) => keysWith(await session.read(file), label))).flat()),
    ],
    remove: (id) => editAll((text) => withoutKey(text, id)),
    stop: (id) => editAll((text) => withStopped(text, id, true)),
    start: (id) => editAll((text) => withStopped(text, id, false)),

    async ask(credential: SecretFields) {
      const secret = credential.get('private_key') ?? new SecretValue('');
      const answers = await Promise.all(hosts.map((host) => knock(host, secret)));
      if (answers.every((one) => one === 'active')) return 'active';
      if (answers.some((one) => one !== 'inactive')) return 'unknown';
      // A line may bind a key to other addresses than ours: refused from here, it lives.
      const id = credential.get('public_key')?.reveal() ?? (await publicHalf(secret)) ?? '';
      const left = await onEach(async (session) => isIn(await session.read(file), id));
      return id === '' || left.includes(true) ? 'unknown' : 'inactive';
    },

    async check() {
      await onEach((session) => session.edit(file, (text) => text));
    },
  });
}

/** The public half of a private key: `ssh-ed25519 AAAA…`; undefined for what is none, or has a passphrase. */
async function publicHalf(secret: SecretValue): Promise<string | undefined> {
  const { default: ssh2 } = await import('ssh2');
  const parsed = ssh2.utils.parseKey(secret.reveal());
  if (parsed instanceof Error) return undefined;
  const one = Array.isArray(parsed) ? parsed[0] : parsed;
  return one === undefined ? undefined : `${one.type} ${one.getPublicSSH().toString('base64')}`;
}

function hostsIn(key: ManagedKey): readonly SshHost[] {
  return setting(key, 'hosts')
    .split(',')
    .map((part) => {
      const found = /^\s*\[?([^\s=[\]]+?)\]?(?::(\d{1,5}))?=(SHA256:[A-Za-z0-9+/]{43})\s*$/.exec(part);
      const [, host, port = '22', hostKey] = found ?? [];
      if (host !== undefined && hostKey !== undefined) return { host, port: Number(port), hostKey };
      throw new RelockError(
        'RL-ISSUER-CONFIG',
        `${printable(key.address)}: issuer.hosts names no server and host key`,
        {
          evidence: [['It says', printable(part, 120)]],
          remedy: 'Write HOST=SHA256:… or HOST:PORT=SHA256:…, with commas between; ssh-keygen -l tells a host key.',
          state: 'Nothing was changed.',
        },
      );
    });
}

function notThere({ host }: SshHost, file: string): RelockError {
  return new RelockError('RL-SSH-FILE', `the present key does not stand in ${printable(file)} on ${printable(host)}`, {
    remedy: 'Add its line there: the new one is given the same options. Or correct issuer.hosts and issuer.file.',
    state: 'Nothing was changed on that server.',
  });
}
