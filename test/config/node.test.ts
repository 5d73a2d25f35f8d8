import { expect, test } from 'vitest';
import { checkNode } from '../../src/door/node.ts';

test('an older Node is named, with what to do', () => {
  for (const version of ['20.20.2', '22.13.0', '9.0.0'])
    expect(() => checkNode(version)).toThrow(expect.objectContaining({ code: 'RL-NODE' }));
  for (const version of ['24.0.0', '100.1.0']) expect(() => checkNode(version)).not.toThrow();
});
