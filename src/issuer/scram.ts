import { createHash, createHmac, pbkdf2, randomBytes, randomInt } from 'node:crypto';
import { promisify } from 'node:util';
import { RelockError } from '../core/error.ts';
import { SecretValue } from '../core/secret.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 40;

/** A fresh password: 40 letters and digits, 238 bits, the same text in a URL, a shell and a config file. */
export function generatePassword(): SecretValue {
  return new SecretValue(Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join(''));
}

/**
 * What PostgreSQL stores for a password instead of it: `SCRAM-SHA-256$4096:SALT$STOREDKEY:SERVERKEY` (RFC 5802 §3,
 * RFC 7677). Sent in `ALTER ROLE … PASSWORD`, it keeps the password out of the server's log and off the wire.
 * Takes printable ASCII only, which SASLprep (RFC 4013) leaves as it is; else throws `RL-POSTGRES-CHARACTERS`.
 */
export async function scramVerifier(
  password: SecretValue,
  salt: Uint8Array = randomBytes(16),
  iterations = 4096,
): Promise<string> {
  if (!/^[\x20-\x7e]+$/.test(password.reveal())) {
    throw new RelockError('RL-POSTGRES-CHARACTERS', 'the new password has characters other than printable ASCII', {
      remedy: 'Let Relock generate it, or leave those characters out.',
    });
  }
  const salted = await promisify(pbkdf2)(password.reveal(), salt, iterations, 32, 'sha256');
  const hmac = (text: string) => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(hmac('Client Key')).digest('base64');
  const serverKey = hmac('Server Key').toString('base64');
  salted.fill(0);
  return `SCRAM-SHA-256$${iterations}:${Buffer.from(salt).toString('base64')}$${storedKey}:${serverKey}`;
}
