import { html } from './html.ts';
import type { Html } from './html.ts';

const WIDTH = 600;
const HEIGHT = 90;

/** A few named numbers as bars with their values. */
export function barPlot(says: string, bars: ReadonlyArray<readonly [name: string, value: number]>): Html {
  const most = Math.max(1, ...bars.map(([, value]) => value));
  const step = WIDTH / Math.max(1, bars.length);
  const drawn = bars.map(([name, value], index) => {
    const height = value === 0 ? 0 : Math.max(2, (value / most) * HEIGHT);
    const middle = round((index + 0.5) * step);
    return html`<rect
        class="bar"
        x="${round(index * step + step / 6)}"
        y="${round(HEIGHT + 16 - height)}"
        width="${round((step * 2) / 3)}"
        height="${round(height)}"
        rx="1"
      ></rect
      ><text x="${middle}" y="${round(HEIGHT + 11 - height)}" text-anchor="middle">${value}</text
      ><text x="${middle}" y="${HEIGHT + 32}" text-anchor="middle">${name}</text>`;
  });
  const said = `${says}: ${bars.map(([name, value]) => `${name} ${value}`).join(', ')}`;
  return html`<figure>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT + 38}" role="img" aria-label="${said}">${drawn}</svg>
    <figcaption>${says}</figcaption>
  </figure>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
