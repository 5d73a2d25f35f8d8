import type { GenericCandidate } from './candidate.ts';

/** `Bearer value`, `Basic value` (RFC 9110, 11.4). */
const CREDENTIALS = /[A-Za-z]{5,6}[ \t]{1,4}([\w.~+/=:-]{6,1200})/y;

/** The credentials behind the scheme that stands at `index`, wherever the header's own name may be. */
export function headerAt(text: string, index: number): readonly GenericCandidate[] {
  if (/\w/.test(text.charAt(index - 1)) && text.charAt(index - 2) !== '\\') return [];
  CREDENTIALS.lastIndex = index;
  const value = CREDENTIALS.exec(text)?.[1];
  if (value === undefined || !/[\d=]/.test(value)) return [];
  const start = CREDENTIALS.lastIndex - value.length;
  return [
    {
      form: 'header',
      name: /^\w+/.exec(text.slice(index, index + 8))?.[0] ?? '',
      nameStart: index,
      value,
      start,
      end: start + value.length,
      quoted: false,
      partial: false,
    },
  ];
}
