export const id = 7482;
export const ids = [7482,5101];
export const modules = {

/***/ 85805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Cm: () => (/* binding */ linkTarget),
/* harmony export */   aY: () => (/* binding */ code)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58217);

function code(text, maxLength = 300) {
    const shown = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, maxLength);
    if (shown === '')
        return '<code>(empty)</code>';
    if (PLAIN.test(shown))
        return `\`${shown}\``;
    return `<code>${shown.replace(NOT_LITERAL, reference)}</code>`;
}
const PLAIN = /^[\p{L}\p{N}./:=+,~%@#_…-](?:[\p{L}\p{N}./:=+,~%@#_… -]*[\p{L}\p{N}./:=+,~%@#_…-])?$/u;
const NOT_LITERAL = /[^\p{L}\p{N}/… -]/gu;
function prose(text, maxLength = 500) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, maxLength)
        .trim()
        .split(/\s+/)
        .map((word) => (ALIVE.test(word) ? code(word, maxLength) : word.replace(NOT_PROSE, reference)))
        .join(' ')
        .replace(/^(\d+)([.)])/, (_, digits, mark) => `${digits}${reference(mark)}`)
        .replace(/^-/, reference('-'));
}
const ALIVE = /[@#]|:\/\/|www\.|gh-\d|mailto:|xmpp:|:\w+:/i;
const NOT_PROSE = /[^\p{L}\p{N}.,;:'"?()/%…→’“”–-]/gu;
function reference(character) {
    return `&#${character.codePointAt(0) ?? 0};`;
}
function linkTarget(url) {
    return url.replace(/[()|`<>\\\s]/g, (found) => `%${found.charCodeAt(0).toString(16).padStart(2, '0')}`);
}


/***/ }),

/***/ 67482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderComment: () => (/* binding */ renderComment),
  renderMarkdown: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ./build/report/hidden.js
var report_hidden = __webpack_require__(70935);
// EXTERNAL MODULE: ./build/core/no-file.js
var no_file = __webpack_require__(27778);
// EXTERNAL MODULE: ./build/core/markdown-text.js
var markdown_text = __webpack_require__(85805);
// EXTERNAL MODULE: ./build/report/url.js
var url = __webpack_require__(30422);
// EXTERNAL MODULE: ./build/report/state.js
var report_state = __webpack_require__(16034);
;// CONCATENATED MODULE: ./build/report/markdown-finding.js





const LONGEST_PATH = 120;
const LONGEST_LINK = 600;
const OWNER = /^@[A-Za-z0-9_-]{1,60}(?:\/[A-Za-z0-9._-]{1,100})?$/;
function findingParts(finding, timeline, context, isFirst) {
    const state = (0,report_state/* stateOf */.L4)(finding, timeline);
    const isOpen = state.kind === 'open';
    const told = isOpen ? `${state.text}${isFirst ? ' (steps below)' : ''}` : state.text;
    const symbol = isOpen ? '●' : '✓';
    return {
        row: `| ${symbol} | ${where(finding, context)} | ${what(finding, context)} | ${(0,markdown_text/* prose */.CS)(told)} |\n`,
        todo: isFirst && isOpen ? steps(finding, context) : '',
        why: isFirst ? reason(finding, context) : '',
        allow: isFirst && finding.managed === undefined ? allowLines(finding.fingerprint) : '',
    };
}
function unscannedRow(unscanned) {
    return `| ● | ${(0,markdown_text/* code */.aY)(unscanned.path)} | could not be scanned | ${(0,markdown_text/* prose */.CS)(unscanned.reason)} |\n`;
}
function allowedLine(finding, context) {
    return `- ${where(finding, context)} ${(0,markdown_text/* prose */.CS)(finding.description)}: ${(0,markdown_text/* prose */.CS)(finding.allowed ?? '')}\n`;
}
function place(finding) {
    const { path } = finding;
    const shown = path.length <= LONGEST_PATH ? path : `${path.slice(0, 40)}…${path.slice(40 - LONGEST_PATH)}`;
    return (0,markdown_text/* code */.aY)(`${shown}:${finding.line}`);
}
function where(finding, context) {
    const commit = finding.commit?.id ?? context.head;
    const shown = place(finding);
    const isCommit = commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit);
    const base = (0,url/* httpsUrl */.N)(context.repositoryUrl);
    const isHidden = finding.path.includes(report_hidden/* HIDDEN */.R) || (0,no_file/* isNoFile */.wD)(finding.path);
    const target = `${base}/blob/${commit}/${(0,url/* relativeUri */.H)(finding.path)}`;
    const isLink = isCommit && base !== undefined && !isHidden && target.length <= LONGEST_LINK;
    const linked = isLink ? `[${shown}](${(0,markdown_text/* linkTarget */.Cm)(target)}?plain=1#L${finding.line})` : shown;
    const decoded = finding.decoded.length === 0 ? '' : ` (${(0,markdown_text/* prose */.CS)(finding.decoded.join(' → '))})`;
    const short = finding.commit === undefined ? '' : ` · commit ${(0,markdown_text/* code */.aY)(finding.commit.id.slice(0, 7))}`;
    const gone = finding.historyOnly === true ? ', gone from the head, still in history' : '';
    return `${linked}${decoded}${short}${gone}`;
}
function what(finding, context) {
    const parts = [(0,markdown_text/* prose */.CS)(finding.description)];
    if (finding.managed !== undefined) {
        const words = finding.rule === 'managed-key' ? [] : ['managed key'];
        if (context.isPrivate)
            words.push((0,markdown_text/* code */.aY)(finding.managed));
        if (words.length > 0)
            parts.push(words.join(' '));
    }
    else if (finding.secret !== '')
        parts.push((0,markdown_text/* code */.aY)(`${finding.secret}…`));
    if (finding.confidence !== 'high')
        parts.push(`${finding.confidence} confidence`);
    if (finding.status !== 'unchecked' && finding.remedy === 'none')
        parts.push(finding.status);
    if (finding.status === 'unknown' && finding.statusReason !== undefined)
        parts.push((0,markdown_text/* prose */.CS)(finding.statusReason));
    if (finding.identity !== undefined && context.isPrivate)
        parts.push((0,markdown_text/* prose */.CS)(finding.identity));
    parts.push((0,markdown_text/* code */.aY)(`${finding.fingerprint.slice(0, 12)}…`));
    return parts.join(' · ');
}
function steps(finding, context) {
    const info = context.rule(finding.rule);
    const lines = [];
    if (finding.managed === undefined) {
        const docs = (0,url/* httpsUrl */.N)(info?.docs);
        const how = docs === undefined ? '' : ` ([how](${(0,markdown_text/* linkTarget */.Cm)(docs)}))`;
        lines.push(`${info?.revoke === undefined ? 'Revoke it where it was issued.' : (0,markdown_text/* prose */.CS)(info.revoke)}${how}`);
        lines.push('Put a new one in a vault, not in the code: `relock run --secret NAME=ADDRESS -- COMMAND` reads it.');
    }
    else {
        const address = context.isPrivate ? ` ${(0,markdown_text/* code */.aY)(finding.managed)}` : '';
        lines.push(`Replace it: \`relock rotate\`${address} on a machine that reaches the vault, or the rotation workflow.`);
        lines.push('Read it from the vault where it is needed: `relock run --secret NAME=ADDRESS -- COMMAND`.');
    }
    if (finding.historyOnly !== true)
        lines.push(`Take it out of ${place(finding)}.`);
    if (finding.managed === undefined)
        lines.push('Revoked? Allow its fingerprint with that as the reason (below), or clean the branch’s history.');
    const owners = (context.ownersOf?.(finding.path) ?? []).filter((owner) => OWNER.test(owner)).join(', ');
    const named = owners === '' ? '' : ` · for ${owners}`;
    return `- ${place(finding)} · ${(0,markdown_text/* prose */.CS)(finding.description)}${named}\n${lines.map((line, at) => `  ${at + 1}. ${line}\n`).join('')}`;
}
function reason(finding, context) {
    const opens = context.rule(finding.rule)?.opens;
    const evidence = finding.managed === undefined
        ? `the rule ${(0,markdown_text/* code */.aY)(finding.rule)} matched with ${finding.confidence} confidence`
        : 'its keyed fingerprint is that of a key in the vault: a fact, not a guess';
    const decoded = finding.decoded.length === 0 ? '' : ` It stood there encoded: ${(0,markdown_text/* prose */.CS)(finding.decoded.join(' → '))}.`;
    const harm = opens === undefined ? '' : ` Such a key ${(0,markdown_text/* prose */.CS)(opens)}.`;
    return `- ${place(finding)}: ${evidence}.${decoded}${harm} Fingerprint ${(0,markdown_text/* code */.aY)(finding.fingerprint)}.\n`;
}
function allowLines(fingerprint) {
    return `    - fingerprint: "${fingerprint.replace(/[^\w:]/g, '')}"\n      reason: "say here why it is no secret"\n`;
}

;// CONCATENATED MODULE: ./build/report/markdown.js




const HISTORY = `<details><summary>Should the history be cleaned?</summary>

Only after the key is dead. A key that was pushed is known from then on: clones, forks, caches and the pull request's own
ref keep the commit whatever is rewritten later, so cleaning alone is no remedy. To keep dead keys out of the default
branch, merge by squashing after the line is gone, or rewrite the branch (\`git rebase -i BASE\`, for whole histories
\`git filter-repo --replace-text\`) and push it with \`--force-with-lease\`.

</details>
`;
const MOST_NOTES = 10;
const MOST_ALLOWED = 50;
function renderMarkdown(given, context) {
    const report = (0,report_hidden/* hideSecrets */.s)(given);
    const seen = new Set();
    const found = report.findings.map((finding) => {
        const isFirst = !seen.has(finding.fingerprint);
        seen.add(finding.fingerprint);
        return findingParts(finding, report.timeline, context, isFirst);
    });
    const skipped = report.unscanned.map((one) => ({ row: unscannedRow(one), todo: '', why: '', allow: '' }));
    const items = [...found, ...skipped];
    const steps = report.timeline.map(timelineLine);
    const silenced = report.allowed.slice(0, MOST_ALLOWED).map((finding) => allowedLine(finding, context));
    const frame = bytes(assemble(report, context, items.slice(0, 0), [], [], 0));
    const room = context.limit - frame - 2500;
    const shown = fit(items.map(({ row, todo, why, allow }) => row + todo + why + allow), room * 0.8);
    const used = bytes(items
        .slice(0, shown)
        .map(({ row, todo, why, allow }) => row + todo + why + allow)
        .join(''));
    const told = fit(steps, room - used);
    const quiet = fit(silenced, room - used - bytes(steps.slice(0, told).join('')));
    const text = assemble(report, context, items.slice(0, shown), steps.slice(0, told), silenced.slice(0, quiet), items.length);
    return bytes(text) <= context.limit ? text : `${title(report)}\n`;
}
function renderComment(report, context, earlier) {
    const counts = (0,report_state/* countStates */.c0)(report);
    if (counts.open > 0 || counts.unscanned > 0)
        return renderMarkdown(report, context);
    const warning = (0,report_state/* managedWarning */.EO)(report);
    if (report.findings.length === 0) {
        if (!earlier)
            return undefined;
        return `**Relock: nothing is left to do here. Thank you.**${warning === undefined ? '' : ` ${(0,markdown_text/* prose */.CS)(warning)}`}\n`;
    }
    if (!earlier)
        return renderMarkdown(report, context);
    return `**Relock: ${(0,report_state/* headline */.Pl)(counts)}. What leaked is refused; nothing is left to do here. Thank you.**\n`;
}
function assemble(report, context, items, steps, silenced, all) {
    const todo = items.map((item) => item.todo).join('');
    const why = items.map((item) => item.why).join('');
    const allow = items.map((item) => item.allow).join('');
    const parts = [
        `${title(report)}\n`,
        notes(report, context),
        items.length === 0 ? '' : `| | Where | What | State |\n|---|---|---|---|\n${items.map(({ row }) => row).join('')}`,
        all > items.length ? `${all - items.length} more are not shown: there is no room for them here.\n` : '',
        todo === '' ? '' : `**To do**\n\n${todo}`,
        todo === '' ? '' : HISTORY,
        why === '' ? '' : whyDetails(why, allow),
        details('What was done, to the millisecond', steps, report.timeline.length),
        details(`What is silenced, and why (${report.allowed.length})`, silenced, report.allowed.length),
    ];
    return parts.filter((part) => part !== '').join('\n');
}
function title(report) {
    const unasked = report.managed.state === 'unreachable' ? ' (managed keys could not be looked for)' : '';
    return `### Relock: ${(0,report_state/* headline */.Pl)((0,report_state/* countStates */.c0)(report))}${unasked}`;
}
function notes(report, context) {
    const warning = (0,report_state/* managedWarning */.EO)(report);
    const all = [
        ...(warning === undefined ? [] : [warning]),
        ...(context.remark === undefined ? [] : [context.remark]),
        ...report.notes,
    ];
    const more = all.length > MOST_NOTES ? `- … and ${all.length - MOST_NOTES} more\n` : '';
    return (all
        .slice(0, MOST_NOTES)
        .map((note) => `- ${(0,markdown_text/* prose */.CS)(note)}\n`)
        .join('') + more);
}
function whyDetails(why, allow) {
    const lines = allow === ''
        ? ''
        : `\nFor a false alarm add this to \`.relock.yml\` on the **default branch** (a pull request's own file does not count):\n\n\`\`\`yaml\nscan:\n  allow:\n${allow}\`\`\`\n`;
    return `<details><summary>Why was this reported? Is it a false alarm?</summary>\n\n${why}${lines}\n</details>\n`;
}
function details(summary, lines, all) {
    if (lines.length === 0)
        return '';
    const more = all > lines.length ? `- … and ${all - lines.length} more\n` : '';
    return `<details><summary>${summary}</summary>\n\n${lines.join('')}${more}\n</details>\n`;
}
function timelineLine(entry) {
    return `- ${(0,markdown_text/* code */.aY)(entry.at)} ${(0,markdown_text/* code */.aY)(`${entry.fingerprint.slice(0, 12)}…`)} ${(0,markdown_text/* prose */.CS)(entry.what)}\n`;
}
function fit(texts, room) {
    let left = room;
    const first = texts.findIndex((text) => (left -= bytes(text)) < 0);
    return first < 0 ? texts.length : first;
}
function bytes(text) {
    return Buffer.byteLength(text);
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
