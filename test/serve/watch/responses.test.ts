import { expect, test } from 'vitest';
import { Responses } from '../../../src/serve/watch/responses.ts';
import type { Alarm } from '../../../src/watch/alarm.ts';

type Given = ConstructorParameters<typeof Responses>;

/** Responses that nothing was done for yet. */
function responses(): Responses {
  const book = { all: () => [], get: () => undefined };
  const parts = { book, settings: () => ({}), reasonOf: String, complain: () => undefined };
  const entries = { get: () => undefined };
  return new Responses(
    () => ({}) as ReturnType<Given[0]>,
    entries as unknown as Given[1],
    parts as unknown as Given[2],
  );
}

const alarm = (id: string, basis: Alarm['basis']) => ({ id, key: 'secret/ci/key', basis }) as Alarm;
const never = new Promise<string>(() => undefined);

test('a key of another vault that is called like one of ours keeps that one from no rotation', () => {
  const all = responses();
  all.follow(alarm('theirs', 'foreign'), never);
  expect(all.begunFor(alarm('ours', 'authenticated'))).toBeUndefined();
  all.follow(alarm('ours', 'authenticated'), never);
  expect(all.begunFor(alarm('later', 'authenticated'))).toBe('ours');
  expect(all.begunFor(alarm('theirs too', 'foreign'))).toBeUndefined();
});
