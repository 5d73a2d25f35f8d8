import { SecretValue } from './secret.ts';

/**
 * A text in which one secret takes the place of another, as it stands or percent-encoded: a connection URL whose
 * password changes. Undefined when the old one is not in it, or is shorter than 12 characters, which may be by chance.
 */
export function substitute(text: SecretValue, old: SecretValue, fresh: SecretValue): SecretValue | undefined {
  const before = old.reveal();
  if (before.length < 12) return undefined;
  const replaced = text
    .reveal()
    .replaceAll(before, fresh.reveal())
    .replaceAll(encodeURIComponent(before), encodeURIComponent(fresh.reveal()));
  return replaced === text.reveal() ? undefined : new SecretValue(replaced);
}

/** A connection URL's text (`SCHEME://USER:…@…`) in which another user takes the place of one; undefined when it is not its user. */
export function substituteUser(text: SecretValue, old: SecretValue, fresh: SecretValue): SecretValue | undefined {
  const [before, after] = [old, fresh].map((user) => encodeURIComponent(user.reveal()));
  const url = text.reveal();
  const replaced = url.replace(`://${before}:`, () => `://${after}:`);
  return replaced === url ? undefined : new SecretValue(replaced);
}
