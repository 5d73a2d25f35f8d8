import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, SFTPWrapper, Stats } from 'ssh2';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';

/** An SSH server and the only host key that it is known by. */
export interface SshHost {
  readonly host: string;
  readonly port: number;
  /** `SHA256:…`, as `ssh-keygen -l` says it. */
  readonly hostKey: string;
}

/** A login that reads and replaces files. */
export interface SftpSession {
  /** A file's text; '' when it is not there. Throws `RL-SSH-FILE`. */
  read(file: string): Promise<string>;
  /**
   * Replaces a file by what `change` makes of its text, in one step, its mode and owner kept; a text that is the same is
   * left. One at a time: who comes second waits. Throws `RL-SSH-FILE`.
   */
  edit(file: string, change: (text: string) => string): Promise<void>;
  close(): void;
}

/** Milliseconds for a login. */
const TIMEOUT = 10_000;
/** Milliseconds after which another's half-written file is taken for what a dead process left. */
const STALE = 5_000;

/**
 * Logs in with a private key. Throws `RL-SSH-HOST-KEY` when the server has another host key, `RL-SSH-REFUSED` when it refuses
 * this user with this key, `RL-SSH-UNREACHABLE` for what else stands in the way.
 */
export async function logIn(server: SshHost, user: string, key: SecretValue): Promise<Client> {
  const { default: ssh2 } = await import('ssh2');
  const client = new ssh2.Client();
  const place = `${printable(server.host)}:${server.port}`;
  let isOther = false;
  return new Promise<Client>((resolve, reject) => {
    client.on('error', (error) => {
      client.end();
      reject(isOther ? otherHost(place) : problem(error, place, user));
    });
    client.on('close', () => reject(problem(new Error('closed'), place, user)));
    client.on('ready', () => resolve(client));
    try {
      client.connect({
        host: server.host,
        port: server.port,
        username: user,
        privateKey: key.reveal(),
        readyTimeout: TIMEOUT,
        hostVerifier: (shown: Buffer) => {
          const digest = createHash('sha256').update(shown).digest('base64').replace(/=+$/, '');
          isOther = `SHA256:${digest}` !== server.hostKey;
          return !isOther;
        },
      });
    } catch (error) {
      // What is no private key is refused before anything is sent.
      reject(problem(error, place, user));
    }
  });
}

/** The same, to work on files. */
export async function openSftp(server: SshHost, user: string, key: SecretValue): Promise<SftpSession> {
  const client = await logIn(server, user, key);
  const place = `${printable(server.host)}:${server.port}`;
  try {
    const sftp = await asked<SFTPWrapper>((done) => client.sftp(done));
    return {
      read: (file) => read(sftp, file, place),
      edit: (file, change) => edit(sftp, file, change, place),
      close: () => client.end(),
    };
  } catch (error) {
    client.end();
    throw broken(place, 'it gives no SFTP', error);
  }
}

/** SFTP's codes (draft-ietf-secsh-filexfer-02 §7): no such file, and all that has no code, such as a file that is there already. */
const [NO_SUCH_FILE, FAILURE] = [2, 4];

async function read(sftp: SFTPWrapper, file: string, place: string): Promise<string> {
  try {
    return (await asked<Buffer>((done) => sftp.readFile(file, done))).toString();
  } catch (error) {
    if (codeOf(error) === NO_SUCH_FILE) return '';
    throw broken(place, `${printable(file)} can't be read`, error);
  }
}

async function edit(sftp: SFTPWrapper, file: string, change: (text: string) => string, place: string): Promise<void> {
  const beside = `${file}.relock`;
  const handle = await openAlone(sftp, beside, place);
  let isThere = true;
  try {
    const before = await read(sftp, file, place);
    const after = Buffer.from(change(before));
    if (after.equals(Buffer.from(before))) return;
    const like = await asked<Stats>((done) => sftp.stat(file, done)).catch(() => undefined);
    if (after.length > 0)
      await asked((done) => sftp.write(handle, after, 0, after.length, 0, (error) => done(error, 0)));
    await asked((done) => sftp.chmod(beside, like?.mode ?? 0o600, (error) => done(error, 0)));
    // Only root may, and only where the file is another's it has to be.
    if (like !== undefined) await asked((done) => sftp.chown(beside, like.uid, like.gid, (error) => done(error, 0)));
    await asked((done) => sftp.ext_openssh_rename(beside, file, (error) => done(error, 0)));
    isThere = false;
  } catch (error) {
    throw error instanceof RelockError ? error : broken(place, `${printable(file)} can't be replaced`, error);
  } finally {
    await asked((done) => sftp.close(handle, (error) => done(error, 0))).catch(() => undefined);
    if (isThere) await asked((done) => sftp.unlink(beside, (error) => done(error, 0))).catch(() => undefined);
  }
}

/** The file beside is the lock: whoever makes it has it. One that stays for seconds is what a dead process left. */
async function openAlone(sftp: SFTPWrapper, beside: string, place: string): Promise<Buffer> {
  for (let waited = 0; ; waited += 100) {
    try {
      return await asked<Buffer>((done) => sftp.open(beside, 'wx', { mode: 0o600 }, done));
    } catch (error) {
      if (codeOf(error) !== FAILURE || waited > 2 * STALE)
        throw broken(place, `${printable(beside)} can't be made`, error);
    }
    if (waited === STALE) await asked((done) => sftp.unlink(beside, (error) => done(error, 0))).catch(() => undefined);
    await sleep(100);
  }
}

function asked<Result>(call: (done: (error: unknown, result: Result) => void) => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    call((error, result) => (error === undefined || error === null ? resolve(result) : reject(asError(error))));
  });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function otherHost(place: string): RelockError {
  return new RelockError('RL-SSH-HOST-KEY', `${place} shows another host key than issuer.hosts says`, {
    remedy:
      'See whether the server was made anew; its key is told by: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub',
    state: 'Nothing was sent to it.',
  });
}

function problem(error: unknown, place: string, user: string): RelockError {
  const level = error instanceof Error && 'level' in error ? error.level : undefined;
  if (level === 'client-authentication') {
    return new RelockError('RL-SSH-REFUSED', `${place} refuses "${printable(user)}" with this key`, {
      remedy: 'See that the public half stands in the user’s authorized_keys.',
      cause: error,
    });
  }
  return new RelockError('RL-SSH-UNREACHABLE', `${place} can't be logged in to`, {
    evidence: [['Cause', printable(error instanceof Error ? error.message : 'unknown', 120)]],
    remedy: 'Check issuer.hosts, the network, and that the key has no passphrase.',
    cause: error,
  });
}

function broken(place: string, what: string, cause: unknown): RelockError {
  return new RelockError('RL-SSH-FILE', `${place}: ${what}`, {
    remedy: 'Let the admin’s login read and replace the file by SFTP, on a server that knows posix-rename@openssh.com.',
    state: 'The file is as it was.',
    cause,
  });
}
