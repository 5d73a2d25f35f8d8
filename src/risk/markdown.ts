import { prose } from '../core/markdown-text.ts';
import type { Plot, Report, Section, Table } from './report.ts';

/** Characters of the longest bar. */
const WIDTH = 40;

/** A report in Markdown: plots are bars of characters, so that it needs nothing beside itself. */
export function markdownOf({ title, sections }: Report): string {
  return `# ${prose(title)}\n${sections.map(sectionOf).join('')}`;
}

function sectionOf({ heading, text, plot, table }: Section): string {
  return [
    `\n## ${prose(heading)}\n`,
    ...text.map((line) => `\n${prose(line, 2000)}\n`),
    plot === undefined ? '' : plotOf(plot),
    table === undefined || table.rows.length === 0 ? '' : tableOf(table),
  ].join('');
}

/** Within a fence nothing has a meaning; the names of bars are this program's own. */
function plotOf({ says, bars }: Plot): string {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const width = Math.max(...bars.map(({ name }) => name.length));
  const lines = bars.map(({ name, value }) => {
    const bar = '█'.repeat(value === 0 ? 0 : Math.max(1, Math.round((value / most) * WIDTH)));
    return `${name.padEnd(width)}  ${bar} ${value}`;
  });
  return `\n${prose(says)}:\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`;
}

function tableOf({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => prose(cell, 1000)).join(' | ')} |\n`;
  return `\n${line(columns)}|${columns.map(() => '---|').join('')}\n${rows.map(line).join('')}`;
}
