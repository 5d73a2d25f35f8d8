/**
 * Draws `docs/loop.svg` from what `relock demo` really says on this machine: run it again when the demo's words change.
 *
 *     npm run build && node tools/loop-picture.ts
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

/** One told line: the step that it belongs to, the time where it has one, and what happened. */
interface Line {
  readonly step: string;
  readonly time: string;
  readonly text: string;
}

const COLOUR: Readonly<Record<string, string>> = {
  leaked: 'red',
  found: 'amber',
  replaced: 'blue',
  dead: 'green',
  told: 'green',
};

/** Written out rather than as CSS variables, which some renderers do not know. */
const LIGHT = {
  page: '#ffffff',
  edge: '#d0d7de',
  bar: '#f6f8fa',
  ink: '#1f2328',
  muted: '#59636e',
  red: '#cf222e',
  amber: '#8a5a00',
  blue: '#0969da',
  green: '#1a7f37',
};
const DARK: typeof LIGHT = {
  page: '#0d1117',
  edge: '#3d444d',
  bar: '#151b23',
  ink: '#f0f6fc',
  muted: '#9198a1',
  red: '#ff7b72',
  amber: '#e3b341',
  blue: '#6cb6ff',
  green: '#56d364',
};

function theme(colours: typeof LIGHT): string {
  const { page, edge, bar, ink, ...named } = colours;
  const classes = Object.entries(named).map(
    ([name, colour]) => `text.${name},tspan.${name}{fill:${colour}}.chip.${name}{stroke:${colour}}`,
  );
  return `text{fill:${ink}}.page{fill:${page};stroke:${edge}}.bar{fill:${bar}}.comment{fill:${bar};stroke:${edge}}.chip{fill:${page}}.arrow{stroke:${named.muted}}${classes.join('')}`;
}

const WIDTH = 960;
const LINE = 23;
const TOP = 148;

interface Told {
  readonly lines: readonly Line[];
  /** The comment's title, and the cells of its one row without their Markdown. */
  readonly title: string;
  readonly cells: readonly string[];
}

function told(): Told {
  const { status, stdout } = spawnSync(process.execPath, [path.join(ROOT, 'dist/cli.js'), 'demo'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error('the demo failed; "npm run build" first');
  const [first = ''] = stdout.split('\n\n');
  const row = stdout.split('\n').find((line) => line.startsWith('| ✓ |')) ?? '';
  const lines = first
    .split('\n')
    .slice(1)
    .map((line) => {
      const [, step = '', time = '', text = ''] = /^(\w+) +(?:(\d\d:\d\d:\d\d\.\d{3}) +)?(.*)$/.exec(line) ?? [];
      return { step, time, text: text.replace(/:$/, '') };
    });
  return {
    lines,
    title: /^### (.*)$/m.exec(stdout)?.[1] ?? '',
    cells: row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('`', '').trim()),
  };
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The five steps in a row, with the two times that matter. */
function strip(lines: readonly Line[]): string {
  const measured = (step: string) =>
    /[\d.]+ m?s$/.exec(lines.find((line) => line.step === step)?.text ?? '')?.[0] ?? '';
  const steps = [
    ['leaked', 'in base64'],
    ['found', `after ${measured('found')}`],
    ['replaced', 'tested, stored'],
    ['dead', `refused, ${measured('dead')}`],
    ['told', 'in one comment'],
  ] as const;
  const gap = 28;
  const width = (WIDTH - 2 * 24 - (steps.length - 1) * gap) / steps.length;
  return steps
    .map(([step, caption], i) => {
      const x = 24 + i * (width + gap);
      const middle = x + width / 2;
      const arrow = i === 0 ? '' : `<path class="arrow" d="M${x - gap + 6} 54h${gap - 14}m-5 -5l5 5l-5 5"/>`;
      return `${arrow}<rect class="chip ${COLOUR[step]}" x="${x}" y="24" width="${width}" height="60" rx="10"/>
<text class="name ${COLOUR[step]}" x="${middle}" y="50" text-anchor="middle">${step}</text>
<text class="caption muted" x="${middle}" y="70" text-anchor="middle">${escape(caption)}</text>`;
    })
    .join('\n');
}

function draw({ lines, title, cells }: Told): string {
  const end = TOP + lines.length * LINE + 26;
  const height = end + 136;
  const [mark = '', ...rest] = cells;
  const rows = lines.map(({ step, time, text }, i) => {
    const y = TOP + 30 + i * LINE;
    const when = time === '' ? '' : `<tspan class="muted" x="132">${time}</tspan> `;
    const colour = COLOUR[step] ?? 'muted';
    return `<text class="line" y="${y}"><tspan class="step ${colour}" x="44">${step}</tspan> ${when}<tspan x="${time === '' ? 132 : 240}">${escape(text)}</tspan></text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc">
<title id="title">Leaked, found, replaced, dead, told</title>
<desc id="desc">What “npm run demo” says: a branch puts a database password, in base64, into a file. The scan finds it as a managed key; a new one is made, stored, tested and made the current one; the database is seen to refuse the old one; the pull request is told in one comment.</desc>
<style>
${theme(LIGHT)}
@media (prefers-color-scheme:dark){${theme(DARK)}}
text{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
.line{font-size:12.5px}
.name{font-size:15px;font-weight:600}
.caption{font-size:11.5px}
.step,.title{font-weight:600}
.title{font-size:14px}
.chip,.arrow{stroke-width:1.5}
.arrow{fill:none}
</style>
<rect class="page" x=".5" y=".5" width="${WIDTH - 1}" height="${height - 1}" rx="12"/>
${strip(lines)}
<path class="bar" d="M1 108h${WIDTH - 2}v40h-${WIDTH - 2}z"/>
<text class="line" x="24" y="133"><tspan class="muted">$</tspan> npm run demo</text>
${rows.join('\n')}
<rect class="comment" x="132.5" y="${end}.5" width="${WIDTH - 156}" height="112" rx="6"/>
<text class="title" x="152" y="${end + 27}">${escape(title)}</text>
<text class="green line" x="152" y="${end + 51}">${escape(mark)}</text>
${rest.map((cell, i) => `<text class="line" x="176" y="${end + 51 + i * 21}">${escape(cell)}</text>`).join('\n')}
</svg>
`;
}

writeFileSync(path.join(ROOT, 'docs/loop.svg'), draw(told()));
