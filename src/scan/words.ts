/** Splits a name or value into its words: at separators, at digits and where camel case turns. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

/**
 * True when a text reads like words rather than like chance: most of it stands in runs of at least four letters
 * that can be spoken. A random token of letters and digits falls into short or unspeakable pieces.
 */
export function isWordy(text: string): boolean {
  const spoken = wordsOf(text).filter(isSpeakable);
  const letters = spoken.reduce((sum, word) => sum + word.length, 0);
  return letters >= text.length * 0.7;
}

function isSpeakable(word: string): boolean {
  if (word.length < 3) return false;
  const vowels = word.replace(/[^aeiouy]/g, '').length;
  return (
    vowels >= word.length * 0.2 && vowels <= word.length * 0.75 && !/[^aeiouy]{5}|[aeiou]{4}|[jqxzvw]{2}/.test(word)
  );
}

/** Shannon entropy in bits a character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
