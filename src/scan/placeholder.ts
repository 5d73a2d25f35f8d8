const WORDS =
  /example|placeholder|changeme|change[_-]me|replace[_-]?me|redacted|your[_-]|[_-]your|yourtoken|yourkey|<[^<>]*>|\$\{|\{\{|\$\(|#\{|%\(|%s\b|\*{3}|\.{3}|…|dummy|sample[_-]|\btodo\b|insert[_-]|fake[_-]?(?:key|token|secret)/i;
const SAME_CHARACTER = /(.)\1{5}/;
/** One to three characters again and again. */
const PERIODIC = /(.{2,3})\1{4}/;
/** A text of one character, however long. */
const FILLED = /(.)\1{49}/;
const KEYBOARD = /qwertyui|asdfghjk|asdf.{0,3}asdf|zxcvbnm/i;

/**
 * True for what people write where a secret will stand: `EXAMPLE`, `xxxxxx`, `${TOKEN}`, `<your-token>`,
 * `abcdefgh`, `12345678`, two characters in turn.
 */
export function isPlaceholder(secret: string): boolean {
  // A long text (a key file, a token with claims) holds any short pattern by chance.
  if (secret.length > 300) return FILLED.test(secret);
  if (SAME_CHARACTER.test(secret) || PERIODIC.test(secret) || WORDS.test(secret) || KEYBOARD.test(secret)) return true;
  if (new Set(secret).size <= Math.min(5, secret.length / 4)) return true;
  return hasSequence(secret);
}

/** True when eight neighbours of the alphabet or of the digits stand in a row, up or down: `abcdefgh`, `87654321`. */
function hasSequence(text: string): boolean {
  let step = 0;
  let run = 1;
  for (let i = 1; i < text.length; i++) {
    const difference = text.charCodeAt(i) - text.charCodeAt(i - 1);
    run = difference === step ? run + 1 : 2;
    step = difference;
    if (run >= 8 && (step === 1 || step === -1)) return true;
  }
  return false;
}
