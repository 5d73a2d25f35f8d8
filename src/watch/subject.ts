/**
 * An identity without the branch in it: `repo:org/app:ref:refs/heads/fix` is `repo:org/app`, whose refs are watched by
 * themselves. What else an issuer's subject says (`:environment:production`, `:pull_request`) stays.
 */
export function subjectOf(identity: string): string {
  const known = subjects.get(identity);
  if (known !== undefined) return known;
  const end = identity.indexOf(':ref:');
  const subject = end < 0 ? identity : identity.slice(0, end);
  if (subjects.size >= REMEMBERED) subjects.clear();
  subjects.set(identity, subject);
  return subject;
}

/** The same text each time, whose hash is known then. */
const subjects = new Map<string, string>();
const REMEMBERED = 10_000;

/** A ref as its kind where each has its own: tags and pull requests. Branches keep their names. */
export function refOf(ref: string): string {
  if (ref.startsWith('refs/tags/')) return 'refs/tags/*';
  return ref.startsWith('refs/pull/') ? 'refs/pull/*' : ref;
}
