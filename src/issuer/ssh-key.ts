import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

/** An SSH key pair as files hold it. */
export interface SshKey {
  /** `-----BEGIN OPENSSH PRIVATE KEY-----`, without a passphrase. */
  readonly privateKey: string;
  /** `ssh-ed25519 … COMMENT`. */
  readonly publicKey: string;
}

const ALGORITHM = 'ssh-ed25519';

/** A fresh Ed25519 key pair (RFC 8709), its private half in OpenSSH's own form (openssh's PROTOCOL.key). */
export async function makeSshKey(comment: string): Promise<SshKey> {
  const pair = await promisify(generateKeyPair)('ed25519');
  const { x = '', d = '' } = pair.privateKey.export({ format: 'jwk' });
  const [publicBytes, secretBytes] = [Buffer.from(x, 'base64url'), Buffer.from(d, 'base64url')];
  const publicBlob = Buffer.concat([field(ALGORITHM), field(publicBytes)]);
  const check = randomBytes(4);
  const unpadded = Buffer.concat([
    check,
    check,
    field(ALGORITHM),
    field(publicBytes),
    field(Buffer.concat([secretBytes, publicBytes])),
    field(comment),
  ]);
  const padding = Buffer.from(Array.from({ length: (8 - (unpadded.length % 8)) % 8 }, (_, i) => i + 1));
  const one = Buffer.from([0, 0, 0, 1]);
  const whole = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    field('none'),
    field('none'),
    field(''),
    one,
    field(publicBlob),
    field(Buffer.concat([unpadded, padding])),
  ]);
  const lines = whole.toString('base64').match(/.{1,70}/g) ?? [];
  const label = 'OPENSSH PRIVATE KEY';
  return {
    privateKey: [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n'),
    publicKey: `${ALGORITHM} ${publicBlob.toString('base64')} ${comment}`,
  };
}

/** A string of SSH's wire form: its length in four bytes, then its bytes (RFC 4251 §5). */
function field(value: string | Buffer): Buffer {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
