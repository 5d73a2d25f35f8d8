import { printable } from '../core/printable.ts';
import type { Plot, Report, Section, Table } from './report.ts';

const WIDTH = 640;
const HEIGHT = 140;
const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #d8dee4;overflow-wrap:anywhere}
svg{width:100%;height:auto}rect{fill:#2c5f9e}text{font-size:11px;fill:#57606a}figure{margin:1rem 0}
@media(prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}th,td{border-color:#30363d}rect{fill:#6ea8fe}text{fill:#9aa4af}}`;

/**
 * A report as one page of HTML: no script, nothing from elsewhere, which its own policy forbids as well. All that stands
 * in it is escaped.
 */
export function htmlOf({ title, sections }: Report): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${sections.map(sectionOf).join('\n')}
</body>
</html>
`;
}

function sectionOf({ heading, text, plot, table }: Section): string {
  return [
    `<h2>${escaped(heading)}</h2>`,
    ...text.map((line) => `<p>${escaped(line)}</p>`),
    ...(plot === undefined ? [] : [plotOf(plot)]),
    ...(table === undefined || table.rows.length === 0 ? [] : [tableOf(table)]),
  ].join('\n');
}

/** Bars with their numbers; the same stands in words for those who can't see it. */
function plotOf({ says, bars }: Plot): string {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = WIDTH / Math.max(1, bars.length);
  // Names of many bars would lie over each other.
  const every = Math.ceil(bars.length / 8);
  const drawn = bars.map(({ name, value }, index) => {
    const height = value === 0 ? 0 : Math.max(2, (value / most) * HEIGHT);
    const [x, middle] = [index * step, (index + 0.5) * step];
    return [
      `<rect x="${round(x + 2)}" y="${round(HEIGHT - height + 14)}" width="${round(Math.max(1, step - 4))}" height="${round(height)}"><title>${escaped(name)}: ${value}</title></rect>`,
      ...(bars.length <= 16
        ? [`<text x="${round(middle)}" y="${round(HEIGHT - height + 10)}" text-anchor="middle">${value}</text>`]
        : []),
      ...(index % every === 0
        ? [`<text x="${round(middle)}" y="${HEIGHT + 28}" text-anchor="middle">${escaped(name)}</text>`]
        : []),
    ].join('');
  });
  const said = `${says}: ${bars.map(({ name, value }) => `${name} ${value}`).join(', ')}`;
  return `<figure><svg viewBox="0 0 ${WIDTH} ${HEIGHT + 34}" role="img" aria-label="${escaped(said)}">${drawn.join('')}</svg><figcaption>${escaped(says)}</figcaption></figure>`;
}

function tableOf({ columns, rows }: Table): string {
  const cells = (kind: 'th' | 'td', all: readonly string[]) =>
    `<tr>${all.map((cell) => `<${kind}>${escaped(cell)}</${kind}>`).join('')}</tr>`;
  return `<table><thead>${cells('th', columns)}</thead><tbody>${rows.map((row) => cells('td', row)).join('\n')}</tbody></table>`;
}

function escaped(text: string): string {
  return printable(text, 4000).replace(/[&<>"'`]/g, (found) => `&#${found.charCodeAt(0)};`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
