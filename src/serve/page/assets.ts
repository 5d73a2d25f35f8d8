/** The pages' style: the system's fonts, light or dark as the person's system is. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b2027; --soft: #5a6472; --line: #d5dae1; --page: #ffffff; --band: #f5f7f9; --accent: #0b5cad; --on-accent: #ffffff; --high: #b3261e; --medium: #835000; --low: #1a7f37; --bar: #5b8fc7; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e9ef; --soft: #9ba6b3; --line: #2f363f; --page: #0e1217; --band: #161b21; --accent: #7fbcff; --on-accent: #0e1217; --high: #ff8f86; --medium: #e5b54a; --low: #5bd16c; --bar: #4f86c0; } }
* { box-sizing: border-box; }
body { margin: 0; font: 0.9375rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); }
.width { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem; }
header { border-bottom: 1px solid var(--line); background: var(--band); }
header .width { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1.5rem; min-height: 3.25rem; }
.brand { font-weight: 650; color: inherit; text-decoration: none; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 .25rem; list-style: none; margin: 0; padding: 0; }
nav a { display: block; padding: .85rem .6rem .75rem; color: var(--soft); text-decoration: none; border-bottom: 2px solid transparent; }
nav a:hover { color: var(--ink); } nav a[aria-current] { color: var(--ink); border-color: var(--accent); }
.who { margin-left: auto; display: flex; align-items: center; gap: .75rem; color: var(--soft); min-width: 0; }
.who span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-width: 16rem; }
main { padding: 1.5rem 0 3rem; display: block; }
h1 { font-size: 1.375rem; font-weight: 650; margin: 0 0 1rem; overflow-wrap: anywhere; } h2 { font-size: 1.0625rem; font-weight: 650; margin: 2rem 0 .5rem; }
p { margin: .5rem 0; max-width: 48rem; } .soft, .crumbs, figcaption { color: var(--soft); } .crumbs { margin: 0 0 .125rem; font-size: .875rem; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: .15em; } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
code, .lines { font: .875em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; } .lines { padding: .75rem 1rem; background: var(--band); border: 1px solid var(--line); border-radius: .375rem; list-style: none; margin: 0; white-space: pre-wrap; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.note, .told, .alarm { border-left: .25rem solid var(--medium); background: var(--band); padding: .5rem .875rem; margin: .75rem 0; } .told { border-color: var(--low); } .alarm { border-color: var(--high); }
.alarm ul { margin: .25rem 0; padding-left: 1.1rem; }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem; margin: 0 0 1rem; padding: 0; list-style: none; }
.numbers li { border: 1px solid var(--line); border-radius: .375rem; padding: .6rem .875rem; } .numbers b { display: block; font-size: 1.5rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
.numbers span { color: var(--soft); font-size: .875rem; }
dl { margin: 0; border-top: 1px solid var(--line); } dl > div { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 1rem; padding: .4rem 0; border-bottom: 1px solid var(--line); } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; } th { font-size: .8125rem; font-weight: 500; color: var(--soft); white-space: nowrap; } td:last-child, th:last-child { padding-right: 0; } td time, .whole { white-space: nowrap; }
tbody tr:hover { background: var(--band); }
.risk, .state { font-weight: 600; } .high, .critical { color: var(--high); } .medium { color: var(--medium); } .low { color: var(--low); } .ended { color: var(--soft); } .why { display: block; color: var(--soft); font-size: .8125rem; overflow-wrap: anywhere; }
.tabs { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0 0 1rem; padding: 0; list-style: none; } .tabs a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
form.ask { display: flex; flex-wrap: wrap; gap: .625rem .75rem; align-items: end; margin: 0 0 1rem; } form.ask .field { flex: 1 1 9rem; max-width: 15rem; }
form.stack { display: grid; gap: .875rem; max-width: 28rem; justify-items: start; } form.stack .field { width: 100%; } .actions { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin: 1rem 0; } .row { margin: 0; display: inline; }
.field span { display: block; font-size: .8125rem; color: var(--soft); margin-bottom: .125rem; } input, select { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: .3rem; padding: .35rem .5rem; width: 100%; min-height: 2.3rem; } input::placeholder { color: var(--soft); opacity: .8; }
button, .button { display: inline-block; font: inherit; color: var(--ink); background: var(--page); border: 1px solid var(--line); border-radius: .3rem; padding: .35rem .8rem; cursor: pointer; text-decoration: none; white-space: nowrap; } button:hover, .button:hover { border-color: var(--soft); } .main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); } .danger { background: var(--high); border-color: var(--high); color: var(--on-accent); } .plain { border-color: transparent; background: none; color: var(--soft); padding: .35rem .4rem; }
figure { margin: .5rem 0 0; } svg { width: 100%; max-width: 50rem; height: auto; display: block; } svg text { font: 11px system-ui, sans-serif; fill: var(--soft); } .bar { fill: var(--bar); } .axis { stroke: var(--line); } .mark { fill: var(--bar); stroke: var(--page); } .mark.rotated { fill: var(--low); } .mark.bad { fill: var(--high); } .mark.end { fill: var(--soft); }
.door { max-width: 24rem; margin: 12vh auto 2rem; padding: 0 1.25rem; } .door form { margin: 1rem 0; } .or { color: var(--soft); margin: 1.25rem 0; }
footer { color: var(--soft); font-size: .8125rem; border-top: 1px solid var(--line); padding: .75rem 0 1.5rem; }
@media (min-width: 56.01rem) { td[data-label=Path] { min-width: 16rem; } td[data-label=Identity], td[data-label='Given to'] { min-width: 9rem; } td .why { max-width: 26rem; } }
@media (max-width: 56rem) {
  svg text { font-size: 17px; }
  .width { padding: 0 1rem; } header .width { padding-top: .5rem; } nav { order: 3; width: 100%; overflow-x: auto; } nav ul { flex-wrap: nowrap; } nav a { padding: .5rem .5rem .45rem; }
  thead { display: none; } table, tbody, tr, td { display: block; } tr { padding: .5rem 0; border-bottom: 1px solid var(--line); } td { border: 0; padding: .1rem 0; display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: .5rem; }
  td > * { grid-column: 2; } td::before { content: attr(data-label); color: var(--soft); font-size: .8125rem; grid-column: 1; grid-row: 1; } td[data-label=""] { display: block; }
  dl > div { grid-template-columns: 1fr; gap: 0; } form.ask .field { flex-basis: 100%; max-width: none; }
}
@media (prefers-reduced-motion: no-preference) { a, button { transition: color .1s, border-color .1s; } }
@media print { header, footer, .more, form { display: none; } }
`;

/**
 * All that the pages' script does: "/" goes to the first field of a search, times tell the person's own clock as well,
 * and a button is pressed once. Without it every page works the same.
 */
export const SCRIPT = `
'use strict';
for (const time of document.querySelectorAll('time')) {
  time.title += ', here ' + new Date(time.dateTime).toLocaleString();
}
document.addEventListener('keydown', (event) => {
  const field = document.querySelector('form.ask input');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || field === null || /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
  event.preventDefault();
  field.focus();
});
for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('submit', () => setTimeout(() => form.querySelector('button').disabled = true));
}
`;
