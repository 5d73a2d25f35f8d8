import { createPrivateKey, X509Certificate } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import type { SecretFields } from '../core/secret.ts';

/** The certificates of a PEM text, in its order. Throws `RL-TLS-BROKEN` for what is none. */
export function certificatesIn(pem: string): readonly X509Certificate[] {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  try {
    return found.map((one) => new X509Certificate(one));
  } catch (error) {
    throw broken('a certificate can’t be read', error);
  }
}

/**
 * Throws `RL-TLS-BROKEN` unless the key is the certificate's, the certificate is valid at that time, and each one is signed
 * by the next up to the last, which is what clients trust.
 */
export function checkPair(credential: SecretFields, now: Date): void {
  const [leaf] = certificatesIn(credential.get('certificate')?.reveal() ?? '');
  if (leaf === undefined) throw broken('the secret holds no certificate');
  const chain = [leaf, ...certificatesIn(credential.get('ca_chain')?.reveal() ?? '')];
  if (!isKeyOf(leaf, credential)) throw broken('the private key is not the certificate’s');
  for (const [place, one] of chain.entries()) {
    const who = place === 0 ? 'the certificate' : `the authority ${place} of the chain`;
    if (now < one.validFromDate || now > one.validToDate) throw broken(`${who} is not valid now`);
    const next = chain[place + 1];
    if (next !== undefined && !(one.checkIssued(next) && one.verify(next.publicKey))) {
      throw broken(`${who} is not signed by the next one`);
    }
  }
}

function isKeyOf(certificate: X509Certificate, credential: SecretFields): boolean {
  try {
    return certificate.checkPrivateKey(createPrivateKey(credential.get('private_key')?.reveal() ?? ''));
  } catch (error) {
    throw broken('the private key can’t be read', error);
  }
}

function broken(message: string, cause?: unknown): RelockError {
  return new RelockError('RL-TLS-BROKEN', message, {
    remedy: 'See what the authority gives: vault read of the role, and of the mount’s chain.',
    ...(cause === undefined ? {} : { cause }),
  });
}
