export const id = 6476;
export const ids = [6476];
export const modules = {

/***/ 26476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   incidentsMarkdown: () => (/* binding */ incidentsMarkdown),
/* harmony export */   rotationMarkdown: () => (/* binding */ rotationMarkdown)
/* harmony export */ });
/* harmony import */ var _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85805);
/* harmony import */ var _tell_incident_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21862);


const WORDS = {
    rotated: '✓ replaced; the old value is refused',
    overlap: '✓ replaced; the old value works until its overlap ends',
    waiting: '● waits for a person',
    revoked: '✓ revoked; it is refused',
    accepted: '● accepted by the issuer, not proven yet',
    planned: '● planned; nothing was changed',
    failed: '● not done',
};
function rotationMarkdown(outcomes, isPrivate) {
    if (outcomes.length === 0)
        return '### Relock: no key was to be rotated\n';
    const count = (...results) => outcomes.filter(({ result }) => results.includes(result)).length;
    const all = `${outcomes.length} ${outcomes.length === 1 ? 'key' : 'keys'}`;
    const done = count('planned') > 0
        ? `${count('planned')} of ${all} would be replaced or revoked`
        : `${count('rotated', 'overlap', 'revoked')} of ${all} replaced or revoked`;
    const rows = outcomes.map(({ address, kind, result, problem }, i) => {
        const name = isPrivate ? (0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(address) : `key ${i + 1}`;
        const why = problem === undefined || !isPrivate ? '' : `: ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(problem.message)}`;
        const known = problem === undefined ? '' : ` (${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(problem.code)})`;
        return `| ${name} | ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(kind)} | ${WORDS[result]}${why}${known} |`;
    });
    return [`### Relock: ${done}`, '', '| Key | Issuer | |', '|---|---|---|', ...rows, ''].join('\n');
}
const WHOLE = 5;
function incidentsMarkdown({ incidents, files, kept }, isPrivate) {
    if (incidents.length === 0)
        return undefined;
    const many = incidents.length === 1 ? '1 incident' : `${incidents.length} incidents`;
    const where = [
        ...(files.length === 0 ? [] : ['in the files that the output `incident-file` names']),
        ...(kept.length === 0 ? [] : [`in the ${kept.length === 1 ? 'vault of its key' : 'vaults of their keys'}`]),
    ];
    const lines = [
        `### Relock: ${many} on record`,
        '',
        where.length === 0 ? 'Nowhere but here.' : `Kept ${where.join(', and ')}.`,
        '',
    ];
    if (!isPrivate)
        return lines.join('\n');
    const places = kept.map((place) => `- ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(place)}`);
    const whole = incidents.slice(0, WHOLE).flatMap((incident) => [
        `<details><summary>Incident ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(incident.id)}</summary>`,
        '',
        (0,_tell_incident_js__WEBPACK_IMPORTED_MODULE_0__/* .incidentMarkdown */ .kM)(incident).replace(/^#(#?) /gm, '####$1 '),
        '</details>',
        '',
    ]);
    return [...lines, ...places, ...(places.length === 0 ? [] : ['']), ...whole].join('\n');
}


/***/ }),

/***/ 21862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ad: () => (/* binding */ incidentMessage),
/* harmony export */   dQ: () => (/* binding */ incidentJson),
/* harmony export */   kM: () => (/* binding */ incidentMarkdown)
/* harmony export */ });
/* unused harmony exports exposedSince, timelineOf */
/* harmony import */ var _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85805);

