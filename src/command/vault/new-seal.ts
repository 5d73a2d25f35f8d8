import type { Environment } from '../../config/environment.ts';
import type { Invocation } from '../../config/invocation.ts';
import type { SealOptions } from '../../seal/seal.ts';
import { passphrasePrompt } from './prompt.ts';

const NEW = 'RELOCK_NEW_';

/**
 * What a vault's next seal is opened with: `RELOCK_NEW_PKCS11_KEY` stands for `RELOCK_PKCS11_KEY` and so on, so that
 * both seals can be named at once; what has no such variable is the same for both.
 */
export function newSealEnvironment(env: Environment): Environment {
  const renamed = Object.entries(env).filter(([name]) => name.startsWith(NEW));
  return { ...env, ...Object.fromEntries(renamed.map(([name, value]) => [`RELOCK_${name.slice(NEW.length)}`, value])) };
}

/** How the command line opens the seal that a vault is under. */
export function sealOptions(invocation: Invocation): SealOptions {
  return {
    env: invocation.env,
    create: false,
    ask: passphrasePrompt(invocation),
    warn: (line) => invocation.err(`relock: ${line}\n`),
  };
}

/** How it opens the one that a vault is to be under, which may make its own key. */
export function newSealOptions(invocation: Invocation): SealOptions {
  return { ...sealOptions(invocation), env: newSealEnvironment(invocation.env), create: true };
}
