import { scopeOf } from './meet.ts';
import type { IdentityProfile } from './profile.ts';
import { usesManyKeys } from './profile.ts';
import type { Sight } from './sight.ts';

/**
 * Whether a person who is new to a key uses other keys together with most of those who use this one: somebody of the
 * team, who comes to it late. A job is no one's colleague: what it may read is written down.
 */
export function isColleague(sight: Sight): boolean {
  const { event, profile, who, identities } = sight;
  if (profile === undefined || who === undefined || event.repository !== undefined) return false;
  if (event.workflow !== undefined || usesManyKeys(who)) return false;
  const scope = scopeOf(event);
  let others = 0;
  let colleagues = 0;
  for (const name of profile.identities.values.keys()) {
    const other = identities.get(scope + name);
    if (other === undefined || usesManyKeys(other)) continue;
    others += 1;
    if (shareKey(who, other, event.key)) colleagues += 1;
  }
  return colleagues * 2 > others;
}

function shareKey(one: IdentityProfile, other: IdentityProfile, but: string | undefined): boolean {
  for (const key of one.keys.values.keys()) if (key !== but && other.keys.values.has(key)) return true;
  return false;
}
