import type { MaintenanceWindow } from './config.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/**
 * `[DAYS] HH:MM-HH:MM ZONE`, with DAYS such as `Mon-Fri` or `Sat,Sun`, every day unless given, and ZONE `UTC` or a name of
 * the time zone database such as `Europe/Berlin`. Short names such as CET are none: they mean several, and no summer time.
 */
const SHAPE =
  /^(?:([A-Za-z]{3}(?:[,-][A-Za-z]{3})*) )?([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d) (UTC|[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+)$/;

/** Reads a maintenance window; undefined for a text that is none. One that begins and ends at the same time is the whole day. */
export function parseWindow(text: string): MaintenanceWindow | undefined {
  const [whole, list, ...times] = SHAPE.exec(text) ?? [];
  const zone = times.pop();
  if (whole === undefined || zone === undefined || !isZone(zone)) return undefined;
  const [h0 = 0, m0 = 0, h1 = 0, m1 = 0] = times.map(Number);
  const days = new Set<number>();
  for (const part of (list ?? 'Sun-Sat').split(',')) {
    const [first = -1, last = first, ...more] = part.split('-').map((name) => DAYS.indexOf(name));
    if (first < 0 || last < 0 || more.length > 0) return undefined;
    for (let day = first; ; day = (day + 1) % 7) {
      days.add(day);
      if (day === last) break;
    }
  }
  return { text, days: [...days].sort((a, b) => a - b), from: h0 * 60 + m0, to: h1 * 60 + m1, zone };
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
