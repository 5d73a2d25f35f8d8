/** Words of everyday that begin as a secret's name does. */
const BEGINS =
  /auth(?:or(?!i[sz]))|key(?:words?|stone|note|space|cloak|board|frames?|code|down|up(?![a-z])|press|pad|of(?![a-z])|framing|stroke|server|ring|store[_-]?(?:path|type))|pass(?:ed|ing|es(?![a-z])|ive|age|enger|port(?![a-z])|through|thru|able)|token(?:i[sz])|cred(?:it(?!s?[_-]?card)|o(?![a-z])|ible)|secretar|seed(?:ed|ing|ling)|signatures(?![a-z])|cookie(?:parser|consent)/iy;
/** Those that end as it does. */
const ENDS =
  /(?:com|by|sur|tres|band|low|high|under|over|buy|out)pass|(?:mon|hot|tur|hoc|joc|whis|don|hon|recv[_-])key|(?:ba|as)salt|sacred/iy;
const LONGEST_BEGINNING = 5;

/** True when what stands at `index` is only a part of another word: `author`, `keyboard`, `bypass`. */
export function isOtherWord(text: string, index: number): boolean {
  BEGINS.lastIndex = index;
  if (BEGINS.test(text)) return true;
  for (let start = Math.max(0, index - LONGEST_BEGINNING); start < index - 1; start++) {
    ENDS.lastIndex = start;
    if (ENDS.test(text) && ENDS.lastIndex > index) return true;
  }
  return false;
}
