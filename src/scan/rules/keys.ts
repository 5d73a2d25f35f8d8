import type { Part } from '../part.ts';
import { chars, lit, oneOf } from '../part.ts';
import { pemBody } from '../pem.ts';
import type { Rule } from '../rule.ts';
import { shape } from '../shape.ts';
import { claimsOf, jwtClaims, jwtHeader } from '../structure.ts';

const pem = (
  id: string,
  what: string,
  opens: string,
  docs: string,
  headers: readonly string[],
  kind: 'der' | 'openssh' | 'pgp',
): Rule => ({
  id,
  provider: 'any',
  what,
  opens,
  confidence: 'high',
  severity: 'critical',
  docs,
  proven: true,
  shape: shape(oneOf(...headers.map((header) => `-----BEGIN ${header}-----`)), pemBody(kind)),
});

const PEM = 'https://www.rfc-editor.org/rfc/rfc7468';

/** Private keys and signed tokens: of no provider, or of any. */
export function keyRules(): readonly Rule[] {
  return [
    pem(
      'private-key',
      'private key (PEM)',
      'whatever trusts its public half',
      PEM,
      ['PRIVATE KEY', 'ENCRYPTED PRIVATE KEY'],
      'der',
    ),
    pem(
      'rsa-private-key',
      'RSA private key (PEM)',
      'whatever trusts its public half',
      PEM,
      ['RSA PRIVATE KEY', 'DSA PRIVATE KEY'],
      'der',
    ),
    pem(
      'ec-private-key',
      'EC private key (PEM)',
      'whatever trusts its public half',
      'https://www.rfc-editor.org/rfc/rfc5915',
      ['EC PRIVATE KEY'],
      'der',
    ),
    pem(
      'openssh-private-key',
      'OpenSSH private key',
      'machines and repositories that know its public half',
      'https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key',
      ['OPENSSH PRIVATE KEY'],
      'openssh',
    ),
    pem(
      'ssh2-private-key',
      'SSH2 encrypted private key',
      'machines that know its public half',
      PEM,
      ['SSH2 ENCRYPTED PRIVATE KEY'],
      'der',
    ),
    pem(
      'pgp-private-key',
      'PGP private key',
      'messages and signatures of its owner',
      'https://www.rfc-editor.org/rfc/rfc9580',
      ['PGP PRIVATE KEY BLOCK'],
      'pgp',
    ),
    {
      id: 'putty-private-key',
      provider: 'any',
      what: 'PuTTY private key',
      opens: 'machines that know its public half',
      confidence: 'high',
      docs: 'https://tartarus.org/~simon/putty-snapshots/htmldoc/AppendixC.html',
      proven: true,
      shape: shape(
        oneOf('PuTTY-User-Key-File-2: ', 'PuTTY-User-Key-File-3: '),
        oneOf('ssh-rsa', 'ssh-ed25519', 'ecdsa-sha2-nistp256', 'ssh-dss'),
        putty(),
      ),
    },
    {
      id: 'jwt',
      provider: 'any',
      what: 'JSON Web Token',
      opens: 'what its issuer grants to who bears it',
      confidence: 'medium',
      docs: 'https://www.rfc-editor.org/rfc/rfc7519',
      shape: shape(jwtHeader, lit('.'), jwtClaims, lit('.'), chars('base64url', 20, 700)),
      judge: ({ secret, today }) => {
        const { exp } = claimsOf(secret) ?? {};
        return typeof exp === 'number' && exp * 1000 < today.getTime() ? 'low' : 'medium';
      },
    },
  ];
}

/** PuTTY's own format; in JSON its line breaks are written out. */
function putty(): Part {
  const body = chars('base64', 60);
  const line = String.raw`(?:\r?\n|(?:\\r)?\\n)`;
  return {
    pattern: String.raw`[^\0]{20,400}?${line}Private-Lines: \d{1,3}(?:${line}[A-Za-z0-9+/]{4,64}={0,2}(?![\w-])){1,60}`,
    shortest: 60,
    longest: 4600,
    words: 'its headers, then `Private-Lines:` and base64 lines',
    mint: (random, before) => `\nEncryption: none\nComment: sample\nPrivate-Lines: 1\n${body.mint(random, before)}`,
    holds: (piece) => (/n(?:Encryption|Comment): /.test(piece.replaceAll('\n', '\\n')) ? 'yes' : 'no'),
    spoil: (random) => `\nEncryption: none\nPrivate-Lines: many\n${body.mint(random, '')}`,
  };
}
