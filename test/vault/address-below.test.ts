import { describe, expect, test } from 'vitest';
import { addressBeside, parseAddress, restBelow } from '../../src/vault/address.ts';

describe('what is below a prefix', () => {
  test.each([
    ['vault://ci', 'vault://ci/app/db', 'app/db'],
    ['vault://ci', 'vault://ci2/db', undefined],
    ['vault://ci', 'vault://ci', undefined],
    ['vault://ci', 'vault://CI/db', undefined],
    ['azurekeyvault://house', 'azurekeyvault://house/ci-db', 'ci-db'],
    ['azurekeyvault://house/ci', 'azurekeyvault://house/ci-db', 'db'],
    ['azurekeyvault://house/ci', 'azurekeyvault://house/CI-db', 'db'],
    ['azurekeyvault://house/ci', 'azurekeyvault://house/ci2-db', undefined],
    ['azurekeyvault://house/ci', 'azurekeyvault://house/ci-', undefined],
    ['gcpsecrets://p/ci', 'gcpsecrets://p/ci-db', 'db'],
    ['gcpsecrets://p/ci', 'gcpsecrets://p/CI-db', undefined],
  ])('%s, %s: %s', (prefix, address, rest) => {
    expect(restBelow(parseAddress(prefix), parseAddress(address))).toBe(rest);
  });
});

describe('a path that a backend named', () => {
  const known = parseAddress('vault+here://ci?version=3#/key');

  test('becomes the address of that whole secret', () => {
    expect(addressBeside(known, 'ci/ä b').text).toBe('vault+here://ci/ä b');
  });

  test.each(['a?version=1', 'a#/key', 'a#', 'a%2Fb', '../a', 'a//b', 'a ', 'a\n', '', 'a\\b', '/a'])(
    '%j is refused, and never read as another secret',
    (path) => {
      expect(() => addressBeside(known, path)).toThrow(expect.objectContaining({ code: 'RL-VAULT-PATH' }));
    },
  );
});
