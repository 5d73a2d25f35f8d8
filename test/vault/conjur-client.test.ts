import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { openConjur } from '../../src/vault/conjur/open.ts';
import { startConjur } from '../fake/conjur.ts';
import { find, missing } from '../servers/find.ts';
import { makeFolder } from '../servers/make-folder.ts';
import { conjurConfig, conjurContext } from './conjur-setup.ts';
import { jobClaims, makeIssuer } from './jwt.ts';

/** CyberArk's own client takes the fake for a Conjur; it reads what we write, and we read what it writes. */
test.skipIf(missing('conjur-api'))('CyberArk’s client, at the fake and beside ours', async () => {
  const issuer = makeIssuer();
  const { folder, remove } = makeFolder('conjur');
  const fake = await startConjur({ host: 'host/ci/app', keys: { 'host/ci/old': 'the-key-of-this-test' } });
  fake.trust(issuer.publicKey, { repository_id: '4711' });
  for (const id of ['ci/ours', 'ci/theirs', 'ci/unset']) fake.define(id);
  fake.define('ci/denied', 'x y');
  fake.permit('host/ci/app', 'ci/denied', ['read']);
  const vault = await openConjur(conjurConfig(fake.address), conjurContext(issuer));
  try {
    const ours = parseAddress('conjur://ci/ours');
    await vault.write(ours, new Map([['value', new SecretValue('first of ours')]]));
    await vault.write(ours, new Map([['value', new SecretValue('written by ours “ü”')]]));
    const child = spawn(find('conjur-api') ?? '', [path.join(import.meta.dirname, 'conjur-client.py')], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (more: string) => (out += more));
    child.stderr.setEncoding('utf8').on('data', (more: string) => (err += more));
    child.stdin.end(
      JSON.stringify({
        address: fake.address,
        jwt: issuer.token(jobClaims(fake.address)).reveal(),
        key: 'the-key-of-this-test',
        policy: path.join(folder, 'policy.yml'),
      }),
    );
    const [status] = (await once(child, 'close')) as [number | null];
    expect(status, err).toBe(0);
    expect(JSON.parse(out)).toEqual({
      read: 'written by ours “ü”',
      old: 'first of ours',
      many: { 'ci/ours': 'written by ours “ü”', 'ci/theirs': 'written again by their client' },
      list: ['ci/denied', 'ci/ours', 'ci/theirs', 'ci/unset'].map((id) => `dev:variable:${id}`),
      allowed: true,
      forbidden: false,
      versions: [1, 2],
      statuses: [403, 404, 404, 404, 401, 401],
    });
    const theirs = await vault.read(parseAddress('conjur://ci/theirs'));
    expect(theirs?.fields.get('value')?.reveal()).toBe('written again by their client');
    expect(theirs?.version).toBe(2);
    const loaded = await vault.read(parseAddress('conjur://ci/loaded'));
    expect(loaded?.fields.get('value')?.reveal()).toBe('of a policy');
  } finally {
    await vault.close();
    await fake.stop();
    remove();
  }
});
