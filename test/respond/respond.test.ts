import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Brake } from '../../src/respond/brake.ts';
import { heldBack, isEnding, planFor } from '../../src/respond/plan.ts';
import { approve, respond, undo } from '../../src/respond/respond.ts';
import type { ActionName, ResponseSettings } from '../../src/respond/settings.ts';
import { ACTIONS, DEFAULT_RESPONSE } from '../../src/respond/settings.ts';
import type { Actor } from '../../src/respond/step.ts';
import type { Alarm } from '../../src/watch/alarm.ts';

const NOW = Date.UTC(2026, 5, 1, 12);

const ALARM: Alarm = {
  id: '0123456789abcdef',
  at: NOW,
  detector: 'rate',
  also: [],
  severity: 'high',
  basis: 'authenticated',
  source: 'audit',
  key: 'secret/ci/db',
  identity: 'repo:org/app',
  lease: 'database/creds/app/x',
  sentence: 'It was used too often.',
  numbers: {},
  evidence: ['e'],
};

const everything: ResponseSettings = {
  ...DEFAULT_RESPONSE,
  on: { ...DEFAULT_RESPONSE.on, high: { do: [...ACTIONS], propose: [] } },
  endingsPerHour: 100,
  protected: ['secret/prod/*', 'secret/root'],
};

/** Hands that do all they are told and remember it. */
function hands(more: Partial<Actor> = {}): Actor & { readonly did: string[] } {
  const did: string[] = [];
  return {
    did,
    applies: () => true,
    guard: () => undefined,
    perform: async (action, _alarm, by) => {
      did.push(`${action} by ${by}`);
      return { done: action, undo: { action } };
    },
    undo: async (action) => {
      did.push(`undo ${action}`);
      return 'undone';
    },
    ...more,
  };
}

const means = (actor: Actor, brake = new Brake()) => ({
  actor,
  brake,
  reasonOf: (error: unknown) => (error instanceof Error ? error.message : '?'),
});

describe('what is done without a person', () => {
  test.each<[string, Partial<Alarm>, Partial<ResponseSettings>, readonly ActionName[]]>([
    ['all that the settings say, people last', {}, {}, ['limit', 'login', 'lease', 'rotate', 'seal', 'tell']],
    ['what anybody could have written: people are told', { basis: 'unauthenticated' }, {}, ['tell']],
    ['somebody else’s log: people are told', { basis: 'foreign' }, {}, ['tell']],
    ['a protected key: people are told', { key: 'secret/prod/db' }, {}, ['tell']],
    ['another protected one', { key: 'secret/root' }, {}, ['tell']],
    [
      'a name that only begins alike',
      { key: 'secret/root2' },
      {},
      ['limit', 'login', 'lease', 'rotate', 'seal', 'tell'],
    ],
    ['what is long over', { at: NOW - 3_600_001 }, {}, ['tell']],
    ['another severity', { severity: 'low' }, {}, []],
    ['a brake of none', {}, { endingsPerHour: 0 }, ['limit', 'tell']],
    ['a brake of one', {}, { endingsPerHour: 1 }, ['limit', 'login', 'tell']],
  ])('%s', async (_name, alarm, settings, expected) => {
    const actor = hands();
    const steps = await respond({ ...ALARM, ...alarm }, { ...everything, ...settings }, means(actor), NOW);
    expect(actor.did).toEqual(expected.map((action) => `${action} by policy`));
    expect(steps.filter(({ state }) => state === 'done').map(({ action }) => action)).toEqual(expected);
    // What was not done is there to be approved, but for what was not asked for at all.
    const proposed = steps.filter(({ state }) => state === 'proposed').map(({ action }) => action);
    expect([...expected, ...proposed].sort()).toEqual(alarm.severity === 'low' ? [] : [...ACTIONS].sort());
  });

  test('by default people are told, and nothing ends', () => {
    for (const severity of ['info', 'low', 'medium', 'high', 'critical'] as const) {
      const planned = planFor({ ...ALARM, severity }, DEFAULT_RESPONSE, hands(), NOW);
      expect(planned.filter(({ why }) => why === undefined).map(({ action }) => action)).toEqual(
        severity === 'info' || severity === 'low' ? [] : ['tell'],
      );
    }
  });

  test('what can’t be done to it is not proposed, and a mark of its own holds it back', async () => {
    const actor = hands({
      applies: (action) => action !== 'lease',
      guard: (action) => (action === 'rotate' ? 'marked' : undefined),
    });
    const steps = await respond(ALARM, everything, means(actor), NOW);
    expect(steps.find(({ action }) => action === 'lease')).toBeUndefined();
    expect(steps.find(({ action }) => action === 'rotate')).toMatchObject({ state: 'proposed', said: 'marked' });
  });

  test('one that fails keeps no other from being done, and counts at the brake all the same', async () => {
    const brake = new Brake();
    const actor = hands();
    const failing: Actor = {
      ...actor,
      perform: async (action, alarm, by, before) => {
        if (action === 'login') throw new Error('the disk is full');
        return actor.perform(action, alarm, by, before);
      },
    };
    const steps = await respond(ALARM, everything, means(failing, brake), NOW);
    expect(steps.find(({ action }) => action === 'login')).toMatchObject({ state: 'failed', said: 'the disk is full' });
    expect(actor.did).toContain('rotate by policy');
    expect(brake.left(100, NOW)).toBe(96);
  });
});

