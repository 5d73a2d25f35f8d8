import { findSoftHsm } from '../../src/command/demo/programs.ts';
import { makeSoftHsmToken } from '../../src/command/demo/softhsm.ts';
import { placeBinding } from '../../tools/native.ts';
import { makeFolder } from './make-folder.ts';

/** A fresh SoftHSM token: what `RELOCK_PKCS11_*` and SoftHSM itself need in the environment. */
export interface SoftHsm {
  readonly env: Readonly<Record<string, string>>;
  readonly module: string;
  readonly token: string;
  readonly pinFile: string;
  remove(): void;
}

export function makeSoftHsm(): SoftHsm {
  const module = findSoftHsm(process.env['PATH']);
  if (module === undefined) throw new Error('softhsm is not installed');
  placeBinding();
  const { folder, remove } = makeFolder('softhsm');
  const env = makeSoftHsmToken(module, folder, process.env['PATH']);
  return { env, module, token: 'relock', pinFile: env['RELOCK_PKCS11_PIN_FILE'] ?? '', remove };
}
