import type { Usage } from '../backend/system-usage.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { exact } from './time.ts';

const WIDTH = 600;
const HEIGHT = 120;
const GAP = 4;
/** Room for the number on the axis, left of the bars. */
const LEFT = 36;

/** Uses over time as bars; what they say stands in words too. */
export function usagePlot({ counts, since, until, uses, complete }: Usage): Html {
  const most = Math.max(1, ...counts);
  const step = (WIDTH - LEFT) / counts.length;
  const from = Date.parse(since);
  const part = (Date.parse(until) - from) / counts.length;
  const begin = (index: number) => exact(new Date(from + index * part).toISOString());
  const said = `${uses} ${uses === 1 ? 'use' : 'uses'} from ${exact(since)} to ${exact(until)}`;
  const bars = counts.map((count, index) => {
    const height = count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT);
    return html`<rect
      class="bar"
      x="${round(LEFT + index * step + GAP / 2)}"
      y="${round(HEIGHT - height)}"
      width="${round(step - GAP)}"
      height="${round(height)}"
      rx="1"
      ><title>${count} from ${begin(index)}</title></rect
    >`;
  });
  return html`<figure>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT + 20}" role="img" aria-label="${said}">
      <line class="axis" x1="${LEFT}" y1="${HEIGHT}" x2="${WIDTH}" y2="${HEIGHT}" />
      <text x="${LEFT - 6}" y="11" text-anchor="end">${most}</text>
      <text x="${LEFT - 6}" y="${HEIGHT}" text-anchor="end">0</text>
      ${bars}
      <text x="${LEFT}" y="${HEIGHT + 16}">${since.slice(0, 10)}</text>
      <text x="${WIDTH}" y="${HEIGHT + 16}" text-anchor="end">${until.slice(0, 10)}</text>
    </svg>
    <figcaption>${said}.${complete ? '' : ' There were more before: only the newest are counted.'}</figcaption>
  </figure>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
