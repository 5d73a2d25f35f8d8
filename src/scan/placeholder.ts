const WORDS =
  /example|placeholder|changeme|change[_-]me|replace[_-]?me|redacted|your[_-]|[_-]your|yourtoken|yourkey|<[^<>]*>|\$\{|\{\{|\$\(|#\{|%\(|%s\b|\*{3}|\.{3}|…|dummy|sample[_-]|\btodo\b|insert[_-]|fake[_-]?(?:key|token|secret)/i;
const SAME_CHARACTER = /(.)\1{5}/;
const SEQUENCES = [
  'abcdefghijklmnopqrstuvwxyz',
  'zyxwvutsrqponmlkjihgfedcba',
  '01234567890123456789',
  '98765432109876543210',
  'qwertyuiopasdfghjklzxcvbnm',
];

/**
 * True for what people write where a secret will stand: `EXAMPLE`, `xxxxxx`, `${TOKEN}`, `<your-token>`,
 * `abcdefgh`, `12345678`, two characters in turn.
 */
export function isPlaceholder(secret: string): boolean {
  // A long text (a key file, a token with claims) holds any short pattern by chance.
  if (secret.length > 300) return false;
  if (WORDS.test(secret) || SAME_CHARACTER.test(secret)) return true;
  if (new Set(secret).size <= Math.min(5, secret.length / 4)) return true;
  return hasSequence(secret.toLowerCase());
}

/** True when a run of eight neighbours of the alphabet, of the digits or of the keyboard makes much of the text. */
function hasSequence(text: string): boolean {
  for (let i = 0; i + 8 <= text.length; i++) {
    const run = text.slice(i, i + 8);
    if (SEQUENCES.some((sequence) => sequence.includes(run))) return true;
  }
  return false;
}
