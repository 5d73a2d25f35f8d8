import { beforeAll, describe, expect, test } from 'vitest';
import type { Opened, Opener } from './opened.ts';
import { send } from './opened.ts';

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const PATCH = { 'content-type': 'application/merge-patch+json' };

/** KV version 2 and 1 (https://developer.hashicorp.com/vault/api-docs/secret/kv). */
export function describeKv(open: Opener): void {
  let server: Opened;
  let made = 0;
  const fresh = () => `s${++made}`;
  const ask = (method: string, path: string, body?: unknown) =>
    send(server, method, path, { body, headers: method === 'PATCH' ? PATCH : {} });
  const write = (path: string, data: object, cas?: unknown) =>
    ask('POST', `kv2/data/${path}`, { data, ...(cas === undefined ? {} : { options: { cas } }) });

  beforeAll(async () => {
    server = open();
    await ask('POST', 'sys/mounts/kv2', { type: 'kv', options: { version: '2' } });
    await ask('POST', 'sys/mounts/kv1', { type: 'kv', options: { version: '1' } });
  });

  describe('KV version 2', () => {
    test('what is written is read, whole, and each version by its number', async () => {
      const path = fresh();
      const data = { text: 'é “ü”\n', number: 1.5, list: [1, 'b', null], deep: { a: { b: true } }, none: null };
      const first = await write(path, data);
      expect(first.json.data).toEqual({
        created_time: expect.stringMatching(TIME),
        custom_metadata: null,
        deletion_time: '',
        destroyed: false,
        version: 1,
      });
      expect(first.json).toMatchObject({
        lease_id: '',
        renewable: false,
        lease_duration: 0,
        wrap_info: null,
        auth: null,
      });
      await write(path, { text: 'second' });
      expect((await ask('GET', `kv2/data/${path}`)).json.data).toMatchObject({
        data: { text: 'second' },
        metadata: { version: 2 },
      });
      for (const version of [1, '0001']) {
        expect((await ask('GET', `kv2/data/${path}?version=${version}`)).json.data.data).toEqual(data);
      }
      expect(await ask('GET', `kv2/data/${path}?version=7`)).toMatchObject({ status: 404, json: { errors: [] } });
      expect((await ask('GET', `kv2/data/${path}?version=x`)).status).toBe(400);
    });

    test('check-and-set', async () => {
      const path = fresh();
      expect((await write(path, { a: 1 }, 3)).json.errors).toEqual([
        'check-and-set parameter did not match the current version',
      ]);
      expect((await write(path, { a: 1 }, 0)).status).toBe(200);
      expect((await write(path, { a: 1 }, 0)).status).toBe(400);
      expect((await write(path, { a: 2 }, '1')).json.data.version).toBe(2);
      for (const wrong of ['x', 2.5]) {
        expect((await write(path, { a: 2 }, wrong)).json.errors).toEqual(['error parsing check-and-set parameter']);
      }
      await ask('POST', `kv2/metadata/${path}`, { cas_required: true });
      expect((await write(path, { a: 3 })).json.errors).toEqual(['check-and-set parameter required for this call']);
      expect((await ask('GET', `kv2/data/${path}`)).json.data.data).toEqual({ a: 2 });
    });

    test.each([[{}], [{ x: 1 }], [{ data: 'text' }], [{ data: [1] }]])('a body %j is refused', async (body) => {
      const path = fresh();
      expect((await ask('POST', `kv2/data/${path}`, body)).status).toBe(400);
      expect((await ask('GET', `kv2/data/${path}`)).status).toBe(404);
    });

    test('a patch merges into what is there (RFC 7396)', async () => {
      const path = fresh();
      expect((await ask('PATCH', `kv2/data/${path}`, { data: { a: 1 } })).status).toBe(404);
      await write(path, { keep: 1, gone: 2, deep: { x: 1, y: 2 } });
      const patch = { data: { gone: null, deep: { y: null, z: 3 }, more: [1] } };
      expect((await ask('PATCH', `kv2/data/${path}`, patch)).json.data.version).toBe(2);
      expect((await ask('GET', `kv2/data/${path}`)).json.data.data).toEqual({
        keep: 1,
        deep: { x: 1, z: 3 },
        more: [1],
      });
      expect((await ask('PATCH', `kv2/data/${path}`, { data: {}, options: { cas: 1 } })).status).toBe(400);
      expect((await ask('PATCH', `kv2/data/${path}`, {})).json.errors).toEqual(['no data provided']);
      const plain = await send(server, 'PATCH', `kv2/data/${path}`, { body: { data: {} } });
      expect(plain.status).toBe(415);
      await ask('DELETE', `kv2/data/${path}`);
      expect(await ask('PATCH', `kv2/data/${path}`, patch)).toMatchObject({
        status: 404,
        json: { data: { version: 2 } },
      });
    });

    test('subkeys tell names and no values', async () => {
      const path = fresh();
      await write(path, { a: 'x', deep: { b: { c: 'y' } }, list: [1], empty: {} });
      const at = async (query: string) => (await ask('GET', `kv2/subkeys/${path}${query}`)).json.data;
      const all = { a: null, deep: { b: { c: null } }, list: null, empty: null };
      expect(await at('')).toMatchObject({ subkeys: all, metadata: { version: 1 } });
      expect((await at('?depth=1')).subkeys).toEqual({ a: null, deep: null, list: null, empty: null });
      expect((await at('?depth=2')).subkeys).toEqual({ ...all, deep: { b: null } });
      expect((await ask('GET', `kv2/subkeys/${path}?version=9`)).status).toBe(404);
      expect((await ask('GET', `kv2/subkeys/${path}?depth=x`)).status).toBe(400);
      expect((await ask('POST', `kv2/subkeys/${path}`, {})).status).toBe(405);
    });

    test('versions are put aside, taken back and destroyed', async () => {
      const path = fresh();
      for (const a of [1, 2, 3]) await write(path, { a });
      expect((await ask('DELETE', `kv2/data/${path}`)).status).toBe(204);
      const aside = await ask('GET', `kv2/data/${path}`);
      expect(aside).toMatchObject({
        status: 404,
        json: { data: { data: null, metadata: { version: 3, destroyed: false } } },
      });
      expect(aside.json.data.metadata.deletion_time).toMatch(TIME);
      expect((await ask('GET', `kv2/subkeys/${path}`)).json.data.subkeys).toBeNull();
      expect((await ask('POST', `kv2/undelete/${path}`, { versions: '3' })).status).toBe(204);
      expect((await ask('GET', `kv2/data/${path}`)).json.data.data).toEqual({ a: 3 });

      await ask('PUT', `kv2/delete/${path}`, { versions: [1, 99] });
      expect((await ask('GET', `kv2/data/${path}?version=1`)).status).toBe(404);
      await ask('PUT', `kv2/destroy/${path}`, { versions: [1, 2] });
      await ask('PUT', `kv2/undelete/${path}`, { versions: [1, 2] });
      const { versions } = (await ask('GET', `kv2/metadata/${path}`)).json.data;
      expect(versions['1']).toMatchObject({ destroyed: true, deletion_time: expect.stringMatching(TIME) });
      expect(versions['2']).toMatchObject({ destroyed: true, deletion_time: '' });
      expect((await ask('GET', `kv2/data/${path}?version=2`)).json.data).toMatchObject({
        data: null,
        metadata: { destroyed: true },
      });
    });

    test.each(['delete', 'undelete', 'destroy'])('%s wants versions, and lets what is not there be', async (verb) => {
      const path = fresh();
      await write(path, { a: 1 });
      expect((await ask('POST', `kv2/${verb}/${path}`, { versions: [0, 9] })).status).toBe(204);
      expect((await ask('POST', `kv2/${verb}/nothing`, { versions: [1] })).status).toBe(204);
      for (const body of [{}, { versions: [] }, { versions: ['x'] }]) {
        expect((await ask('POST', `kv2/${verb}/${path}`, body)).status).toBe(400);
      }
      expect((await ask('GET', `kv2/${verb}/${path}`)).status).toBe(405);
      expect((await ask('GET', `kv2/data/${path}`)).json.data.data).toEqual({ a: 1 });
    });

    test('metadata', async () => {
      const path = fresh();
      expect((await ask('GET', `kv2/metadata/${path}`)).status).toBe(404);
      await ask('POST', `kv2/metadata/${path}`, {});
      expect((await ask('GET', `kv2/metadata/${path}`)).status).toBe(404);
      const said = { custom_metadata: { owner: 'me', n: 1 }, max_versions: 3, delete_version_after: '3h25m19s' };
      expect((await ask('POST', `kv2/metadata/${path}`, said)).status).toBe(204);
      expect((await ask('GET', `kv2/metadata/${path}`)).json.data).toMatchObject({
        cas_required: false,
        current_version: 0,
        custom_metadata: { owner: 'me', n: '1' },
        delete_version_after: '3h25m19s',
        max_versions: 3,
        oldest_version: 0,
        versions: {},
      });
      const { json } = await write(path, { a: 1 });
      const life = Date.parse(json.data.deletion_time) - Date.parse(json.data.created_time);
      expect(Math.round(life / 1000)).toBe(3 * 3600 + 25 * 60 + 19);
      await ask('PATCH', `kv2/metadata/${path}`, { custom_metadata: { owner: null, team: 'b' }, max_versions: null });
      expect((await ask('GET', `kv2/metadata/${path}`)).json.data).toMatchObject({
        custom_metadata: { n: '1', team: 'b' },
        max_versions: 0,
      });
      expect((await ask('PATCH', 'kv2/metadata/nothing', { max_versions: 1 })).status).toBe(404);
      expect((await ask('DELETE', `kv2/metadata/${path}`)).status).toBe(204);
      expect((await ask('GET', `kv2/data/${path}`)).status).toBe(404);
    });

    test.each([
      [{ custom_metadata: 'x' }],
      [{ custom_metadata: { a: '' } }],
      [{ custom_metadata: { a: 'x'.repeat(513) } }],
      [{ custom_metadata: { ['k'.repeat(129)]: 'x' } }],
      [{ custom_metadata: { a: { b: 'c' } } }],
      [{ custom_metadata: Object.fromEntries(Array.from({ length: 65 }, (_, index) => [`k${index}`, 'v'])) }],
      [{ max_versions: 'x' }],
      [{ cas_required: 'x' }],
      [{ delete_version_after: 'x' }],
    ])('metadata %j is refused', async (body) => {
      expect((await ask('POST', 'kv2/metadata/refused', body)).status).toBe(400);
      expect((await ask('GET', 'kv2/metadata/refused')).status).toBe(404);
    });

    test('old versions go, as the secret says', async () => {
      const path = fresh();
      await ask('POST', `kv2/metadata/${path}`, { max_versions: 2 });
      for (const a of [1, 2, 3, 4]) await write(path, { a });
      const { data } = (await ask('GET', `kv2/metadata/${path}`)).json;
      expect([data.oldest_version, data.current_version, Object.keys(data.versions)]).toEqual([3, 4, ['3', '4']]);
      expect((await ask('GET', `kv2/data/${path}?version=2`)).status).toBe(404);
    });

    test('the mount says what holds for the rest', async () => {
      await ask('POST', 'sys/mounts/kvc', { type: 'kv-v2' });
      expect((await ask('GET', 'kvc/config')).json.data).toEqual({
        cas_required: false,
        delete_version_after: '0s',
        max_versions: 0,
      });
      const config = { max_versions: 1, cas_required: true, delete_version_after: '1h' };
      expect((await ask('POST', 'kvc/config', config)).status).toBe(204);
      expect((await ask('GET', 'kvc/config')).json.data).toEqual({ ...config, delete_version_after: '1h0m0s' });
      expect((await ask('POST', 'kvc/data/a', { data: {} })).status).toBe(400);
      expect((await ask('POST', 'kvc/data/a', { data: {}, options: { cas: 0 } })).json.data.deletion_time).toMatch(
        TIME,
      );
      await ask('POST', 'kvc/data/a', { data: {}, options: { cas: 1 } });
      expect((await ask('GET', 'kvc/data/a?version=1')).status).toBe(404);
      expect((await ask('POST', 'kvc/config', { max_versions: 'x' })).status).toBe(400);
      await ask('DELETE', 'sys/mounts/kvc');
    });

    test('names are listed folder by folder', async () => {
      for (const path of ['list/a', 'list/b/c', 'list/b/d/e', 'list/b', 'list/Ü ber']) await write(path, { x: 1 });
      const list = async (path: string) => (await ask('LIST', path)).json.data?.keys;
      expect(await list('kv2/metadata/list')).toEqual(['a', 'b', 'b/', 'Ü ber']);
      expect(await list('kv2/metadata/list/b/')).toEqual(['c', 'd/']);
      expect((await ask('GET', 'kv2/metadata/list/b?list=true')).json.data.keys).toEqual(['c', 'd/']);
      expect(await ask('LIST', 'kv2/metadata/list/a')).toMatchObject({ status: 404, json: { errors: [] } });
    });

    test.each([
      ['LIST', 'kv2/data/list', 404],
      ['GET', 'kv2/data/list/', 404],
      ['GET', 'kv2/list/a', 404],
      ['GET', 'kv2', 404],
      ['POST', 'kv2/a', 404],
      ['POST', 'kv2/data/list/', 400],
      ['POST', 'kv2/data/', 400],
    ])('%s %s gives %i', async (method, path, status) => {
      const reply = await ask(method, path, method === 'POST' ? { data: {} } : undefined);
      expect(reply.status).toBe(status);
      if (status === 404) {
        expect(reply.json.warnings[0]).toMatch(/^Invalid path for a versioned K\/V secrets engine/);
      }
    });
  });

  describe('KV version 1', () => {
    test('one value a path, told with the time to read it again', async () => {
      const value = { a: 'x', n: 1, deep: { b: [1] } };
      expect((await ask('POST', 'kv1/f/a', value)).status).toBe(204);
      expect((await ask('GET', 'kv1/f/a')).json).toMatchObject({
        data: value,
        lease_duration: 2_764_800,
        renewable: false,
      });
      await ask('PUT', 'kv1/f/a', { ttl: '30s', b: 1 });
      expect((await ask('GET', 'kv1/f/a')).json).toMatchObject({ data: { ttl: '30s', b: 1 }, lease_duration: 30 });
      await ask('POST', 'kv1/f/g/h', value);
      expect((await ask('LIST', 'kv1/f')).json.data).toEqual({ keys: ['a', 'g/'] });
      expect((await ask('DELETE', 'kv1/f/a')).status).toBe(204);
      expect((await ask('DELETE', 'kv1/f/a')).status).toBe(204);
      expect(await ask('GET', 'kv1/f/a')).toMatchObject({ status: 404, json: { errors: [] } });
    });

    test.each([
      ['POST', 'kv1/a', {}, 400],
      ['POST', 'kv1', { x: 1 }, 400],
      ['POST', 'kv1/a/', { x: 1 }, 400],
      ['GET', 'kv1/a/', undefined, 404],
      ['GET', 'kv1', undefined, 404],
      ['LIST', 'kv1/none', undefined, 404],
      ['PATCH', 'kv1/a', { x: 1 }, 405],
    ])('%s %s %j gives %i', async (method, path, body, status) => {
      expect((await ask(method, path, body)).status).toBe(status);
    });
  });
}
