export const id = 1946;
export const ids = [1946];
export const modules = {

/***/ 1946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   slackBody: () => (/* binding */ slackBody)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58217);

const SECTION = 2_900;
const HEADER = 150;
function slackBody(message) {
    const { title, facts, todo, owners, link } = message;
    const section = (text) => ({
        type: 'section',
        text: { type: 'plain_text', text: cut(text, SECTION), emoji: false },
    });
    const lines = (texts, mark) => texts.map((text, i) => `${mark(i)}${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, 400)}`).join('\n');
    const blocks = [
        { type: 'header', text: { type: 'plain_text', text: cut((0,_core_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(title, HEADER), HEADER), emoji: false } },
        ...(facts.length === 0 ? [] : [section(lines(facts, () => '• '))]),
        ...(todo.length === 0 ? [] : [section(`To do\n${lines(todo, (i) => `${i + 1}. `)}`)]),
        ...(owners.length === 0 ? [] : [section(`Owners: ${owners.map((owner) => (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(owner, 80)).join(', ')}`)]),
        ...(link === undefined || !/^https:\/\/[^\s<>|]+$/.test(link)
            ? []
            : [{ type: 'section', text: { type: 'mrkdwn', text: `<${escaped(link)}|Details>` } }]),
    ];
    return JSON.stringify({ text: escaped((0,_core_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(title, HEADER)), blocks });
}
function escaped(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
function cut(text, length) {
    return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}


/***/ })

};
