/** The HTML report's style: the system's fonts and its colours, light or dark; it prints. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c2128; --soft: #57606a; --line: #d0d7de; --page: #fff; --band: #f6f8fa; --high: #b3261e; --medium: #8a5300; --low: #57606a; --done: #1a7f37; --link: #0550ae; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9da7b3; --line: #30363d; --page: #0d1117; --band: #161b22; --high: #ff8b82; --medium: #e3b341; --low: #9da7b3; --done: #56d364; --link: #79c0ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); }
h1 { font-size: 1.4rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p { margin: .3rem 0; } .soft { color: var(--soft); }
a { color: var(--link); } :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code { font: .875em/1.4 ui-monospace, monospace; unicode-bidi: isolate; overflow-wrap: anywhere; }
.note { border-left: .25rem solid var(--medium); background: var(--band); padding: .4rem .8rem; margin: .5rem 0; }
form { display: flex; flex-wrap: wrap; gap: .6rem 1.2rem; align-items: end; padding: .8rem; margin: 1rem 0 .5rem; background: var(--band); border: 1px solid var(--line); border-radius: .4rem; }
form[hidden] { display: none; } fieldset { border: 0; padding: 0; margin: 0; display: flex; gap: .8rem; } legend, label.over { font-size: .85rem; color: var(--soft); padding: 0; display: block; }
input[type=search], select, button { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: .3rem; padding: .25rem .5rem; max-width: 100%; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .5rem .6rem; border-bottom: 1px solid var(--line); } th { font-size: .85rem; color: var(--soft); }
.scroll { overflow-x: auto; }
.high { color: var(--high); } .medium { color: var(--medium); } .low { color: var(--low); } .done { color: var(--done); } .level { font-weight: 600; white-space: nowrap; }
details { margin-top: .2rem; } summary { cursor: pointer; color: var(--soft); } dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .3rem 0; } dt { color: var(--soft); } dd { margin: 0; }
@media (max-width: 45rem) { thead { display: none; } table, tbody, tr, td { display: block; } tr { padding: .6rem 0; border-bottom: 1px solid var(--line); } td { border: 0; padding: .1rem 0; } }
tr[hidden] { display: none; }
@media print { form { display: none; } details > * { display: block; } }
`;

/** Filters the rows. All that it reads is what stands in the page; all that it writes is which rows show, and a number. */
export const SCRIPT = `
'use strict';
const form = document.querySelector('form');
const rows = [...document.querySelectorAll('tr[data-rule]')];
const shown = document.querySelector('output');
const apply = () => {
  const wanted = new FormData(form);
  const levels = wanted.getAll('confidence');
  const text = wanted.get('path').toLowerCase();
  let count = 0;
  for (const row of rows) {
    const { rule, confidence, state, path } = row.dataset;
    const fits = levels.includes(confidence) && (wanted.get('rule') === '' || wanted.get('rule') === rule) && (wanted.get('state') === '' || wanted.get('state') === state) && path.toLowerCase().includes(text);
    row.hidden = !fits;
    if (fits) count++;
  }
  shown.textContent = count + ' of ' + rows.length + ' shown';
};
if (form) {
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !/^(INPUT|SELECT)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      form.elements.path.focus();
    }
  });
  apply();
}
`;
