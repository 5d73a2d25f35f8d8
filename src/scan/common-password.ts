/** Passwords that tutorials, containers and tests come with: not worth an alarm, worth a line. */
const COMMON = new Set(
  'admin administrator changeit default demo foo foobar barfoo guest hello hunter letmein mongo mysql opensesame oracle pass passwd password postgres pwd qwerty rabbitmq redis root sa secret sekret sekrit swordfish test testing tiger toor tomcat user username welcome xyzzy'.split(
    ' ',
  ),
);

/** One of those, and what stands before or behind it when two of them are not enough. */
const COMPOSED =
  /^(?:my|our|the|some|a|new|old|very|super|top|pw|dev|local|prod|db|app|api|web|bad|good|strong|weak|simple|sample|example|dummy|fake|temp|initial|is|not|admin|administrator|default|demo|foo|bar|guest|hello|mongo|mysql|oracle|postgres|rabbitmq|redis|root|sonar|jenkins|test|testing|tomcat|user|username|welcome|pass|passwd|password|passphrase|pwd|secret|token|key|word|phrase|one|two|123|1234|12345)+$/;
const SAYS_SECRET = /pass|pwd|secret|sekr|admin|root|test|foo/;

/** What people put behind a word when they are asked for a digit and a sign. */
const SPICE = /[\d!@#$*?.]{1,3}$/;

/** The word itself, whatever its letters look like, and little else. */
const DISGUISED = /^[^a-z]{0,3}p[a4@][s5$3z]{2}w[o0]rd[^a-z]{0,3}$/i;

/** A longer one is no word. */
const LONGEST = 24;
/** A longer one is put together. */
const LONGEST_WORD = 16;

/** True for `password`, `Passw0rd!`, `s3cret`, `admin123`, `SuperS3cret`: the words themselves, disguised or not. */
export function isCommonPassword(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (text.length <= LONGEST_WORD && DISGUISED.test(text.replace(/^["']|["']$/g, ''))) return true;
  const lowered = text.toLowerCase();
  return [lowered, lowered.replace(SPICE, ''), lowered.replace(/\d+$/, '')].some((word) => {
    const plain = undisguised(word.replaceAll(/[-_. ]/g, ''));
    return COMMON.has(plain) || (SAYS_SECRET.test(plain) && COMPOSED.test(plain));
  });
}

function undisguised(word: string): string {
  return word.replaceAll('0', 'o').replaceAll('3', 'e').replaceAll(/[4@]/g, 'a').replaceAll(/[5$]/g, 's');
}

/** The row where the fingers rest. */
const HOME_ROW = /[asdfghjkl]/gi;
const HEX = /^(?:0x)?[\da-f-]+$/i;
/** Of so many letters by chance three in four stand in the home row once in two hundred times. */
const FEWEST_LETTERS = 10;

/** True for `askdjhfgkjsdf`: what fingers make on a keyboard for a sample, not what a generator makes. */
export function isTyped(text: string): boolean {
  if (/asdf/i.test(text)) return true;
  if (text.length > 100 || HEX.test(text)) return false;
  const letters = text.replace(/[^a-z]/gi, '');
  return letters.length >= FEWEST_LETTERS && (letters.match(HOME_ROW)?.length ?? 0) >= letters.length * 0.75;
}
