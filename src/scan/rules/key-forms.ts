import { ALPHABETS } from '../alphabet.ts';
import { bech32 } from '../coin.ts';
import { chars, lit, oneOf } from '../part.ts';
import type { Part } from '../part.ts';
import { pemBody } from '../pem.ts';
import { randomBytesFrom, randomText } from '../random.ts';
import type { Rule } from '../rule.ts';
import { between, shape } from '../shape.ts';
import { base64Of } from '../structure.ts';
import { token } from './build.ts';

const TRUSTED = 'whatever trusts its public half';

/** Nobody can take back what was done with such a key. */
const critical = (rule: Rule): Rule => ({ severity: 'critical', ...rule });

/** Private keys in forms other than the common PEM files. */
export function keyFormRules(): readonly Rule[] {
  const rules: readonly Rule[] = [
    {
      ...token(
        'sigstore-private-key',
        'Sigstore',
        'Sigstore (cosign) private key',
        'signatures in its owner’s name, once its password is guessed',
        'https://docs.sigstore.dev/cosign/key_management/signing_with_self-managed_keys/',
        oneOf('-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----', '-----BEGIN ENCRYPTED COSIGN PRIVATE KEY-----'),
        pemBody('der'),
      ),
      proven: true,
    },
    {
      ...token(
        'tpm-private-key',
        'any',
        'private key wrapped by a TPM',
        'what trusts its public half, on the machine that made it',
        'https://www.hansenpartnership.com/draft-bottomley-tpm2-keys.html',
        lit('-----BEGIN TSS2 PRIVATE KEY-----'),
        pemBody('der'),
      ),
      confidence: 'medium',
      proven: true,
    },
    {
      ...token(
        'der-private-key',
        'any',
        'private key (base64 of DER)',
        TRUSTED,
        'https://www.rfc-editor.org/rfc/rfc5958',
      ),
      proven: true,
      shape: between(
        [oneOf('"', "'", '`', '=', ': ', '>')],
        [
          derHead(),
          oneOf('IBADANBgkqhkiG9w0BAQEFAASC', 'IBAAKCAQEA', 'IBAAKCAgEA', 'IBAAKBgQ', 'IBAAJBA'),
          base64Lines(),
        ],
      ),
    },
    {
      ...token(
        'der-ec-private-key',
        'any',
        'EC or Ed25519 private key (base64 of DER)',
        TRUSTED,
        'https://www.rfc-editor.org/rfc/rfc5915',
      ),
      proven: true,
      shape: between(
        [oneOf('"', "'", '`', '=', ': ', '>')],
        [
          oneOf(
            'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg',
            'MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDD',
            'MHcCAQEEI',
            'MC4CAQAwBQYDK2VwBCIEI',
          ),
          chars('base64', 43, 250),
        ],
      ),
    },
    {
      ...token(
        'pkcs12-base64',
        'any',
        'PKCS #12 key store (base64)',
        'the private keys in it, once its password is guessed',
        'https://www.rfc-editor.org/rfc/rfc7292',
        derHead(),
        lit('IBAzCC'),
        chars('base64', 200, 8000),
      ),
      proven: true,
    },
    {
      ...token(
        'java-keystore-base64',
        'any',
        'Java key store (base64)',
        'the private keys in it, once its password is guessed',
        'https://docs.oracle.com/en/java/javase/21/docs/specs/security/standard-names.html#keystore-types',
        oneOf('/u3+7QAAAAI', 'zs7OzgAAAAI'),
        chars('base64', 200, 8000),
      ),
      proven: true,
    },
    {
      ...token(
        'kerberos-keytab-base64',
        'any',
        'Kerberos keytab (base64)',
        'services in the name of a principal',
        'https://web.mit.edu/kerberos/krb5-latest/doc/formats/keytab_file_format.html',
        keytab(),
      ),
      proven: true,
    },
    {
      id: 'age-secret-key',
      provider: 'age',
      what: 'age secret key',
      opens: 'all files that were encrypted to it',
      confidence: 'high',
      docs: 'https://github.com/C2SP/C2SP/blob/main/age.md',
      shape: shape(lit('AGE-SECRET-KEY-1'), inUpperCase(bech32('age-secret-key-', 52))),
    },
    token(
      'age-secret-key-pq',
      'age',
      'age secret key (post-quantum)',
      'all files that were encrypted to it',
      'https://github.com/C2SP/C2SP/blob/main/age.md',
      lit('AGE-SECRET-KEY-PQ-1'),
      inUpperCase(bech32('age-secret-key-pq-', 52)),
    ),
    token(
      'minisign-secret-key',
      'minisign',
      'minisign secret key',
      'signatures in its owner’s name, once its password is guessed',
      'https://jedisct1.github.io/minisign/',
      oneOf('RWRTY0Iy', 'RWQAAEIy'),
      chars('base64', 203),
      lit('='),
    ),
    token(
      'signify-secret-key',
      'OpenBSD',
      'signify secret key',
      'signatures in its owner’s name',
      'https://man.openbsd.org/signify',
      lit('RWRCSwAAA'),
      chars('base64', 130),
      lit('='),
    ),
    {
      ...token(
        'ntlm-authenticate-message',
        'any',
        'NTLM authentication message',
        'a person’s password, once it is guessed',
        'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-nlmp/',
        lit('TlRMTVNTUAADAAAA'),
        chars('base64', 80, 2000),
      ),
      confidence: 'medium',
      proven: true,
    },
  ];
  return rules.map(critical);
}

