export const id = 5740;
export const ids = [5740];
export const modules = {

/***/ 55740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withTexts: () => (/* binding */ withTexts)
/* harmony export */ });
/* harmony import */ var _piece_fragment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57607);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86385);


function withTexts(source, texts) {
    const missing = [];
    let bytes = 0;
    async function* fragments(reading) {
        yield* source.fragments(reading);
        const found = await texts;
        missing.push(...found.unscanned);
        for (const { path, text } of found.texts) {
            const stream = new _text_js__WEBPACK_IMPORTED_MODULE_0__/* .TextStream */ .Kz();
            const content = Buffer.from(text);
            bytes += content.length;
            for (const piece of [...stream.push(content), ...stream.end()])
                yield (0,_piece_fragment_js__WEBPACK_IMPORTED_MODULE_1__/* .fragmentOf */ .U)(path, piece, { inHead: true, added: true });
        }
    }
    return {
        ...source,
        fragments,
        get unscanned() {
            return [...source.unscanned, ...missing];
        },
        get stats() {
            return { ...source.stats, bytes: source.stats.bytes + bytes };
        },
        get notes() {
            return source.notes;
        },
    };
}


/***/ })

};
