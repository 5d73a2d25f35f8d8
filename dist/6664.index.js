export const id = 6664;
export const ids = [6664];
export const modules = {

/***/ 26664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderHtml: () => (/* binding */ renderHtml)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/report/hidden.js
var report_hidden = __webpack_require__(70935);
;// CONCATENATED MODULE: ./build/report/html-assets.js
const STYLE = `
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
const SCRIPT = `
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

// EXTERNAL MODULE: ./build/report/markup.js
var markup = __webpack_require__(29271);
// EXTERNAL MODULE: ./build/report/state.js
var state = __webpack_require__(16034);
// EXTERNAL MODULE: ./build/report/url.js
var url = __webpack_require__(30422);
;// CONCATENATED MODULE: ./build/report/html.js






function renderHtml(given, options) {
    const report = (0,report_hidden/* hideSecrets */.s)(given);
    const allowed = options.showAllowed ? report.allowed : [];
    const rows = [...report.findings, ...allowed].map((finding) => ({
        finding,
        state: (0,state/* stateOf */.L4)(finding, report.timeline),
    }));
    const title = `Relock: ${(0,state/* headline */.Pl)((0,state/* countStates */.c0)(report))}`;
    const policy = `default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
    return [
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
        `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n',
        `<title>${(0,markup/* markup */.P)(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`,
        `<header>\n<h1>${(0,markup/* markup */.P)(title)}</h1>\n<p class="soft">${(0,markup/* markup */.P)(summaryOf(report))}</p>\n`,
        ...notesOf(report).map((note) => `<p class="note">${(0,markup/* markup */.P)(note)}</p>\n`),
        '</header>\n<main>\n',
        ...(rows.length === 0 ? [] : [filters(rows.map(({ finding }) => finding.rule)), table(rows, options)]),
        unscanned(report),
        timeline(report),
        `</main>\n<footer><p class="soft">Relock ${(0,markup/* markup */.P)(options.version)}. No secret stands in this page.</p></footer>\n`,
        `<script>${SCRIPT}</script>\n</body>\n</html>\n`,
    ].join('');
}
function hashOf(content) {
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(content).digest('base64')}`;
}
function summaryOf({ scanned, gate, allowed }) {
    const commits = scanned.commits === 0 ? '' : `, ${(0,state/* grouped */.zD)(scanned.commits)} commits`;
    const silenced = allowed.length === 0 ? '' : ` ${(0,state/* grouped */.zD)(allowed.length)} allowed.`;
    const fails = gate === 'never' ? 'Nothing fails the run.' : `Fails the run: ${gate} confidence and above.`;
    return `${(0,state/* grouped */.zD)(scanned.files)} files${commits}, ${(0,state/* size */.Ej)(scanned.bytes)}, ${(0,state/* duration */.p0)(scanned.milliseconds)}. ${fails}${silenced}`;
}
function notesOf(report) {
    const warning = (0,state/* managedWarning */.EO)(report);
    return [...(warning === undefined ? [] : [warning]), ...report.notes];
}
function filters(rules) {
    const known = [...new Set(rules)].sort();
    const option = (value) => `<option value="${(0,markup/* markup */.P)(value)}">${(0,markup/* markup */.P)(value)}</option>`;
    const box = (level) => `<label><input type="checkbox" name="confidence" value="${level}" checked> ${level}</label>`;
    return [
        '<form hidden aria-label="Filter">\n',
        `<fieldset><legend>Confidence</legend>${['high', 'medium', 'low'].map(box).join(' ')}</fieldset>\n`,
        `<div><label class="over" for="rule">Rule</label><select id="rule" name="rule"><option value="">all</option>${known.map(option).join('')}</select></div>\n`,
        `<div><label class="over" for="state">State</label><select id="state" name="state"><option value="">all</option>${['open', 'replaced', 'revoked', 'dead', 'allowed'].map(option).join('')}</select></div>\n`,
        '<div><label class="over" for="path">Path (press / to go here)</label><input type="search" id="path" name="path" autocomplete="off"></div>\n',
        '<div><button type="reset">Show all</button> <output aria-live="polite"></output></div>\n</form>\n',
    ].join('');
}
function table(rows, options) {
    return [
        '<div class="scroll"><table>\n<thead><tr><th scope="col">Confidence</th><th scope="col">Where</th><th scope="col">What</th><th scope="col">State</th></tr></thead>\n<tbody>\n',
        ...rows.map((row) => tableRow(row, options)),
        '</tbody>\n</table></div>\n',
    ].join('');
}
function tableRow({ finding, state }, options) {
    const { confidence, path, line, column, rule, allowed } = finding;
    const kind = allowed === undefined ? state.kind : 'allowed';
    const isDone = kind !== 'open';
    const commit = finding.commit === undefined
        ? ''
        : `<br><span class="soft">commit <code>${(0,markup/* markup */.P)(finding.commit.id.slice(0, 7))}</code></span>`;
    const history = finding.historyOnly === true ? '<br><span class="soft">gone from the head, still in the history</span>' : '';
    const told = allowed === undefined ? state.text : `allowed: ${allowed}`;
    return [
        `<tr data-rule="${(0,markup/* markup */.P)(rule)}" data-confidence="${confidence}" data-state="${kind}" data-path="${(0,markup/* markup */.P)(path)}">`,
        `<td class="level ${isDone ? 'done' : confidence}">${confidence}</td>`,
        `<td><code>${(0,markup/* markup */.P)(path)}:${line}:${column}</code>${commit}${history}</td>`,
        `<td>${what(finding)}${details(finding, options)}</td>`,
        `<td>${isDone ? '✓' : '●'} ${(0,markup/* markup */.P)(told)}</td></tr>\n`,
    ].join('');
}
function what(finding) {
    const shown = finding.managed === undefined && finding.secret !== '' ? ` <code>${(0,markup/* markup */.P)(finding.secret)}…</code>` : '';
    const managed = finding.managed === undefined ? '' : `<br>managed: <code>${(0,markup/* markup */.P)(finding.managed)}</code>`;
    return `${(0,markup/* markup */.P)(finding.description)}${shown}${managed}`;
}
function details(finding, { rule }) {
    const info = rule(finding.rule);
    const docs = (0,url/* httpsUrl */.N)(info?.docs);
    const entries = [
        ['Rule', `<code>${(0,markup/* markup */.P)(finding.rule)}</code>`],
        ['Fingerprint', `<code>${(0,markup/* markup */.P)(finding.fingerprint)}</code>`],
        ...(finding.decoded.length === 0 ? [] : [['Encoded', (0,markup/* markup */.P)(finding.decoded.join(' → '))]]),
        ...(finding.status === 'unchecked' ? [] : [['Alive', (0,markup/* markup */.P)(finding.status)]]),
        ...(finding.statusReason === undefined ? [] : [['Why so', (0,markup/* markup */.P)(finding.statusReason)]]),
        ...(finding.identity === undefined ? [] : [['Whose', (0,markup/* markup */.P)(finding.identity)]]),
        ...(finding.commit?.author === undefined ? [] : [['Author', (0,markup/* markup */.P)(finding.commit.author)]]),
        ...(finding.commit?.date === undefined ? [] : [['Date', (0,markup/* markup */.P)(finding.commit.date)]]),
        ...(info?.opens === undefined ? [] : [['Such a key', (0,markup/* markup */.P)(info.opens)]]),
        ...(info?.revoke === undefined ? [] : [['To do', (0,markup/* markup */.P)(info.revoke)]]),
        ...(docs === undefined
            ? []
            : [['How', `<a href="${(0,markup/* markup */.P)(docs, 2000)}" rel="noreferrer noopener">${(0,markup/* markup */.P)(docs)}</a>`]]),
    ];
    const list = entries.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('');
    return `<details><summary>Details</summary><dl>${list}</dl></details>`;
}
function unscanned(report) {
    if (report.unscanned.length === 0)
        return '';
    const items = report.unscanned.map(({ path, reason }) => `<li><code>${(0,markup/* markup */.P)(path)}</code>: ${(0,markup/* markup */.P)(reason)}</li>\n`);
    return `<h2>Could not be scanned</h2>\n<ul>\n${items.join('')}</ul>\n`;
}
function timeline(report) {
    if (report.timeline.length === 0)
        return '';
    const items = report.timeline.map(({ at, fingerprint, what: done }) => `<li><code>${(0,markup/* markup */.P)(at)}</code> ${(0,markup/* markup */.P)(done)} <span class="soft">(<code>${(0,markup/* markup */.P)(fingerprint.slice(0, 12))}…</code>)</span></li>\n`);
    return `<h2>What was done</h2>\n<ol>\n${items.join('')}</ol>\n`;
}


/***/ }),

/***/ 29271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ markup)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58217);

function markup(text, maxLength = 1000) {
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, maxLength)
        .replace(/[&<>"'`]/g, (found) => `&#${found.charCodeAt(0)};`)
        .replace(/[\ufffe\uffff]/g, (found) => `\\u{${found.charCodeAt(0).toString(16)}}`)
        .replaceAll('##[', '#&#35;[')
        .replaceAll('::', ':&#58;');
}


/***/ }),

/***/ 30422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ relativeUri),
/* harmony export */   N: () => (/* binding */ httpsUrl)
/* harmony export */ });
function relativeUri(path) {
    return path
        .split('/')
        .map((segment) => encodeURIComponent(segment.toWellFormed()).replace(/[!'()*]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`))
        .join('/');
}
function httpsUrl(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    return url.protocol === 'https:' ? url.href : undefined;
}


/***/ })

};
