import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Life, RiskList } from '../../src/serve/backend/system-risk.ts';
import { furnished, HOSTILE } from './page-world.ts';
import type { Furnished } from './page-world.ts';
import { Visitor } from './page-visitor.ts';

const ALARM = '00000000000000aa';
let world: Furnished;
let visitor: Visitor;

beforeAll(async () => {
  world = await furnished();
  visitor = new Visitor(world.address);
  await visitor.logIn(world.token);
});
afterAll(() => world.close());

test('keys by risk: what has an open alarm comes first, and each is told why', async () => {
  const { json } = await world.ask('GET', 'sys/relock/risk?limit=3');
  const { keys, next, levels, ages } = json.data as RiskList;
  expect(keys).toHaveLength(3);
  expect(next).toBe(3);
  const scores = keys.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  const [first] = keys;
  expect(first?.reasons.map(({ factor }) => factor)).toContain('exposure');
  const count = Object.values(levels).reduce((sum, each) => sum + each, 0);
  // What was revoked is none of them.
  expect(ages.reduce((sum, { keys: each }) => sum + each, 0)).toBe(count);
  const all = (await world.ask('GET', 'sys/relock/risk')).json.data as RiskList;
  expect(all.keys).toHaveLength(count);
  expect(all.keys.find(({ key }) => key === 'secret/ci/registry')?.reasons.map(({ factor }) => factor)).toEqual([
    'owner',
    'rotation',
  ]);
});

test('one key’s life: its values, its alarm, who may read it', async () => {
  const life = (await world.ask('GET', 'sys/relock/life?key=secret/ci/db')).json.data as Life;
  expect(life.versions.map(({ number, how }) => [number, how])).toEqual([
    [1, 'written'],
    [2, 'written'],
  ]);
  expect(life.incidents).toMatchObject([{ id: ALARM, what: 'rate', state: 'open' }]);
  expect(life.could).toContainEqual(expect.stringMatching(/^token .* at auth\/token\/$/));
  const issued = (await world.ask('GET', `sys/relock/life?key=keys/keys/${world.keyId}`)).json.data as Life;
  expect(issued).toMatchObject({ versions: [{ how: 'issued' }], could: null });
  for (const key of ['secret/none', 'keys/keys/none', 'nowhere/x', 'sys/seal', 'plain/hidden/..', '']) {
    const { status } = await world.ask('GET', `sys/relock/life?key=${encodeURIComponent(key)}`);
    expect([400, 404], key).toContain(status);
  }
});

test('who may not see risks, alarms and canaries is told what is missing', async () => {
  for (const path of ['sys/relock/risk', 'sys/relock/life?key=secret/ci/db']) {
    expect((await world.ask('GET', path, undefined, { token: world.reader })).status).toBe(403);
  }
  const reader = new Visitor(world.address);
  await reader.logIn(world.reader);
  for (const [page, needs] of [
    ['risk', 'sys/relock/risk'],
    ['alarms', 'sys/relock/watch/alarms'],
    ['canaries', 'sys/relock/watch/canaries'],
    ['secret?path=secret/ci/db', 'sys/relock/life'],
  ]) {
    const { text } = await reader.get(`/ui/${page}`);
    expect(text, page).toContain(needs);
    expect(text, page).not.toContain('was used 100 times');
  }
});

test('a page of a key shows its life as one line with words', async () => {
  const { text } = await visitor.get('/ui/secret?path=secret/ci/db');
  expect(text).toMatch(/aria-label="secret\/ci\/db: 3 events from [^"]+; the list below tells them"/);
  expect(text.match(/class="mark value"/g)).toHaveLength(2);
  expect(text.match(/class="mark bad"/g)).toHaveLength(1);
  expect(text).toContain(`/ui/alarm?id=${ALARM}`);
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
});

test('each thing that was proposed has a button of its own, and is done when it was asked once more', async () => {
  const page = await visitor.get(`/ui/alarm?id=${ALARM}`);
  expect(page.text).toContain(`/ui/alarm/approve?id=${ALARM}&#38;action=rotate">Replace the key</a>`);
  expect(page.text).not.toContain('Seal the vault');
  const asked = await visitor.get(`/ui/alarm/approve?id=${ALARM}&action=rotate`);
  expect(asked.text).toContain('<h1>Replace the key?</h1>');
  const csrf = /name="csrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? '';
  const done = await visitor.post(`/ui/alarm/approve?id=${ALARM}&action=rotate`, { csrf });
  expect(done).toMatchObject({ status: 303, to: `/ui/alarm?id=${ALARM}` });
  const { json } = await world.ask('GET', `sys/relock/watch/alarms/${ALARM}`);
  expect(json.data.steps[0]).toMatchObject({ action: 'rotate', state: 'handed over', by: 'token-ui-root' });
});

test('an alarm is closed by a form of this session, with the reason and the name of who did', async () => {
  const page = await visitor.get(`/ui/alarm?id=${ALARM}`);
  expect(page.text).toContain('relock rotate vault:');
  const csrf = await visitor.csrf();
  expect(await visitor.post(`/ui/alarm/close?id=${ALARM}`, { csrf: 'x', reason: 'none' })).toMatchObject({
    status: 403,
  });
  const closed = await visitor.post(`/ui/alarm/close?id=${ALARM}`, { csrf, reason: HOSTILE });
  expect(closed).toMatchObject({ status: 303, to: `/ui/alarm?id=${ALARM}` });
  const { json } = await world.ask('GET', `sys/relock/watch/alarms/${ALARM}`);
  expect(json.data).toMatchObject({ state: 'closed', closed: { reason: HOSTILE } });
  expect((await visitor.get('/ui/alarms')).text).not.toContain(ALARM);
  expect((await visitor.get('/ui/alarms?state=closed')).text).toContain(ALARM);
  const other = await visitor.post('/ui/alarm/expected?id=00000000000000ab', {
    csrf,
    reason: 'a load test',
    for: '30d',
  });
  expect(other.status).toBe(303);
  expect((await visitor.get('/ui/alarms?state=expected')).text).toContain('00000000000000ab');
  expect(await visitor.post('/ui/alarm/undo?id=../../seal', { csrf })).toMatchObject({ status: 404 });
});
