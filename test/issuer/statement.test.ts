import { expect, test } from 'vitest';
import { fillIn } from '../../src/issuer/statement.ts';

const VALUES = {
  name: `we"ird'1`,
  password: 'pass',
  verifier: 'SCRAM',
  expires: Date.UTC(2026, 10, 22, 11, 55, 46, 1),
};

test.each([
  ['DROP ROLE "{{name}}"', 'DROP ROLE "we""ird\'1"'],
  ["SELECT f('{{username}}')", `SELECT f('we"ird''1')`],
  ["CREATE ROLE x PASSWORD '{{password}}'", "CREATE ROLE x PASSWORD 'SCRAM'"],
  ["create role x password\n '{{ password }}'", "create role x password\n 'SCRAM'"],
  ["SELECT dblink('password={{password}}')", "SELECT dblink('password=pass')"],
  ["SELECT f('{{password}}')", "SELECT f('pass')"],
  ["VALID UNTIL '{{expiration}}'", "VALID UNTIL '2026-11-22 11:55:47+0000'"],
  ['SELECT {{password}} || {{other}}', 'SELECT pass || {{other}}'],
])('%s becomes %s', (statement, filled) => {
  expect(fillIn(statement, VALUES)).toBe(filled);
});

test.each(['DROP ROLE {{name}}', `DROP ROLE "{{name}}'`, 'DROP ROLE "{{name}}'])(
  'a name that would be more than a name is refused in %s',
  (statement) => {
    expect(() => fillIn(statement, VALUES)).toThrow("can't stand there");
  },
);

test.each(['a superuser', 'a--', 'a;b'])('%j is no name without quotes', (name) => {
  expect(() => fillIn('ALTER ROLE {{name}} LOGIN', { name })).toThrow("can't stand there");
  expect(fillIn('ALTER ROLE "{{name}}" LOGIN', { name })).toBe(`ALTER ROLE "${name}" LOGIN`);
});

test.each(['back\\slash', 'nul\0'])('%j has no safe form', (name) => {
  expect(() => fillIn(`DROP USER '{{name}}'`, { name })).toThrow("can't stand there");
});

test('a value is never read as a pattern', () => {
  expect(fillIn('"{{name}}"', { name: "$&$1$'" })).toBe(`"$&$1$'"`);
});
