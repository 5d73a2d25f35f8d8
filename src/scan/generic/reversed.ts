import type { Form, GenericCandidate } from './candidate.ts';

const LITERAL = String.raw`["']([^"'\n]{3,200})["']`;

/** How a value stands before its name, by the character right before that; the first group is the value. */
const WAYS: Readonly<Record<string, readonly [form: Form, expression: RegExp]>> = {
  // `"value".equals(password)`
  '(': ['comparison', new RegExp(String.raw`${LITERAL}\.(?:equals(?:IgnoreCase)?|compareTo|eql?)\([ \t]?$`)],
  // `assertEquals("value", user.getPassword())`
  ',': ['comparison', new RegExp(String.raw`\([ \t]?${LITERAL},[ \t]?$`)],
  // `"value" == password`
  '=': ['comparison', new RegExp(String.raw`${LITERAL}[ \t]?[!=]==?[ \t]?$`)],
  // `{"value": "…", "name": "PASSWORD"}`
  '"': [
    'pair',
    new RegExp(
      String.raw`value["']?\s{0,4}[:=]\s{0,4}${LITERAL},?\s{1,40}["']?(?:name|key)["']?\s{0,4}[:=]\s{0,4}"$`,
      'i',
    ),
  ],
};

const FARTHEST = 300;

/** The value that stands before its name. */
export function reversedAt(text: string, name: string, nameStart: number): GenericCandidate | undefined {
  const closest = text.charAt(nameStart - 1);
  const way = WAYS[closest === ' ' ? text.charAt(nameStart - 2) : closest];
  if (way === undefined) return undefined;
  const [form, expression] = way;
  const [whole, value] = expression.exec(text.slice(Math.max(0, nameStart - FARTHEST), nameStart)) ?? [];
  if (whole === undefined || value === undefined) return undefined;
  const start = nameStart - whole.length + whole.indexOf(value, 1);
  return { form, name, nameStart, value, start, end: start + value.length, quoted: true, partial: false };
}
