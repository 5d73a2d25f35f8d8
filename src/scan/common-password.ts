/** Passwords that tutorials, containers and tests come with: not worth an alarm, worth a line. */
const COMMON = new Set(
  'admin administrator changeit default demo foo foobar guest hello letmein mongo mysql oracle pass passwd password postgres pwd qwerty rabbitmq redis root sa secret sekret sekrit test testing tiger toor tomcat user username welcome'.split(
    ' ',
  ),
);

/** What people put behind a word when they are asked for a digit and a sign. */
const SPICE = /[\d!@#$*?.]{1,3}$/;

/** The word itself, whatever its letters look like, and little else. */
const DISGUISED = /^[^a-z]{0,3}p[a4@][s5$3z]{2}w[o0]rd[^a-z]{0,3}$/i;

/** True for `password`, `Passw0rd!`, `s3cret`, `admin123`: the words themselves, disguised or not. */
export function isCommonPassword(text: string): boolean {
  if (text.length > 16) return false;
  if (DISGUISED.test(text)) return true;
  const lowered = text.toLowerCase();
  return [lowered, lowered.replace(SPICE, ''), lowered.replace(/\d+$/, '')].some((word) =>
    COMMON.has(undisguised(word)),
  );
}

function undisguised(word: string): string {
  return word.replaceAll('0', 'o').replaceAll('3', 'e').replaceAll(/[4@]/g, 'a').replaceAll(/[5$]/g, 's');
}
