import { describe, expect, test } from 'vitest';
import { reaches } from '../../src/core/finding.ts';
import { randomText } from '../../src/scan/random.ts';
import { fragment, scannerFor, seeded } from './scan.ts';

const scanner = await scannerFor();

const MIXED = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const mixed = (length: number) => randomText(MIXED, length, seeded(length));
const hex = (length: number) => randomText('0123456789abcdef', length, seeded(length));
const uuid = () => hex(32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

function alarms(text: string, path: string): string[] {
  return scanner
    .scan(fragment(text, { path }))
    .filter(({ confidence }) => reaches(confidence, 'medium'))
    .map(({ rule }) => rule);
}

const GIVEN = [
  ['app.env', 'ABYSSALE=VALUE', hex(32)],
  ['app.yml', 'sendbird: VALUE', mixed(40)],
  ['app.py', "mixpanel = 'VALUE'", mixed(24)],
  ['app.json', '{ "abuseipdb": "VALUE" }', hex(64)],
  ['app.json', '{ "provider": "clickup", "value": "VALUE" }', mixed(36)],
  ['app.ts', 'const client = new Storyblok("VALUE");', mixed(24)],
  ['app.py', 'client = tiingo.Client("reports", "VALUE")', hex(40)],
  ['notes.txt', 'for bannerbear: VALUE', mixed(30)],
  ['notes.txt', 'scrapingant VALUE', hex(32)],
  ['a.log', 'GET https://api.weatherbit.io/v2/current?city=Bonn&appid=VALUE', hex(32)],
  ['app.ini', '# currencylayer\nvalue = VALUE', hex(32)],
  ['app.yml', 'uptimerobot: VALUE', uuid()],
] as const;

const OTHERWISE = [
  ['a word goes on', 'app.yml', 'unstripeable: VALUE', hex(32)],
  ['a digest', 'package.json', '"stripe": { "integrity": "VALUE" }', hex(40)],
  ['a commit', 'vendor.conf', 'github.com/bugsnag/bugsnag-go VALUE', hex(40)],
  ['a pinned action', 'ci.yml', 'uses: cloudflare/wrangler-action@VALUE', hex(40)],
  ['what names an object', 'app.ts', 'const stripe = "price_VALUE";', mixed(24)],
  ['an id', 'app.ts', 'mixpanelUserId = "VALUE"', mixed(24)],
  ['a checksum of Go', 'go.sum', 'stripe-go v72.1.0 h1:VALUE', `${mixed(43)}=`],
  ['a public key', 'known_hosts', 'bitbucket.org ssh-ed25519 VALUE', `AAAAC3NzaC1lZDI1NTE5AAAAI${mixed(43)}`],
  ['a URN', 'app.ts', "placeholder: 'spotify:album:VALUE'", mixed(22)],
  ['a file', 'app.js', 'e.exports = "anthropic-dark.VALUE.png"', hex(20)],
  ['words', 'app.ts', 'const sendgrid = "VALUE";', 'SendTransactionalTemplate'],
  ['a path', 'app.ts', "import sendgrid from 'VALUE';", 'vendor/clients/sendgrid/v3/index'],
] as const;

describe('a key that a service is named before', () => {
  test.each(GIVEN)('is found in %s: %s', (path, line, value) => {
    expect(alarms(`${line.replace('VALUE', value)}\n`, path)).toHaveLength(1);
  });

  test.each(OTHERWISE)('is none: %s', (_why, path, line, value) => {
    expect(alarms(`${line.replace('VALUE', value)}\n`, path)).toEqual([]);
  });
});

test('a key with a prefix that says so is found anywhere', () => {
  const value = ['acme', 'live', mixed(32)].join('_');
  expect(alarms(`see ${value} there\n`, 'notes.txt')).toEqual(['prefixed-key']);
  expect(alarms('see acme_live_internationalisationHelpers there\n', 'notes.txt')).toEqual([]);
});
