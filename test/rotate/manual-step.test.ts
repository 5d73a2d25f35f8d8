import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ManualStep } from '../../src/issuer/issuer.ts';
import { continueRotation } from '../../src/rotate/engine.ts';
import type { AnyIssuer } from '../../src/rotate/run.ts';
import { freshValue } from './fake-issuer.ts';
import { without, openFakeWorld } from './fake-world.ts';
import { secret } from './memory-store.ts';

let at: Awaited<ReturnType<typeof openFakeWorld>>;
beforeAll(async () => {
  at = await openFakeWorld();
});
afterAll(() => at?.close());

describe('a step that only a person can do', () => {
  const step = (which: ManualStep['step']): ManualStep => ({
    step: which,
    instructions: ['Open the page.', 'Press the button.'],
    link: 'https://issuer.example/keys',
  });

  test('a new value: the rotation waits, takes it, and goes on; a wrong one is not taken', async () => {
    const { account, old, ask, request, issuer, current, isIn, due } = await at.key('fake-create-delete');
    const guided = { ...without(issuer, 'create', 'reclaim'), manual: [step('create')] };
    const begun = await ask({ issuer: guided });
    expect(begun).toMatchObject({ result: 'waiting', waiting: { link: 'https://issuer.example/keys' } });
    expect(await ask({ issuer: guided })).toMatchObject({ result: 'waiting', rotation: begun.rotation });
    expect((await due(0)).why).toContain('waits for a person to create');
    for (const wrong of [{ id: 'x' }, old, { id: 'x', value: freshValue() }]) {
      const refused = await continueRotation(request({ issuer: guided, mode: 'manual' }), secret(wrong));
      expect(refused).toMatchObject({ result: 'failed', problem: { code: 'RL-ROTATE-GIVEN' } });
    }
    const { id, value } = at.fake.account(account, 'by-a-person');
    const done = await continueRotation(request({ issuer: guided, mode: 'manual' }), secret({ id, value }));
    expect(done).toMatchObject({ result: 'rotated', rotation: begun.rotation });
    expect(await current()).toMatchObject({ id, value });
    expect(isIn(old)).toBe(false);
    expect(await continueRotation(request({ issuer: guided }), secret({ id, value }))).toMatchObject({
      problem: { code: 'RL-ROTATE-NOT-WAITING' },
    });
  });

  test('a new value that a person wrote to the vault is taken as well; another change there is not', async () => {
    const { account, old, ask, issuer, store, address, isIn, current } = await at.key('fake-create-delete');
    const guided = { ...without(issuer, 'create', 'reclaim'), manual: [step('create')] };
    const { rotation } = await ask({ issuer: guided });
    await store.write(address, secret({ ...old, note: 'the same value' }));
    expect(await ask({ issuer: guided })).toMatchObject({ result: 'waiting', rotation });
    const { id, value } = at.fake.account(account, 'by-a-person');
    await store.write(address, secret({ id, value }));
    expect(await ask({ issuer: guided })).toMatchObject({ result: 'rotated', rotation });
    expect(await current()).toEqual({ id, value });
    expect(isIn(old)).toBe(false);
  });

  test('of which only the token was given: the id of the old one goes, and the old one is ended all the same', async () => {
    const { ask, request, issuer, current } = await at.key('fake-create-delete');
    const ended: string[] = [];
    const old = await current();
    const guided: AnyIssuer = {
      ...without(issuer, 'create', 'reclaim'),
      manual: [step('create')],
      validate: async (credential) => (ended.includes(credential.get('value')?.reveal() ?? '') ? 'inactive' : 'active'),
      test: async () => undefined,
      revoke: async (credential) => void ended.push(credential.get('value')?.reveal() ?? ''),
    };
    await ask({ issuer: guided });
    const value = freshValue();
    const done = await continueRotation(request({ issuer: guided }), secret({ value }));
    expect(done.result).toBe('rotated');
    expect(await current()).toMatchObject({ value });
    expect(await current()).not.toHaveProperty('id');
    expect(ended).toEqual([old['value']]);
  });

  test('the end of the old value: the rotation goes on when the issuer refuses it', async () => {
    const { account, old, ask, request, issuer, isIn } = await at.key('fake-create-delete');
    const guided = { ...without(issuer, 'revoke'), manual: [step('revoke')] };
    expect(await ask({ issuer: guided })).toMatchObject({ result: 'waiting', waiting: { step: 'revoke' } });
    expect(await continueRotation(request({ issuer: guided }), new Map())).toMatchObject({ result: 'waiting' });
    expect(isIn(old)).toBe(true);
    await at.http.request({ method: 'DELETE', url: `http://127.0.0.1:${at.fake.port}/${account}/keys/${old.id}` });
    expect(await ask({ issuer: guided })).toMatchObject({ result: 'rotated' });
  });

  test('where nobody can be asked, a person’s word ends it, and it is not called refused', async () => {
    const { ask, request, issuer } = await at.key('fake-create-delete');
    const blind: AnyIssuer = {
      ...without(issuer, 'revoke', 'validate'),
      validate: async () => 'unknown',
      manual: [step('revoke')],
    };
    expect(await ask({ issuer: blind })).toMatchObject({ result: 'waiting' });
    expect(await ask({ issuer: blind })).toMatchObject({ result: 'waiting' });
    expect(await continueRotation(request({ issuer: blind }), new Map())).toMatchObject({ result: 'accepted' });
  });
});
