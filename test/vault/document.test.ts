import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { documentOf, fieldsIn } from '../../src/vault/document.ts';

const ADDRESS = parseAddress('awssecrets://any');
const read = (text: string) =>
  Object.fromEntries([...fieldsIn(text, ADDRESS)].map(([name, value]) => [name, value.reveal()]));
const secret = (values: Record<string, string>) =>
  new Map(Object.entries(values).map(([name, value]) => [name, new SecretValue(value)]));

test.each([
  ['plain text', { value: 'plain text' }],
  ['[1]', { value: '[1]' }],
  ['{"a": broken', { value: '{"a": broken' }],
  ['{"user":"app","port":5432,"more":{"x":[1]}}', { user: 'app', port: '5432', more: '{"x":[1]}' }],
  ['{"id":12345678901234567890,"none":null,"empty":""}', { id: '12345678901234567890' }],
])('%s', (text, fields) => expect(read(text)).toEqual(fields));

test.each(['', '{}', '{"a":""}'])('%j is empty', (text) => {
  for (const address of [ADDRESS, parseAddress('awssecrets://any#/a'), parseAddress('awssecrets://any#/other')]) {
    expect(() => fieldsIn(text, address)).toThrow(expect.objectContaining({ code: 'RL-VAULT-EMPTY' }));
  }
});

test('what is written is what is read, whatever it is', () => {
  const texts = fc.string({ minLength: 1, unit: 'grapheme' });
  const awkward = fc.oneof(
    texts,
    texts.map((text) => JSON.stringify({ a: text })),
    fc.constant('{"value":"x"}'),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.oneof(texts, fc.constant('value')), awkward, { minKeys: 1 }), (values) => {
      const own = Object.fromEntries(Object.entries(values));
      expect(read(documentOf(secret(own)).reveal())).toEqual(own);
    }),
  );
});

test('what did not change keeps its type, what nobody saw stays', () => {
  const before = '{"user":"app","port":5432,"note":"","password":"old"}';
  const after = documentOf(secret({ user: 'app', port: '5432', password: 'new' }), before).reveal();
  expect(JSON.parse(after)).toEqual({ note: '', user: 'app', port: 5432, password: 'new' });
});
