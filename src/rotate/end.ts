import { setTimeout as sleep } from 'node:timers/promises';
import type { SecretFields } from '../core/secret.ts';
import type { Revoker } from '../issuer/issuer.ts';

/** Milliseconds to wait for an issuer to refuse what it agreed to revoke. */
export const PROOF_TIME = 10_000;

/** Revokes and asks until the issuer refuses; false when it did not within the time (milliseconds). */
export async function endIt(issuer: Revoker, credential: SecretFields, proofTime: number): Promise<boolean> {
  await issuer.revoke(credential);
  return isRefused(issuer, credential, proofTime);
}

/** Asks until the issuer refuses a credential; false when it did not within the time (milliseconds). */
export async function isRefused(issuer: Revoker, credential: SecretFields, proofTime: number): Promise<boolean> {
  const deadline = performance.now() + proofTime;
  for (let pause = 50; ; pause = Math.min(pause * 2, 2_000)) {
    if ((await issuer.validate(credential)) === 'inactive') return true;
    if (performance.now() + pause > deadline) return false;
    await sleep(pause);
  }
}
