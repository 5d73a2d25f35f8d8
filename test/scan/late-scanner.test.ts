import { expect, test } from 'vitest';
import { openScanner, openSieve } from '../../src/scan/late-scanner.ts';
import { allRules } from '../../src/scan/rules/all.ts';
import { mintSample } from '../../src/scan/shape.ts';
import { fragment, scannerFor, seeded } from './scan.ts';

const options = {
  repository: 'github.com/example/app',
  ownRules: [],
  allow: [],
  managed: [],
  today: new Date('2026-11-22T12:00:00Z'),
};

test('answers at once where nothing stands out, and as any scanner where something does', async () => {
  const whole = await scannerFor();
  const random = seeded(17);
  for (const rule of allRules().filter((_, i) => i % 25 === 0)) {
    const name = (rule.assigned ?? rule.near?.words ?? ['api_token'])[0] ?? '';
    const plain = `${name} = "${mintSample(rule.shape, random).text}"`;
    for (const text of [plain, `data: ${Buffer.from(plain).toString('base64')}`, encodeURIComponent(plain)]) {
      const late = await openScanner(options);
      expect(late.scan(fragment('a line of nothing\nif (!token.allows("read")) return;\n'))).toEqual([]);
      const found = late.scan(fragment(text));
      expect(await found, text).toEqual(whole.scan(fragment(text)));
      // Once the rules are there nothing is waited for.
      if (found instanceof Promise) expect(late.scan(fragment(text))).not.toBeInstanceOf(Promise);
      // Nor does it matter who has looked.
      const suspects = openSieve(options)?.(fragment(text));
      expect(suspects).toBeDefined();
      const other = await openScanner(options);
      for (const scanner of [other, other]) expect(await scanner.scan(fragment(text), suspects)).toEqual(await found);
    }
  }
});

test('is a whole scanner from the beginning when the options ask for more than the rules', async () => {
  const own = { id: 'own', regex: 'never mind', keywords: ['never'] };
  const scanner = await openScanner({ ...options, allow: [{ path: 'a.txt', reason: 'not read' }] });
  expect(scanner.mayStayUnscanned('a.txt')).toBe('not read');
  const found = (
    await openScanner({ ...options, ownRules: [{ description: 'own', confidence: 'high', ...own }] })
  ).scan(fragment('never mind'));
  expect((await found).map(({ rule }) => rule)).toEqual(['own']);
});
