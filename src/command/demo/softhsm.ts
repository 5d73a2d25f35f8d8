import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a fresh SoftHSM token labelled `relock` in `folder`. Gives what SoftHSM and the `pkcs11` seal want in the
 * environment. The PIN of a demo token is no secret: it protects nothing that lives longer than the folder.
 */
export function makeSoftHsmToken(
  module: string,
  folder: string,
  searchPath: string | undefined,
): Record<string, string> {
  const configuration = path.join(folder, 'softhsm2.conf');
  const pinFile = path.join(folder, 'pin');
  mkdirSync(path.join(folder, 'tokens'), { recursive: true });
  writeFileSync(configuration, `directories.tokendir = ${path.join(folder, 'tokens')}\nlog.level = ERROR\n`);
  writeFileSync(pinFile, '4711\n', { mode: 0o600 });
  execFileSync(
    'softhsm2-util',
    ['--init-token', '--free', '--label', 'relock', '--so-pin', '12345678', '--pin', '4711'],
    { env: { SOFTHSM2_CONF: configuration, PATH: searchPath }, stdio: 'ignore' },
  );
  return {
    SOFTHSM2_CONF: configuration,
    RELOCK_PKCS11_MODULE: module,
    RELOCK_PKCS11_TOKEN: 'relock',
    RELOCK_PKCS11_KEY: 'relock-seal',
    RELOCK_PKCS11_PIN_FILE: pinFile,
  };
}
