/** Words of everyday that begin as a secret's name does: what goes on behind the lead word. */
const BEHIND: Readonly<Record<string, RegExp>> = {
  auth: /or(?!i[sz])/iy,
  key: /word|board|frame|code|down|up(?![a-z])|press|note|pad|of(?![a-z])|framing|stroke/iy,
  pass: /ed|ing|es(?![a-z])|ive|age|enger|port(?![a-z])|through|thru|able/iy,
  token: /i[sz]/iy,
  cred: /it(?!s?[_-]?card)|o(?![a-z])|ible/iy,
  secret: /ar/iy,
  seed: /ed|ing|ling/iy,
  signature: /s(?![a-z])/iy,
  cookie: /parser|consent/iy,
};
/** The same, in front of it. */
const BEFORE: Readonly<Record<string, RegExp>> = {
  pass: /(?:com|by|sur|tres|band|low|high|under|over)$/i,
  key: /(?:mon|hot|tur|hoc|joc|whis|don|hon)$/i,
  salt: /(?:ba|as)$/i,
  cred: /sa$/i,
};

/** True when the lead word at `index` is only a part of another word: `author`, `keyboard`, `bypass`. */
export function isOtherWord(text: string, index: number, word: string): boolean {
  const behind = BEHIND[word];
  if (behind !== undefined) {
    behind.lastIndex = index + word.length;
    if (behind.test(text)) return true;
  }
  return BEFORE[word]?.test(text.slice(Math.max(0, index - 5), index)) === true;
}
