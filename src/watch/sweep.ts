import { growForest } from './forest.ts';
import type { Known } from './known.ts';
import { forgetBefore } from './known.ts';
import type { WatchSettings } from './settings.ts';
import type { WatchState } from './state.ts';

const DAY = 86_400_000;

/** Once a day: forgets what is too old to be kept, and grows the forest anew. `now` is in milliseconds since 1970. */
export function sweep(state: WatchState, now: number, settings: WatchSettings): void {
  const oldest = now - settings.keepPersonalDays * DAY;
  const today = Math.floor(now / DAY);
  const old = (known: Known) => forgetBefore(known, Math.floor(oldest / DAY));
  for (const { identities, networks, ranges, workflows, refs, manners, lead } of state.keys.values()) {
    [identities, networks, ranges, workflows, refs].forEach(old);
    if (manners.day < today) manners.ways.length = 0;
    if (lead.day < today) lead.address = '';
  }
  for (const [name, { last, first, keys, networks, ranges }] of state.identities) {
    if (Math.max(last, first) < oldest) state.identities.delete(name);
    else [keys, networks, ranges].forEach(old);
  }
  for (const [name, { last, refused }] of state.networks)
    if (Math.max(last, (refused?.window ?? 0) * 600_000) < oldest) state.networks.delete(name);
  for (const [name, at] of state.told) if (at < now - 30 * DAY) state.told.delete(name);
  for (const [name, { last }] of state.leases) if (last < now - 2 * DAY) state.leases.delete(name);
  for (const [name, at] of state.jobs) if (at < now - 2 * DAY) state.jobs.delete(name);
  state.expected.splice(0, state.expected.length, ...state.expected.filter(({ until }) => until > now));
  state.forest = growForest(state.samples, today);
  state.swept = today;
}
