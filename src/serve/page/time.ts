import { html } from './html.ts';
import type { Html } from './html.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A moment as people read it, `3 days ago` or `in 20 minutes`, with the exact one behind it; `none` for null. */
export function moment(at: string | number | null | undefined, now: number, none = 'never'): Html {
  const time = typeof at === 'string' ? Date.parse(at) : at;
  if (time === null || time === undefined || Number.isNaN(time)) return html`<span class="soft">${none}</span>`;
  const iso = new Date(time).toISOString();
  const text = time > now ? `in ${span(time - now)}` : `${span(now - time)} ago`;
  return html`<time datetime="${iso}" title="${exact(iso)}"
    >${now - time >= 0 && now - time < 1000 ? 'just now' : text}</time
  >`;
}

/** A duration in its largest unit: `40 seconds`, `3 days`. */
function span(milliseconds: number): string {
  const [size, unit] =
    milliseconds < 2 * MINUTE
      ? [1000, 'second']
      : milliseconds < 2 * HOUR
        ? [MINUTE, 'minute']
        : milliseconds < 2 * DAY
          ? [HOUR, 'hour']
          : [DAY, 'day'];
  const count = Math.max(1, Math.round(milliseconds / size));
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** `2026-03-04 15:16:17 UTC`. */
export function exact(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}
