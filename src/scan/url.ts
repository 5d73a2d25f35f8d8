import type { Part } from './part.ts';
import { lit } from './part.ts';
import { pick } from './random.ts';

/**
 * What follows the user information of a URL (RFC 3986): an `@` and the first character of a host, or of what a program
 * fills in for it (`%s`, `${host}`, `<host>`).
 */
export const urlHost: readonly Part[] = [
  lit('@'),
  {
    pattern: '[A-Za-z0-9[$%{<]',
    shortest: 1,
    longest: 1,
    words: 'a host',
    mint: (random) => pick(['h', 'd', '1'], random),
  },
];