test('the brake lets no more endings of an hour through than it is set to, in whatever order and at whatever times', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 3 * 3_600_000 }), { maxLength: 60 }),
      fc.integer({ min: 0, max: 6 }),
      async (moments, most) => {
        let brake = new Brake();
        const endings: number[] = [];
        for (const at of moments.sort((a, b) => a - b).map((offset) => NOW + offset)) {
          const actor = hands({
            perform: async (action) => {
              if (isEnding(action)) endings.push(at);
              return { done: action };
            },
          });
          await respond({ ...ALARM, at }, { ...everything, endingsPerHour: most }, means(actor, brake), at);
          // A restart forgets nothing.
          brake = new Brake(brake.times);
        }
        for (const from of endings)
          expect(endings.filter((at) => at >= from && at < from + 3_600_000).length).toBeLessThanOrEqual(most);
      },
    ),
    { numRuns: 60 },
  );
});

test('a clock that was set back does not free the brake', () => {
  const brake = new Brake();
  brake.count(NOW + 86_400_000);
  expect(heldBack('rotate', brake, { ...everything, endingsPerHour: 1 }, NOW)).toMatch(/^the brake: 1 ending /);
  expect(heldBack('limit', brake, { ...everything, endingsPerHour: 1 }, NOW)).toBeUndefined();
});

describe('by a person’s word', () => {
  test('what was proposed is done, all or one, by name; what is done is not done again', async () => {
    const actor = hands();
    const proposed = await respond({ ...ALARM, basis: 'foreign' }, everything, means(actor), NOW);
    const once = await approve(ALARM, proposed, 'rotate', 'ana', means(actor), NOW);
    expect(actor.did).toEqual(['tell by policy', 'rotate by ana']);
    const all = await approve(ALARM, once, undefined, 'ana', means(actor), NOW);
    expect(actor.did.filter((did) => did.startsWith('rotate'))).toEqual(['rotate by ana']);
    // What stops everybody is not among them: it is called by its name.
    expect(all.filter(({ state }) => state !== 'done').map(({ action }) => action)).toEqual(['seal']);
    const sealed = await approve(ALARM, all, 'seal', 'ana', means(actor), NOW);
    expect(sealed.every(({ state }) => state === 'done')).toBe(true);
  });

  test('what is to be done elsewhere comes as a command', async () => {
    const actor = hands({ perform: async () => ({ command: 'relock rotate x' }) });
    const [step] = await respond(ALARM, everything, means(actor), NOW);
    expect(step).toMatchObject({ state: 'handed over', command: 'relock rotate x' });
  });

  test('what was done is taken back once, and what can’t be says so', async () => {
    const actor = hands({
      undo: async (action) => {
        if (action === 'rotate') throw new Error('it has ended since');
        return `${action} is over`;
      },
    });
    const steps = await respond(ALARM, everything, means(actor), NOW);
    const back = await undo(ALARM, steps, undefined, 'ana', means(actor), NOW);
    expect(back.find(({ action }) => action === 'limit')).toMatchObject({ state: 'undone', by: 'ana' });
    expect(back.find(({ action }) => action === 'rotate')).toMatchObject({
      state: 'done',
      said: 'rotate; it could not be undone: it has ended since',
    });
    const again = await undo(ALARM, back, 'limit', 'ana', means(actor), NOW);
    expect(again).toEqual(back);
  });
});
