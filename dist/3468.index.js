export const id = 3468;
export const ids = [3468];
export const modules = {

/***/ 3468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   teamsBody: () => (/* binding */ teamsBody)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58217);

function teamsBody(message) {
    const { title, facts, todo, owners, link } = message;
    const run = (text, more = {}) => ({
        type: 'RichTextBlock',
        inlines: [{ type: 'TextRun', text: (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, 800), ...more }],
    });
    const body = [
        run(title, { weight: 'Bolder', size: 'Medium' }),
        ...facts.map((fact) => run(`• ${fact}`)),
        ...(todo.length === 0 ? [] : [run('To do', { weight: 'Bolder' })]),
        ...todo.map((step, i) => run(`${i + 1}. ${step}`)),
        ...(owners.length === 0 ? [] : [run(`Owners: ${owners.join(', ')}`)]),
    ];
    const actions = link !== undefined && /^https:\/\/\S+$/.test(link) ? [{ type: 'Action.OpenUrl', title: 'Details', url: link }] : [];
    const card = {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        body,
        actions,
    };
    return JSON.stringify({
        type: 'message',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card }],
    });
}


/***/ })

};
