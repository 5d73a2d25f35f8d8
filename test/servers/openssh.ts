import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { userInfo } from 'node:os';
import path from 'node:path';
import { makeSshKey } from '../../src/issuer/ssh-key.ts';
import type { SshKey } from '../../src/issuer/ssh-key.ts';
import { find } from './find.ts';
import { makeFolder } from './make-folder.ts';
import { freePort, until } from './port.ts';

/** A real OpenSSH server on loopback, whose one user may do nothing but SFTP. */
export interface SshServer {
  readonly port: number;
  readonly user: string;
  /** `SHA256:…` of its host key, as `ssh-keygen -l` says it. */
  readonly hostKey: string;
  /** The user's file of public keys, an absolute path. */
  readonly file: string;
  /** A key that may log in for as long as its line stands in another file. */
  readonly admin: SshKey;
  stop(): Promise<void>;
}

export async function startOpenssh(): Promise<SshServer> {
  const program = find('openssh');
  if (program === undefined) throw new Error('openssh is not installed');
  const { folder, remove } = makeFolder('openssh');
  // Run by root it wants a user of its own, so there it runs as nobody, who alone may then log in.
  const isRoot = process.getuid?.() === 0;
  const uid = isRoot ? Number(execFileSync('id', ['-u', 'nobody'])) : userInfo().uid;
  const gid = isRoot ? Number(execFileSync('id', ['-g', 'nobody'])) : userInfo().gid;
  const user = isRoot ? 'nobody' : userInfo().username;
  const place = (name: string) => path.join(folder, name);
  const [host, admin] = [await makeSshKey('host'), await makeSshKey('admin')];
  mkdirSync(place('keys'));
  writeFileSync(place('host'), host.privateKey, { mode: 0o600 });
  writeFileSync(place('admin.pub'), `${admin.publicKey}\n`);
  writeFileSync(place('keys/authorized_keys'), '', { mode: 0o600 });
  const port = await freePort();
  writeFileSync(
    place('config'),
    [
      `Port ${port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${place('host')}`,
      `AuthorizedKeysFile ${place('keys/authorized_keys')} ${place('admin.pub')}`,
      'StrictModes no',
      // Without it a user who has no password counts as locked.
      'UsePAM yes',
      'PasswordAuthentication no',
      'KbdInteractiveAuthentication no',
      `PidFile ${place('pid')}`,
      'MaxStartups 200',
      'MaxSessions 100',
      'Subsystem sftp internal-sftp',
      'ForceCommand internal-sftp',
      '',
    ].join('\n'),
  );
  if (isRoot)
    for (const name of ['', 'host', 'admin.pub', 'keys', 'keys/authorized_keys', 'config'])
      chownSync(place(name), uid, gid);
  chmodSync(folder, 0o755);
  const child = spawn(program, ['-D', '-e', '-f', place('config')], {
    ...(isRoot ? { uid, gid } : {}),
    cwd: folder,
    stdio: 'ignore',
  });
  await until(async () => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'data');
    socket.destroy();
  });
  const blob = Buffer.from(host.publicKey.split(' ')[1] ?? '', 'base64');
  return {
    port,
    user,
    hostKey: `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`,
    file: place('keys/authorized_keys'),
    admin,
    async stop() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      remove();
    },
  };
}

/** The lines of a server's file of public keys. */
export function linesOf({ file }: Pick<SshServer, 'file'>): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}
