import { gitHubChecksum } from '../checksum.ts';
import { judgeUrlPassword } from '../judge.ts';
import { chars, lit, oneOf } from '../part.ts';
import type { Part } from '../part.ts';
import { randomBytesFrom, randomText } from '../random.ts';
import type { Rule } from '../rule.ts';
import { between, shape } from '../shape.ts';
import { named, token } from './build.ts';

/** 32 bytes in base64 with the bits that a Curve25519 secret key always has (RFC 7748, section 5). */
const curveKey: Part = {
  pattern: '[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=',
  shortest: 44,
  longest: 44,
  words: '44 base64 characters: a Curve25519 secret key with its fixed bits',
  set: 'A-Za-z0-9+/=',
  mint: (random) => {
    const bytes = randomBytesFrom(32, random);
    bytes[0] = (bytes[0] ?? 0) & 0xf8;
    bytes[31] = ((bytes[31] ?? 0) & 0x7f) | 0x40;
    return bytes.toString('base64');
  },
  holds: (piece) => {
    const bytes = Buffer.from(piece, 'base64');
    return ((bytes[0] ?? 0) & 7) === 0 && ((bytes[31] ?? 0) & 0xc0) === 0x40 ? 'yes' : 'no';
  },
  spoil: (random) => {
    const bytes = randomBytesFrom(32, random);
    bytes[31] = (bytes[31] ?? 0) | 0x80;
    return bytes.toString('base64');
  },
};

/** The key that Cisco's type 7 writes passwords with; public since 1995. */
const TYPE_7 = 'dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87';

/** Cisco's reversible form: where in the key to begin, in decimal, then each character of the password in hex. */
const cisco7: Part = {
  pattern: '(?:0[0-9]|1[0-5])(?:[0-9A-F]{2}){4,60}',
  shortest: 10,
  longest: 122,
  words: 'two digits up to 15, then hex of the hidden password',
  set: '0-9A-Fa-f',
  mint: (random) => {
    const start = random(16);
    const hidden = Array.from(randomText('abcdefghkmnpqrstuvwxyz23456789', 12, random), (character, i) =>
      (character.charCodeAt(0) ^ TYPE_7.charCodeAt((start + i) % TYPE_7.length)).toString(16).padStart(2, '0'),
    );
    return String(start).padStart(2, '0') + hidden.join('').toUpperCase();
  },
  holds: (piece) => {
    const start = Number(piece.slice(0, 2));
    const plain = [...Buffer.from(piece.slice(2), 'hex')].map(
      (byte, i) => byte ^ TYPE_7.charCodeAt((start + i) % TYPE_7.length),
    );
    return plain.every((code) => code > 0x1f && code < 0x7f) ? 'yes' : 'no';
  },
  spoil: (random) => `00${'FF'.repeat(5 + random(3))}`,
};

/** 16 lines of 32 hex digits. */
const staticKey: Part = {
  pattern: String.raw`(?:(?:\r?\n|(?:\\r)?\\n)[0-9a-fA-F]{32}){16}`,
  shortest: 528,
  longest: 600,
  words: '16 lines of 32 hex digits',
  mint: (random) => Array.from({ length: 16 }, () => `\n${randomText('0123456789abcdef', 32, random)}`).join(''),
};

const NETWORK = 'a private network, as one of its members';

/** Virtual private networks and the devices that carry them. */
export function vpnRules(): readonly Rule[] {
  return [
    {
      ...named(
        'wireguard-private-key',
        'WireGuard',
        'WireGuard private key',
        NETWORK,
        'https://www.wireguard.com/quickstart/',
        ['privatekey', 'private_key', 'wireguard', 'wg_key'],
        curveKey,
      ),
      confidence: 'high',
    },
    {
      ...named(
        'wireguard-preshared-key',
        'WireGuard',
        'WireGuard preshared key',
        NETWORK,
        'https://www.wireguard.com/protocol/',
        ['presharedkey', 'preshared_key'],
        chars('base64', 43),
        lit('='),
      ),
      confidence: 'high',
    },
    {
      ...token(
        'openvpn-static-key',
        'OpenVPN',
        'OpenVPN static key',
        NETWORK,
        'https://openvpn.net/community-resources/static-key-mini-howto/',
        lit('-----BEGIN OpenVPN Static key V1-----'),
        staticKey,
      ),
      proven: true,
    },
    {
      id: 'ipsec-psk',
      provider: 'any',
      what: 'preshared key of an IPsec connection',
      opens: NETWORK,
      confidence: 'high',
      docs: 'https://docs.strongswan.org/docs/latest/config/psk.html',
      shape: between([oneOf(': PSK "', ": PSK '", ':PSK "')], [chars('value', 6, 128)], [oneOf('"', "'")]),
      judge: judgeUrlPassword,
    },
    {
      id: 'cisco-type-7-password',
      provider: 'Cisco',
      what: 'Cisco type 7 password, which anybody can read back',
      opens: 'a network device',
      confidence: 'high',
      docs: 'https://community.cisco.com/t5/networking-knowledge-base/understanding-the-differences-between-the-cisco-password-secret/ta-p/3163238',
      shape: between([oneOf('password 7 ', 'key 7 ', 'key-string 7 ', 'secret 7 ', 'ascii 7 ')], [cisco7]),
    },
    token(
      'netbird-token',
      'NetBird',
      'NetBird personal access token',
      'the members and rules of a network',
      'https://docs.netbird.io/how-to/access-netbird-public-api',
      lit('nbp_'),
      chars('base62', 30),
      gitHubChecksum,
    ),
    token(
      'headscale-key',
      'Headscale',
      'Headscale key',
      NETWORK,
      'https://headscale.net/stable/ref/registration/',
      oneOf('hskey-auth-', 'hskey-api-'),
      chars('word', 12),
      lit('-'),
      chars('base64url', 40, 64),
    ),
    {
      id: 'nebula-private-key',
      provider: 'Nebula',
      what: 'Nebula private key',
      opens: NETWORK,
      confidence: 'high',
      docs: 'https://nebula.defined.net/docs/guides/quick-start/',
      shape: shape(
        oneOf('-----BEGIN NEBULA X25519 PRIVATE KEY-----', '-----BEGIN NEBULA ED25519 PRIVATE KEY-----'),
        oneOf('\n', '\\n', '\r\n', '\\r\\n'),
        chars('base64', 43, 86),
        oneOf('==', '='),
      ),
    },
    {
      ...named(
        'meraki-api-key',
        'Cisco',
        'Cisco Meraki API key',
        'the networks of an organisation',
        'https://developer.cisco.com/meraki/api-v1/authorization/',
        ['meraki'],
        chars('lowerHex', 40),
      ),
      // ReactNativeCameraKit
      judge: ({ name = '' }) => (/camerakit/i.test(name) ? null : 'medium'),
    },
    named(
      'duo-secret-key',
      'Cisco',
      'Duo secret key',
      'logins that Duo guards',
      'https://duo.com/docs/authapi',
      ['duo_secret', 'duo_skey', 'duo_s_key', 'duosecret', 'duo-secret'],
      chars('base62', 40),
    ),
    token(
      'cloudflare-tunnel-token',
      'Cloudflare',
      'Cloudflare Tunnel token',
      'traffic of a tunnel',
      'https://developers.cloudflare.com/cloudflare-one/networks/connectors/cloudflare-tunnel/configure-tunnels/remote-tunnel-permissions/',
      lit('eyJhIjoi'),
      chars('base64', 120, 220),
      oneOf('==', '='),
    ),
  ];
}
