import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { describeError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { openConjur } from '../../src/vault/conjur/open.ts';
import type { BackendContext } from '../../src/vault/context.ts';
import { browsableContract } from '../contract/browsable.ts';
import type { BrowsableUnderTest } from '../contract/browsable.ts';
import { vaultContract } from '../contract/vault.ts';
import { startConjur } from '../fake/conjur.ts';
import type { FakeConjur } from '../fake/conjur.ts';
import { conjurConfig, conjurContext } from './conjur-setup.ts';
import { jobClaims, makeIssuer } from './jwt.ts';

const issuer = makeIssuer();
const fields = (values: Record<string, string>) =>
  new Map(Object.entries(values).map(([name, value]) => [name, new SecretValue(value)]));

const config = conjurConfig;
const context = (more: Partial<BackendContext> = {}) => conjurContext(issuer, more);

async function make(): Promise<BrowsableUnderTest> {
  const fake = await startConjur({ host: 'host/ci/app', policyLoaded: true });
  fake.trust(issuer.publicKey, { repository_id: '4711' });
  return {
    vault: await openConjur(config(fake.address), context()),
    address: (path, key) => parseAddress(`conjur://${path}${key === undefined ? '' : `#/${key}`}`),
    can: { disable: false, destroy: false },
    stop: () => fake.stop(),
  };
}

vaultContract('Conjur', make);
browsableContract('Conjur', make);

describe('Conjur', () => {
  let fake: FakeConjur;
  let vault: Awaited<ReturnType<typeof openConjur>>;

  beforeAll(async () => {
    fake = await startConjur({ host: 'host/ci/app', keys: { 'host/ci/old': 'the-key-of-this-test' } });
    fake.trust(issuer.publicKey, { repository_id: '4711' });
    vault = await openConjur(config(fake.address), context());
    fake.define('ci/db', 'first value');
    fake.define('ci/db', 'second value');
    fake.define('ci/json', '{"user":"app","port":5432,"none":""}');
    fake.define('ci/binary', Buffer.from([0xff, 0xfe, 0, 1]));
    fake.define('ci/unset');
    fake.define('ci/typed', 'a: yaml', { 'conjur/mime_type': 'text/yaml' });
    fake.define('odd/with space & %', 'odd name');
  });
  afterAll(async () => {
    await vault?.close();
    await fake?.stop();
  });

  const read = async (text: string) => {
    const reading = await vault.read(parseAddress(text));
    return reading && Object.fromEntries([...reading.fields].map(([name, value]) => [name, value.reveal()]));
  };

  test('values as they are: text, JSON, bytes, one with a type of its own; none set, and none there', async () => {
    expect(await read('conjur://ci/db')).toEqual({ value: 'second value' });
    expect(await read('conjur://ci/db?version=1')).toEqual({ value: 'first value' });
    expect(await read('conjur://ci/db?version=9')).toBeNull();
    expect(await read('conjur://ci/json')).toEqual({ user: 'app', port: '5432' });
    expect(await read('conjur://ci/binary')).toEqual({ binary: '//4AAQ==' });
    expect(await read('conjur://ci/typed')).toEqual({ value: 'a: yaml' });
    expect(await read('conjur://ci/unset')).toBeNull();
    expect(await read('conjur://ci/nowhere')).toBeNull();
    await expect(read('conjur://ci/db?ttl=5m')).rejects.toMatchObject({ code: 'RL-VAULT-PARAM' });
    await expect(read('conjur://ci/db/relock-pending')).rejects.toMatchObject({ code: 'RL-VAULT-PATH' });
    await expect(read('conjur://ci/json#/none')).rejects.toMatchObject({ code: 'RL-VAULT-EMPTY' });
  });

  test('fifty values come in one call', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `many/key-${index}`);
    for (const id of ids) fake.define(id, `value of ${id}`);
    const before = fake.requests.length;
    const results = await vault.readMany?.(ids.map((id) => parseAddress(`conjur://${id}`)));
    expect(fake.requests.slice(before).filter((line) => !line.includes('authenticate'))).toHaveLength(1);
    const texts = results?.map((one) => one.status === 'fulfilled' && one.value?.fields.get('value')?.reveal());
    expect(texts).toEqual(ids.map((id) => `value of ${id}`));
  });

  test('one of a batch that is denied or missing fails alone', async () => {
    fake.define('ci/denied', 'not for us');
    fake.permit('host/ci/app', 'ci/denied', ['read']);
    const addresses = ['ci/db', 'ci/denied', 'ci/nowhere', 'ci/binary'].map((id) => parseAddress(`conjur://${id}`));
    const results = await vault.readMany?.(addresses);
    expect(results?.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(results?.[1]).toMatchObject({ reason: { code: 'RL-VAULT-DENIED' } });
    expect(results?.[2]).toMatchObject({ value: null });
  });

  test('a 403 without a body tells who asked, what it may, and the policy line', async () => {
    const error = await vault.read(parseAddress('conjur://ci/denied')).catch((thrown: unknown) => thrown);
    const text = describeError(error);
    expect(text).toMatch(/The login is of +host\/ci\/app/);
    expect(text).toMatch(/It may there +read\n/);
    expect(text).toContain(
      '!permit { role: !host ci/app, privileges: [read, execute], resource: !variable ci/denied }',
    );
    expect(text).toMatch(/Its request id +fake-\d+/);
    expect(text).not.toContain('not for us');
  });

  test('what may not even be seen is not there', async () => {
    fake.define('ci/hidden', 'a value');
    fake.permit('host/ci/app', 'ci/hidden', []);
    expect(await vault.read(parseAddress('conjur://ci/hidden'))).toBeNull();
    expect((await vault.list(parseAddress('conjur://ci'))).map(({ path }) => path)).not.toContain('ci/hidden');
  });

  test('a variable that no address can name is told, where a list would have to hold it', async () => {
    await expect(vault.list(parseAddress('conjur://odd'))).rejects.toMatchObject({ code: 'RL-VAULT-PATH' });
  });

  test('a rotation without its variables tells the policy lines to load, and works once they are', async () => {
    const address = parseAddress('conjur://ci/db');
    const error = await vault.stage(address, fields({ value: 'next' }), 'r1').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'RL-VAULT-NO-VARIABLE' });
    const lines = describeError(error)
      .split('\n')
      .filter((line) => line.includes('- !'));
    expect(lines.join('\n')).toContain('- !variable ci/db/relock-pending');
    expect(lines.join('\n')).toContain('role: !host ci/app, privileges: [read, execute, update]');
    fake.define('ci/db/relock-pending');
    fake.define('relock/fingerprints');
    await vault.stage(address, fields({ value: 'next' }), 'r1');
    expect(await vault.promote(address, 'r1', 2)).toBe(3);
    expect(fake.valuesOf('ci/db').get(3)).toBe('next');
  });

  test('whether a key may be rotated is asked beforehand, and nothing is written by it', async () => {
    const address = parseAddress('conjur://check/db');
    fake.define('check/db', 'a value');
    await expect(vault.checkRights?.(address)).rejects.toMatchObject({ code: 'RL-VAULT-NO-VARIABLE' });
    for (const name of ['relock-pending', 'relock-journal']) fake.define(`check/db/${name}`);
    fake.permit('host/ci/app', 'check/db/relock-journal', ['read', 'execute']);
    const error = await vault.checkRights?.(address).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'RL-VAULT-DENIED' });
    expect(describeError(error)).toMatch(/It may there +read, execute\n/);
    expect(describeError(error)).toContain('resource: !variable check/db/relock-journal');
    fake.permit('host/ci/app', 'check/db/relock-journal', ['read', 'execute', 'update']);
    fake.define('relock/fingerprints');
    const before = fake.requests.length;
    await vault.checkRights?.(address);
    expect(fake.requests.slice(before).filter((line) => line.startsWith('POST') && !line.includes('authn'))).toEqual(
      [],
    );
  });

  test('writing to a variable that no policy made', async () => {
    await expect(vault.write(parseAddress('conjur://ci/new'), fields({ value: 'x y' }))).rejects.toMatchObject({
      code: 'RL-VAULT-NO-VARIABLE',
    });
  });

  test('the first of two writers counts; who came behind puts the other’s value back and says so', async () => {
    fake.define('race/a', 'old');
    const address = parseAddress('conjur://race/a');
    // Someone else writes between our look and our write.
    fake.before = (request) => {
      if (request.method === 'POST' && request.url?.includes('race')) {
        fake.before = undefined;
        fake.define('race/a', 'theirs');
      }
      return false;
    };
    const error = await vault.write(address, fields({ value: 'ours' }), 1).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'RL-ROTATE-CONFLICT', state: expect.stringContaining('put back') });
    expect([...fake.valuesOf('race/a').values()]).toEqual(['old', 'theirs', 'ours', 'theirs']);
  });

  test('a record of a writer who came too late counts for nobody; twenty of them are an error', async () => {
    fake.define('race/b', 'x y');
    fake.define('race/b/relock-journal');
    const address = parseAddress('conjur://race/b');
    const first = await vault.writeJournal(address, 'one', null);
    const late = JSON.stringify({ relock: 1, version: 1, nonce: 'late', text: 'late' });
    fake.define('race/b/relock-journal', late);
    expect(await vault.readJournal(address)).toEqual({ record: 'one', revision: first });
    const second = await vault.writeJournal(address, 'two', first);
    expect(await vault.readJournal(address)).toEqual({ record: 'two', revision: second });
    const never = late.replace('"version":1', '"version":99');
    for (let count = 0; count < 20; count++) fake.define('race/c/relock-journal', never.padEnd(90 + count));
    await expect(vault.readJournal(parseAddress('conjur://race/c'))).rejects.toMatchObject({ code: 'RL-VAULT-ANSWER' });
  });

  test('a write of a record whose answer is lost is looked for before it is called failed', async () => {
    fake.define('lost/a/relock-journal');
    const address = parseAddress('conjur://lost/a');
    fake.before = (request, _, body) => {
      if (request.method !== 'POST' || !request.url?.includes('lost')) return false;
      fake.before = undefined;
      fake.define('lost/a/relock-journal', body);
      request.socket.destroy();
      return true;
    };
    const revision = await vault.writeJournal(address, 'one', null);
    expect(await vault.readJournal(address)).toEqual({ record: 'one', revision });
  });

  test('in the cloud, the fingerprints are in the branch that there is', async () => {
    fake.define('data/relock/fingerprints');
    const address = parseAddress('conjur://data/ci/db');
    await vault.writeFingerprints(address, 'x', [{ value: new SecretValue('correcthorse'), state: 'current' }]);
    expect(fake.valuesOf('data/relock/fingerprints').size).toBe(1);
    expect((await vault.readFingerprints(address))?.entries).toHaveLength(1);
  });

  describe('login', () => {
    test.each([
      ['a job of another repository', { repository_id: '1' }, {}, /annotations of the host/],
      ['an old token', { exp: 1_000_000_000 }, {}, /annotations/],
    ])('%s: both sides are shown, for Conjur says nothing', async (_, claims, more, remedy) => {
      const other = await openConjur(
        config(fake.address, more),
        context({ identity: async (audience) => issuer.token({ ...jobClaims(audience), ...claims }) }),
      );
      const error = await other.read(parseAddress('conjur://ci/db')).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'RL-VAULT-LOGIN', remedy: expect.stringMatching(remedy) });
      expect(describeError(error)).toContain('sub = repo:example/app:ref:refs/heads/main');
      expect(describeError(error)).toContain('(nothing: its log has the reason)');
      expect(describeError(error)).not.toMatch(/ey[\w-]{20}/);
    });

    test('by API key, with advice against it; as the host that the config names', async () => {
      const warnings: string[] = [];
      const env = { CONJUR_AUTHN_LOGIN: 'host/ci/old', CONJUR_AUTHN_API_KEY: 'the-key-of-this-test' };
      const byKey = await openConjur(
        config(fake.address, { auth: 'api-key' }),
        context({ env, warn: (advice) => void warnings.push(advice) }),
      );
      await byKey.read(parseAddress('conjur://ci/db'));
      expect(warnings).toEqual([expect.stringContaining('stored API key')]);
      expect(byKey.leases()).toEqual([]);
      fake.permit('host/other/app', 'ci/db', ['read']);
      const named = await openConjur(config(fake.address, { host: 'other/app' }), context());
      const error = await named.read(parseAddress('conjur://ci/db')).catch((thrown: unknown) => thrown);
      expect(describeError(error)).toMatch(/The login is of +host\/other\/app/);
      const wrong = await openConjur(
        config(fake.address, { auth: 'api-key' }),
        context({ env: { ...env, CONJUR_AUTHN_API_KEY: 'wrong-key-of-this-test' } }),
      );
      const refused = await wrong.read(parseAddress('conjur://ci/db')).catch((thrown: unknown) => thrown);
      expect(refused).toMatchObject({ code: 'RL-VAULT-LOGIN' });
      expect(describeError(refused)).not.toContain('wrong-key');
    });

    test('a login is made anew before its token ends, which nobody can renew', async () => {
      const one = await openConjur(config(fake.address), context());
      const logins = () => fake.requests.filter((line) => line.includes('authn-jwt')).length;
      const before = logins();
      await one.read(parseAddress('conjur://ci/typed'));
      await one.read(parseAddress('conjur://ci/typed'));
      expect(logins()).toBe(before + 1);
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6 * 60_000 });
      onTestFinished(() => void vi.useRealTimers());
      await one.read(parseAddress('conjur://ci/typed'));
      expect(logins()).toBe(before + 2);
      await one.close();
    });

    test('a token that is taken no more is told apart from a right that is lacking', async () => {
      const one = await openConjur(config(fake.address), context());
      await one.read(parseAddress('conjur://ci/db'));
      fake.expireTokens();
      await expect(one.read(parseAddress('conjur://ci/db'))).rejects.toMatchObject({
        code: 'RL-VAULT-LOGIN',
        message: expect.stringContaining('no more'),
      });
    });
  });

  test('hardware can’t be shown: require-hsm refuses before anything is sent', async () => {
    const before = fake.requests.length;
    await expect(openConjur(config(fake.address), context({ requireHsm: true }))).rejects.toMatchObject({
      code: 'RL-VAULT-NOT-HSM',
    });
    expect(fake.requests).toHaveLength(before);
    expect(await vault.protection(parseAddress('conjur://ci/db'))).toMatchObject({ verdict: 'unverifiable' });
  });

  describe('what another action exports as a secret is an error here', () => {
    const html = '<html><title>502 Bad Gateway</title></html>';
    test.each<[string, number, Record<string, string>, string, string]>([
      ['an empty 403', 403, {}, '', 'RL-VAULT-DENIED'],
      ['an empty 401', 401, {}, '', 'RL-VAULT-LOGIN'],
      ['"Token expired"', 401, { 'content-type': 'text/plain' }, 'Token expired', 'RL-VAULT-LOGIN'],
      ['a gateway’s 502', 502, { 'content-type': 'text/html' }, html, 'RL-VAULT-ANSWER'],
      ['a log-in page with 200', 200, { 'content-type': 'text/html' }, html, 'RL-VAULT-ANSWER'],
      ['an empty 200', 200, { 'content-type': 'application/octet-stream' }, '', 'RL-VAULT-(?:EMPTY|ANSWER)'],
      ['a text of a proxy', 200, { 'content-type': 'text/plain' }, 'try later', 'RL-VAULT-ANSWER'],
      ['a redirect', 302, { location: 'https://login.example/' }, '', 'RL-VAULT-ANSWER'],
      ['a 404 of a proxy', 404, { 'content-type': 'text/html' }, html, 'RL-VAULT-ANSWER'],
      ['a 204', 204, {}, '', 'RL-VAULT-ANSWER'],
    ])('%s', async (_, status, headers, body, code) => {
      const one = await openConjur(config(fake.address), context());
      fake.before = (request, response) => {
        if (!request.url?.startsWith('/secrets')) return false;
        response.writeHead(status, headers).end(body);
        return true;
      };
      try {
        // The one comes in a batch's JSON, the other as bare bytes.
        for (const text of ['conjur://ci/db', 'conjur://ci/db?version=1']) {
          const error = await one.read(parseAddress(text)).catch((thrown: unknown) => thrown);
          const expected = expect.stringMatching(new RegExp(`^${code}$`));
          expect(error).toMatchObject({ name: 'RelockError', code: expected });
          expect(describeError(error)).not.toMatch(/<html>|Token expired|try later/);
        }
      } finally {
        fake.before = undefined;
        await one.close();
      }
    });

    test('bare bytes that end with the connection may be cut off, and are refused', async () => {
      const one = await openConjur(config(fake.address), context());
      fake.before = (request) => {
        if (!request.url?.startsWith('/secrets/')) return false;
        request.socket.end(
          'HTTP/1.1 200 OK\r\ncontent-type: application/octet-stream\r\nconnection: close\r\n\r\nfirst',
        );
        return true;
      };
      const error = await one.read(parseAddress('conjur://ci/db?version=1')).catch((thrown: unknown) => thrown);
      fake.before = undefined;
      expect(error).toMatchObject({ code: 'RL-VAULT-ANSWER' });
      await one.close();
    });

    test('a batch whose encoding a proxy took away is not believed', async () => {
      fake.before = (request, response) => {
        if (!request.url?.startsWith('/secrets?')) return false;
        const ids = new URL(request.url, 'http://fake').searchParams.get('variable_ids')?.split(',') ?? [];
        const values = Object.fromEntries(ids.map((id) => [id, 'c2Vjb25k']));
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(values));
        return true;
      };
      const one = await openConjur(config(fake.address), context());
      const results = await one.readMany?.(['ci/typed', 'many/key-1'].map((id) => parseAddress(`conjur://${id}`)));
      fake.before = undefined;
      const texts = results?.map((it) => it.status === 'fulfilled' && it.value?.fields.get('value')?.reveal());
      await one.close();
      expect(texts).toEqual(['a: yaml', 'value of many/key-1']);
    });
  });
});
