import type { Life } from '../backend/system-risk.ts';
import { html, link } from './html.ts';
import type { Html, Part } from './html.ts';
import { refusal, table } from './pieces.ts';
import { exact, moment } from './time.ts';
import type { Visit } from './visit.ts';
import { ask } from './visit.ts';

const WIDTH = 600;
const LINE = 46;
const HEIGHT = 96;
/** So many events stand in words below the line. */
const MOST = 20;

interface Event {
  readonly at: number;
  readonly mark: 'value' | 'rotated' | 'bad' | 'end';
  readonly says: string;
  readonly shown: Part;
}

/** A key's life on one line: made, new values, leaks and alarms, its end, and its uses of the last days below. */
export async function lifeOf(visit: Visit, key: string): Promise<Html> {
  const said = await ask(visit, 'read', 'sys/relock/life', { query: { key } });
  if (!said.ok) {
    return html`<h2>Its life</h2>
      ${refusal(said, 'read (sudo) sys/relock/life', 'see its life')}`;
  }
  // Answered by `life`, so it has its shape.
  const life = said.data as unknown as Life;
  const events = eventsOf(life).sort((a, b) => b.at - a.at);
  return html`<h2>Its life</h2>
    ${line(life, events, visit.now)}
    ${table(
      'What happened to it',
      ['When', 'What'],
      events.slice(0, MOST).map(({ at, shown }) => [moment(at, visit.now), shown]),
    )}`;
}

function eventsOf({ versions, incidents, ends, ended }: Life): Event[] {
  const over = ended ?? ends;
  return [
    ...versions.map(({ number, at, how }): Event => {
      const says = how === 'issued' ? 'issued' : `version ${number} ${how}`;
      return { at: Date.parse(at), mark: how === 'rotated' ? 'rotated' : 'value', says, shown: says };
    }),
    ...incidents.map(({ id, at, what, severity, state, sentence }): Event => {
      const says = `${what} (${severity}, ${state})`;
      const shown = html`${id === '' ? says : html`<a href="${link('alarm', { id })}">${says}</a>`}<span class="why"
          >${sentence}</span
        >`;
      return { at: Date.parse(at), mark: 'bad', says, shown };
    }),
    ...(over === null ? [] : [{ at: Date.parse(over), mark: 'end', says: 'ends', shown: 'ends' } as const]),
  ];
}

function line({ days, made, key }: Life, events: readonly Event[], now: number): Html {
  const times = events.map(({ at }) => at);
  const begin = Math.min(now - 86_400_000, ...times, ...(made === null ? [] : [Date.parse(made)]));
  const end = Math.max(now, ...times);
  const place = (time: number) => round(10 + ((time - begin) / Math.max(1, end - begin)) * (WIDTH - 20));
  const most = Math.max(1, ...days.map(({ uses }) => uses));
  const sparks = days.map(({ start, uses, refused }) => {
    const height = uses === 0 ? 1 : Math.max(2, (uses / most) * 30);
    return html`<rect
      class="bar"
      x="${place(Date.parse(start))}"
      y="${round(HEIGHT - 12 - height)}"
      width="${Math.max(1.5, round((86_400_000 / (end - begin)) * (WIDTH - 20)))}"
      height="${round(height)}"
      ><title>${uses} uses, ${refused} refused, ${start.slice(0, 10)}</title></rect
    >`;
  });
  const marks = events.map(
    ({ at, mark, says }) =>
      html`<circle class="mark ${mark}" cx="${place(at)}" cy="${mark === 'bad' ? LINE - 16 : LINE}" r="5">
        <title>${says}, ${exact(new Date(at).toISOString())}</title>
      </circle>`,
  );
  const said = `${key}: ${events.length} events from ${exact(new Date(begin).toISOString())} to ${exact(new Date(end).toISOString())}; the list below tells them`;
  return html`<figure>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT + 16}" role="img" aria-label="${said}">
      <line class="axis" x1="10" y1="${LINE}" x2="${WIDTH - 10}" y2="${LINE}" />
      <line class="axis" x1="${place(now)}" y1="${LINE - 26}" x2="${place(now)}" y2="${HEIGHT - 12}" />
      ${sparks}${marks}
      <text x="10" y="${HEIGHT + 6}">${new Date(begin).toISOString().slice(0, 10)}</text>
      <text x="${WIDTH - 10}" y="${HEIGHT + 6}" text-anchor="end">${new Date(end).toISOString().slice(0, 10)}</text>
    </svg>
    <figcaption>Values on the line, leaks and alarms above it, uses by day below; the thin line is now.</figcaption>
  </figure>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