/** How the base64 of a DER sequence begins that is 256 to 16383 bytes long and whose first member is an integer. */
function derHead(): Part {
  return {
    pattern: 'MII[A-Za-z0-9+/]{2}[AQgw]',
    shortest: 6,
    longest: 6,
    words: '`MII` and 3 base64 characters of length',
    mint: (random) => `MIIE${randomText('abcdefghpqrs', 1, random)}A`,
  };
}

/** A keytab: version 5.2, then entries of a length, the number of name parts, the realm and the name. */
function keytab(): Part {
  return base64Of({
    words: 'base64 of a keytab, version 5.2',
    shortest: 60,
    longest: 4000,
    begins: 'BQIAAA',
    sample: (random) => {
      const text = (value: string) => Buffer.from([0, value.length, ...Buffer.from(value)]);
      const key = randomBytesFrom(32, random);
      const entry = Buffer.concat([
        Buffer.from([0, 2]),
        text('EXAMPLE.ORG'),
        text('HTTP'),
        text('host.example.org'),
        Buffer.from([0, 0, 0, 1, 0x6a, 0, 0, 0, 2, 0, 18, 0, 32]),
        key,
      ]);
      return Buffer.concat([Buffer.from([5, 2, 0, 0, 0, entry.length]), entry]);
    },
    fits: (bytes) => {
      if (bytes.length < 12) return false;
      const realm = bytes.readUInt16BE(8);
      return (
        bytes.readUInt32BE(2) <= bytes.length &&
        realm > 0 &&
        /^[\w.-]+$/.test(bytes.subarray(10, 10 + realm).toString('latin1'))
      );
    },
  });
}

/** age writes its identities in upper case; the checksum is of the same text in lower case. */
function inUpperCase(part: Part): Part {
  return {
    ...part,
    pattern: '[AC-HJ-NP-Z02-9]{58}',
    set: 'A-Z0-9',
    mint: (random, before) => part.mint(random, before).toUpperCase(),
    holds: (piece, before) => part.holds?.(piece.toLowerCase(), before) ?? 'no',
    spoil: (random, before) => part.spoil?.(random, before).toUpperCase() ?? '',
  };
}

/** base64 on one line or on several. */
function base64Lines(): Part {
  return {
    pattern: String.raw`[A-Za-z0-9+/]{40,4500}(?:\s{1,40}[A-Za-z0-9+/]{16,80}){0,70}`,
    shortest: 200,
    longest: 12_900,
    words: '200 base64 characters and more, on one line or several',
    set: 'A-Za-z0-9+/',
    mint: (random) => randomText(ALPHABETS.base64.characters, 400, random),
    holds: (piece) => (piece.replace(/\s/g, '').length >= 200 ? 'yes' : 'no'),
  };
}
