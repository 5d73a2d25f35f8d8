export const id = 3078;
export const ids = [3078];
export const modules = {

/***/ 43078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openStdin: () => (/* binding */ openStdin)
/* harmony export */ });
/* harmony import */ var _piece_fragment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57607);
/* harmony import */ var _archive_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68420);
/* harmony import */ var _archive_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33695);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46471);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13382);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86385);






const VIEW = { inHead: true, added: false };
const ASSUMED = 10e6;
function openStdin(stdin, name = 'stdin') {
    const tally = new _tally_js__WEBPACK_IMPORTED_MODULE_4__/* .Tally */ .F();
    async function* fragments({ archives } = _source_js__WEBPACK_IMPORTED_MODULE_2__/* .READING */ .r) {
        const stream = new _text_js__WEBPACK_IMPORTED_MODULE_3__/* .TextStream */ .Kz();
        tally.stats.files = 1;
        const { head, content } = await (0,_archive_content_js__WEBPACK_IMPORTED_MODULE_0__/* .peek */ .se)({ chunks: () => chunksOf(stdin) });
        if (archives && (0,_archive_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(head) !== undefined) {
            const { openArchive } = await __webpack_require__.e(/* import() */ 2387).then(__webpack_require__.bind(__webpack_require__, 64768));
            yield* openArchive(content, ASSUMED, { path: name, view: VIEW }, tally);
            return;
        }
        for await (const bytes of content.chunks()) {
            tally.stats.bytes += bytes.length;
            for (const piece of stream.push(bytes))
                yield (0,_piece_fragment_js__WEBPACK_IMPORTED_MODULE_5__/* .fragmentOf */ .U)(name, piece, VIEW);
        }
        for (const piece of stream.end())
            yield (0,_piece_fragment_js__WEBPACK_IMPORTED_MODULE_5__/* .fragmentOf */ .U)(name, piece, VIEW);
    }
    return { fragments, unscanned: tally.unscanned, stats: tally.stats, notes: tally.notes };
}
async function* chunksOf(stdin) {
    for await (const chunk of stdin)
        yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}


/***/ })

};
