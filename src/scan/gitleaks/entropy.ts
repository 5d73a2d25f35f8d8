/** Shannon's entropy in bits as gitleaks reckons it: how often each character comes, over the length in bytes. */
export function entropyOfText(text: string): number {
  return entropy(text, Buffer.byteLength(text));
}

/** The same of the bytes, as Betterleaks' filters have it. */
export function entropyOfBytes(text: string): number {
  const bytes = Buffer.from(text);
  return entropy(bytes, bytes.length);
}

function entropy(parts: Iterable<unknown>, length: number): number {
  const counts = new Map<unknown, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  let sum = 0;
  for (const count of counts.values()) sum -= (count / length) * Math.log2(count / length);
  return sum;
}
