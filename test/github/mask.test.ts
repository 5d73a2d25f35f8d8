import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import { maskForms, unmaskable } from '../../src/github/mask.ts';
import { masked } from './masker.ts';

/** The characters of `line` from `from` up to `to` that stay visible. */
function visible(line: string, forms: readonly string[], from: number, to: number): string {
  return masked(line, forms).slice(from, to).replaceAll('\0', '');
}

const maskable = fc
  .string({ minLength: 4, maxLength: 60, unit: 'grapheme' })
  .filter((text) => text.isWellFormed() && !/[\r\n]/.test(text) && text.trim() === text)
  .filter((text) => unmaskable(new SecretValue(text)) === undefined);
const bytes = fc.uint8Array({ maxLength: 12 });

describe('masks of a random value between random neighbours', () => {
  test.each(['base64', 'base64url'] as const)('%s shows at most the two characters at each edge', (encoding) => {
    fc.assert(
      fc.property(maskable, bytes, bytes, (text, before, after) => {
        const forms = maskForms(new SecretValue(text));
        const line = Buffer.concat([before, Buffer.from(text), after]).toString(encoding);
        // The characters that carry any bit of the value.
        const first = Math.floor((before.length * 8) / 6);
        const last = Math.ceil(((before.length + Buffer.byteLength(text)) * 8) / 6);
        const shown = masked(line, forms).slice(first, last);
        const edges = /^([^\0]{0,2})\0+([^\0]{0,2})$/.exec(shown);
        expect(edges).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  const encoders: [string, (text: string) => string][] = [
    ['plain', (text) => text],
    ['hex', (text) => Buffer.from(text).toString('hex')],
    ['HEX', (text) => Buffer.from(text).toString('hex').toUpperCase()],
    ['percent', (text) => encodeURIComponent(text)],
    ['percent in lower case', (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase())],
    ['form', (text) => new URLSearchParams({ a: text }).toString().slice(2)],
    ['userinfo', (text) => Object.assign(new URL('http://h/'), { password: text }).password],
    ['JSON', (text) => JSON.stringify(text).slice(1, -1)],
    ['JSON in JSON', (text) => JSON.stringify(JSON.stringify({ a: text })).slice(10, -4)],
    ['a quoted word', (text) => text.replaceAll("'", "'\\''")],
  ];
  test.each(encoders)('%s shows nothing', (_, encode) => {
    fc.assert(
      fc.property(maskable, (text) => {
        const forms = maskForms(new SecretValue(text));
        const encoded = encode(text);
        const line = `before ${encoded} after`;
        expect(visible(line, forms, 7, 7 + encoded.length)).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  test('what a real shell prints of it is hidden', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 8, maxLength: 30 }).filter((t) => t.trim() === t && !unmaskable(new SecretValue(t))),
        (text) => {
          const script = 'printf "%q\\n" "$1"; printf "%s\\n" "${1@Q}"; set -x; : "$1"';
          const forms = maskForms(new SecretValue(text));
          const told = execFileSync('bash', ['-c', `exec 2>&1; ${script}`, 'bash', text], { encoding: 'utf8' });
          const [percentQ = '', atQ = '', trace = ''] = told.split('\n');
          expect(masked(percentQ, forms).replaceAll('\0', '')).toBe('');
          expect(masked(atQ, forms).replaceAll('\0', '')).toBe("''");
          expect(masked(trace, forms).replaceAll('\0', '')).toMatch(/^\+ : '*$/);
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('every form is a mask that the runner takes: not empty, on one line', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80, unit: 'binary' }), (text) => {
      for (const form of maskForms(new SecretValue(text))) {
        expect(form.trim().length).toBeGreaterThanOrEqual(3);
        expect(form).not.toMatch(/[\r\n]/);
      }
    }),
  );
});

describe('a private key', () => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const forms = maskForms(new SecretValue(privateKey));
  const body = privateKey.split('\n').slice(1, -2);
  const borders = /-----(?:BEGIN|END) PRIVATE KEY-----/g;

  test.each([
    ['line by line, indented', body.map((line) => `    ${line}`)],
    ['joined by blanks', [body.join(' ')]],
    ['joined by nothing', [body.join('')]],
    ['on one line with \\n', [JSON.stringify(privateKey)]],
    [
      'base64 in lines of 76',
      Buffer.from(privateKey)
        .toString('base64')
        .match(/.{1,76}/g) ?? [],
    ],
    [
      'base64 in lines of 64',
      Buffer.from(`${privateKey}\n`)
        .toString('base64')
        .match(/.{1,64}/g) ?? [],
    ],
    ['base64 on one line', [Buffer.from(privateKey.trim()).toString('base64')]],
    ['hex', [Buffer.from(privateKey).toString('hex')]],
  ])('is hidden %s', (_, lines) => {
    for (const line of lines) {
      const rest = masked(line, forms)
        .replaceAll('\0', '')
        .replaceAll(borders, '')
        .replaceAll(/\\n|[\s"=]/g, '');
      expect(rest.length).toBeLessThanOrEqual(2);
    }
  });

  test('is not masked as a whole, nor are its public borders', () => {
    expect(forms).not.toContain('-----BEGIN PRIVATE KEY-----');
    expect(forms.every((form) => !form.includes('\n'))).toBe(true);
  });
});

describe('a JSON document', () => {
  const inner = `p${crypto.randomUUID()}`;
  const pin = 8_472_913;
  const document = JSON.stringify({ user: 'admin', deep: [{ password: inner }], pin, on: true }, undefined, 2);
  const forms = maskForms(new SecretValue(document));

  test('hides each value in it, in all forms, and no punctuation', () => {
    for (const line of [inner, Buffer.from(inner).toString('base64').slice(0, -3), String(pin), `{"p":"${inner}"}`]) {
      expect(masked(line, forms)).not.toBe(line);
    }
    expect(masked(inner, forms).replaceAll('\0', '')).toBe('');
    for (const harmless of ['{', '}', '[', '],', 'true', '"on": true', 'admin']) expect(forms).not.toContain(harmless);
  });
});

describe('what can not be masked', () => {
  test.each(['', ' ', 'abc', 'true', 'Admin', '1234', '5432', 'aaaaaaaa', '        ', '{\n}\n', 'a\nb\nc', ' x '])(
    '%j is refused and gives no form',
    (text) => {
      expect(unmaskable(new SecretValue(text))).toBeTypeOf('string');
      expect(maskForms(new SecretValue(text))).toEqual([]);
    },
  );
  test.each(['abcd', 'p4ss', '847291', 'ab\nlonger line'])('%j is taken', (text) => {
    expect(unmaskable(new SecretValue(text))).toBeUndefined();
    expect(maskForms(new SecretValue(text)).length).toBeGreaterThan(0);
  });
});