function exposedSince({ places, found }) {
    const dates = places.flatMap(({ date }) => (date === undefined || Number.isNaN(Date.parse(date)) ? [] : [date]));
    return dates.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? found;
}
function timelineOf(incident) {
    const { validFrom, places, found, steps } = incident;
    const moments = [
        ...(validFrom === undefined ? [] : [{ at: validFrom, what: 'the value became the current one in its vault' }]),
        ...places.flatMap(({ path, line, commit, author, date }) => {
            if (date === undefined || commit === undefined || Number.isNaN(Date.parse(date)))
                return [];
            const by = author === undefined ? '' : ` by ${author}`;
            return [
                { at: new Date(date).toISOString(), what: `committed in ${commit.slice(0, 12)}${by}, at ${path}:${line}` },
            ];
        }),
        { at: found, what: 'found' },
        ...steps,
    ];
    return moments.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
function incidentJson(incident) {
    const since = exposedSince(incident);
    const derived = { exposedSince: since, exposedSeconds: secondsOf(incident, since), timeline: timelineOf(incident) };
    return `${JSON.stringify({ format: 1, ...incident, ...derived, questions: QUESTIONS }, null, 2)}\n`;
}
function incidentMarkdown(incident) {
    const since = exposedSince(incident);
    const seconds = secondsOf(incident, since);
    const { places, elsewhere, open, owners, fingerprint, identity, validFrom, watch } = incident;
    return [
        `# Incident ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(incident.id)}`,
        '',
        `${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(incident.kind)} key ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(incident.key)}: ${STATE[incident.result]}.`,
        '',
        '| | |',
        '|---|---|',
        ...(fingerprint === undefined ? [] : [`| Fingerprint | ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(fingerprint)} |`]),
        ...(identity === undefined ? [] : [`| What it opens | ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(identity)} |`]),
        `| Valid from | ${validFrom === undefined ? 'not known' : (0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(validFrom)} |`,
        `| Exposed since | ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(since)} |`,
        `| Found | ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(incident.found)} |`,
        `| Refused by its issuer | ${incident.refused === undefined ? 'not seen' : (0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(incident.refused)} |`,
        `| Was valid in the open for | ${seconds === undefined ? 'it may still be valid' : duration(seconds)} |`,
        ...(owners.length === 0 ? [] : [`| Owners | ${owners.map((owner) => (0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(owner)).join(', ')} |`]),
        ...(incident.link === undefined ? [] : [`| Run | ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(incident.link)} |`]),
        '',
        '## Where it leaked',
        '',
        ...(places.length === 0 ? ['Not from a repository that was scanned here.'] : places.map(placeLine)),
        ...(incident.morePlaces === 0 ? [] : [`- … and ${incident.morePlaces} more`]),
        ...(elsewhere.length === 0
            ? []
            : ['', '## Where else the same value was kept', '', ...elsewhere.map((one) => `- ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(one)}`)]),
        '',
        '## Timeline, to the millisecond',
        '',
        ...timelineOf(incident).map(({ at, what }) => `- ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(at)} ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(what)}`),
        ...(watch === undefined ? [] : ['', (0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(watch)]),
        '',
        '## Uses between the leak and its end',
        '',
        ...usesLines(incident),
        '',
        '## What is open',
        '',
        ...(open.length === 0 ? ['Nothing.'] : open.map((step, i) => `${i + 1}. ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(step)}`)),
        '',
        '## For the review',
        '',
        ...QUESTIONS.map((question) => `- ${question}`),
        '',
    ].join('\n');
}
const QUESTIONS = [
    'How did the key come into the file: by hand, by a tool, from a log, a fixture, a copied set-up?',
    'Which check would have stopped it before it was pushed (`relock scan --staged`), and why did it not run?',
    'Need it exist: could the job have a short-lived one (`relock inject`)?',
    'Who could use what the key opened, and is that more than it needs?',
    'Were the uses above ours, each of them?',
];
function incidentMessage(incident, showAddresses) {
    const name = showAddresses ? incident.key : 'a managed key';
    const first = incident.places[0];
    const state = incident.result === 'failed' ? 'failed' : incident.open.length > 0 ? 'you' : 'done';
    const seconds = secondsOf(incident, incident.found);
    return {
        title: `${incident.kind} key leaked: ${STATE[incident.result]}`,
        state,
        facts: [
            `Key: ${name}`,
            ...(first === undefined
                ? []
                : [`Leaked in ${first.path}:${first.line}${more(incident.places.length + incident.morePlaces)}`]),
            `Found ${incident.found}`,
            ...(seconds === undefined ? [] : [`Refused by its issuer ${duration(seconds)} after it was found`]),
            ...(incident.uses === undefined ? [] : [`Uses since the leak, by the logs: ${incident.uses.length}`]),
        ],
        todo: incident.open,
        owners: incident.owners,
        link: incident.link,
    };
}
const STATE = {
    rotated: 'replaced; the leaked value is refused',
    revoked: 'revoked; it is refused',
    accepted: 'the issuer took the revocation; it was not yet seen to refuse',
    contained: 'stopped from working, which can be undone; not yet replaced',
    waiting: 'a person must do a step',
    failed: 'not replaced',
    reported: 'reported; nothing was changed',
};
function usesLines({ uses, logs }) {
    const asked = logs.map(({ log, uses: count }) => `- ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(log)}: ${count === undefined ? 'it could not be read' : `${count} uses`}`);
    if (uses === undefined)
        return ['No log could be asked.', ...asked];
    if (uses.length === 0)
        return ['None, by the logs that were asked:', '', ...asked];
    return ['By the logs that were asked:', '', ...asked, '', ...useLines(uses)];
}
function useLines(uses) {
    const shown = uses.slice(0, 100).map(({ at, what }) => `- ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(at)} ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(what)}`);
    return uses.length > 100 ? [...shown, `- … and ${uses.length - 100} more`] : shown;
}
function placeLine({ path, line, commit, author, date, decoded = [], historyOnly }) {
    const parts = [
        (0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${path}:${line}`),
        ...(decoded.length === 0 ? [] : [(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(`(${decoded.join(' → ')})`)]),
        ...(commit === undefined ? [] : [`commit ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(commit.slice(0, 12))}`]),
        ...(author === undefined ? [] : [`by ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(author, 100)}`]),
        ...(date === undefined ? [] : [(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(date)]),
        ...(historyOnly === true ? ['gone from the head, still in history'] : []),
    ];
    return `- ${parts.join(', ')}`;
}
function secondsOf({ refused }, since) {
    if (refused === undefined)
        return undefined;
    return Math.max(0, (Date.parse(refused) - Date.parse(since)) / 1000);
}
function more(places) {
    return places > 1 ? ` and ${places - 1} more ${places === 2 ? 'place' : 'places'}` : '';
}
function duration(seconds) {
    if (seconds < 120)
        return `${seconds.toFixed(1)} s`;
    if (seconds < 2 * 3600)
        return `${Math.round(seconds / 60)} min`;
    return seconds < 48 * 3600 ? `${(seconds / 3600).toFixed(1)} h` : `${(seconds / 86_400).toFixed(1)} days`;
}


/***/ })

};
