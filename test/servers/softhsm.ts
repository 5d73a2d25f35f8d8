import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { find } from './find.ts';
import { makeFolder } from './folder.ts';

/** A fresh SoftHSM token: what `RELOCK_PKCS11_*` and SoftHSM itself need in the environment. */
export interface SoftHsm {
  readonly env: Readonly<Record<string, string>>;
  readonly module: string;
  readonly token: string;
  readonly pinFile: string;
  remove(): void;
}

export function makeSoftHsm(): SoftHsm {
  const module = find('softhsm');
  if (module === undefined) throw new Error('softhsm is not installed');
  const { folder, remove } = makeFolder('softhsm');
  const configuration = path.join(folder, 'softhsm2.conf');
  const pinFile = path.join(folder, 'pin');
  mkdirSync(path.join(folder, 'tokens'));
  writeFileSync(configuration, `directories.tokendir = ${path.join(folder, 'tokens')}\nlog.level = ERROR\n`);
  writeFileSync(pinFile, '4711\n', { mode: 0o600 });
  const env = { SOFTHSM2_CONF: configuration };
  execFileSync(
    'softhsm2-util',
    ['--init-token', '--free', '--label', 'relock', '--so-pin', '12345678', '--pin', '4711'],
    {
      env: { ...process.env, ...env },
      stdio: 'ignore',
    },
  );
  return {
    env: {
      ...env,
      RELOCK_PKCS11_MODULE: module,
      RELOCK_PKCS11_TOKEN: 'relock',
      RELOCK_PKCS11_KEY: 'relock-seal',
      RELOCK_PKCS11_PIN_FILE: pinFile,
    },
    module,
    token: 'relock',
    pinFile,
    remove,
  };
}
