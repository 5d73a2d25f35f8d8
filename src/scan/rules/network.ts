import { judgeUrlPassword } from '../judge.ts';
import { chars, lit, oneOf, optional } from '../part.ts';
import type { Part } from '../part.ts';
import { pick, randomText } from '../random.ts';
import type { Rule } from '../rule.ts';
import { between } from '../shape.ts';
import { token } from './build.ts';

const CISCO =
  'https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html';
const DEVICE = 'a network device, when it can be reached';
const GUESSED = 'an account, once the password behind it is guessed';

/** Network devices and operating systems: passwords in their configurations, and what they store instead of them. */
export function networkRules(): readonly Rule[] {
  return [
    {
      ...token('cisco-secret', 'Cisco', 'Cisco password hash (types 5, 8 and 9)', GUESSED, CISCO),
      confidence: 'medium',
      shape: between(
        [oneOf('secret 5 ', 'secret 8 ', 'secret 9 ', 'password 5 ', 'password 8 ', 'password 9 ')],
        [oneOf('$1$', '$8$', '$9$'), chars('crypt', 4, 14), lit('$'), chars('crypt', 22, 43)],
      ),
    },
    {
      ...token(
        'juniper-password-9',
        'Juniper',
        'Junos password ($9$, reversible)',
        DEVICE,
        'https://www.juniper.net/documentation/us/en/software/junos/user-access/topics/topic-map/master-password-configuration-encryption.html',
      ),
      shape: between([lit('"')], [lit('$9$'), juniper()], [lit('"')]),
    },
    {
      ...token(
        'snmp-community',
        'SNMP',
        'SNMP community',
        'the state of a network device, sometimes its settings',
        'https://www.rfc-editor.org/rfc/rfc3584',
      ),
      confidence: 'medium',
      shape: between(
        [oneOf('snmp-server community ', 'rocommunity ', 'rwcommunity ', 'rocommunity6 ', 'rwcommunity6 ')],
        [chars('azure', 5, 64)],
      ),
      judge: judgeUrlPassword,
    },
    {
      ...token(
        'aaa-server-key',
        'any',
        'key of a RADIUS or TACACS+ server',
        'logins to network devices, forged',
        'https://www.rfc-editor.org/rfc/rfc2865',
      ),
      confidence: 'medium',
      shape: between([oneOf('radius-server ', 'tacacs-server '), upToKey()], [chars('value', 6, 100)]),
      judge: judgeUrlPassword,
    },
    {
      ...token(
        'wifi-passphrase',
        'any',
        'Wi-Fi passphrase',
        'a wireless network',
        'https://w1.fi/cgit/hostap/plain/wpa_supplicant/wpa_supplicant.conf',
      ),
      confidence: 'medium',
      near: { words: ['ssid'], within: 250 },
      shape: between([oneOf('psk=', 'wpa_passphrase='), optional(lit('"'))], [chars('value', 8, 64)]),
      judge: judgeUrlPassword,
    },
    {
      ...token(
        'ntlm-hash',
        'Microsoft',
        'NTLM password hash',
        'an account of a Windows machine: the hash is enough to log in',
        'https://learn.microsoft.com/en-us/windows-server/security/kerberos/passwords-technical-overview',
      ),
      shape: between(
        [chars('dotted', 1, 40), lit(':'), chars('digits', 3, 6), lit(':')],
        [chars('hex', 32), lit(':'), chars('hex', 32)],
        [lit(':::')],
      ),
    },
    {
      ...token(
        'shadow-password-hash',
        'any',
        'line of a shadow file',
        GUESSED,
        'https://man7.org/linux/man-pages/man5/shadow.5.html',
      ),
      confidence: 'medium',
      shape: between(
        [chars('dotted', 1, 32), lit(':')],
        [oneOf('$1$', '$5$', '$6$', '$y$', '$gy$', '$2b$', '$2y$'), cryptTail()],
        [lit(':'), chars('digits', 0, 6), lit(':')],
      ),
    },
    {
      ...token(
        'htpasswd-hash',
        'Apache',
        'line of a password file (htpasswd)',
        GUESSED,
        'https://httpd.apache.org/docs/current/misc/password_encryptions.html',
      ),
      confidence: 'medium',
      shape: between(
        [chars('dotted', 1, 60), lit(':')],
        [lit('$apr1$'), chars('crypt', 8), lit('$'), chars('crypt', 22)],
      ),
    },
  ];
}

function juniper(): Part {
  return {
    pattern: '[A-Za-z0-9./-]{8,120}',
    shortest: 8,
    longest: 120,
    words: '8–120 letters, digits, dots, slashes and hyphens',
    set: 'A-Za-z0-9./-',
    mint: (random) => randomText('abcdefghkmnpQRSTUVWX23456789', 24, random),
  };
}

/** What stands between a server's name and its key, on the same line. */
function upToKey(): Part {
  return {
    pattern: String.raw`[^\n"']{0,100}?\bkey (?:0 )?(?![067] )`,
    shortest: 4,
    longest: 110,
    words: '`key`',
    mint: (random) => `host 192.0.2.${pick(['1', '7'], random)} key `,
  };
}

function cryptTail(): Part {
  return {
    pattern: String.raw`[A-Za-z0-9./$=,]{20,140}`,
    shortest: 20,
    longest: 140,
    words: 'settings, salt and hash',
    set: 'A-Za-z0-9./$',
    mint: (random) =>
      `${randomText('abcdefgh23456789', 8, random)}$${randomText('abcdefghkmnpQRSTUVW23456789', 40, random)}`,
  };
}
