/**
 * An identity without the branch in it: `repo:org/app:ref:refs/heads/fix` is `repo:org/app`, whose refs are watched by
 * themselves. What else an issuer's subject says (`:environment:production`, `:pull_request`) stays.
 */
export function subjectOf(identity: string): string {
  const end = identity.indexOf(':ref:');
  return end < 0 ? identity : identity.slice(0, end);
}

/** A ref as its kind where each has its own: tags and pull requests. Branches keep their names. */
export function refOf(ref: string): string {
  if (ref.startsWith('refs/tags/')) return 'refs/tags/*';
  return ref.startsWith('refs/pull/') ? 'refs/pull/*' : ref;
}
