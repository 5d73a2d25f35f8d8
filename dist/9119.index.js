export const id = 9119;
export const ids = [9119];
export const modules = {

/***/ 39119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   binaryFragments: () => (/* binding */ binaryFragments)
/* harmony export */ });
/* harmony import */ var _git_objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9951);
/* harmony import */ var _archive_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68420);
/* harmony import */ var _archive_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33695);
/* harmony import */ var _blob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64421);




async function* binaryFragments(repository, binaries, { inHead, added }, tally) {
    const reader = new _git_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .ObjectReader */ .n(repository);
    try {
        for (const { path, blob, commit, shown } of binaries) {
            const object = await reader.read(blob);
            if (object === null) {
                tally.miss(path, 'git does not have its content');
                yield* shown;
                continue;
            }
            const { head, content } = await (0,_archive_content_js__WEBPACK_IMPORTED_MODULE_1__/* .peek */ .se)({ chunks: () => object.content() });
            if ((0,_archive_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(head) === undefined) {
                yield* shown;
                continue;
            }
            const whole = { size: object.size, content: () => content.chunks() };
            for await (const fragment of (0,_blob_js__WEBPACK_IMPORTED_MODULE_3__/* .blobFragments */ .n)(whole, { path, view: { inHead, added }, commit }, tally)) {
                const bytes = Buffer.from(fragment.bytes ?? []);
                yield { ...fragment, bytes, text: bytes.toString('utf8') };
            }
        }
    }
    finally {
        reader.close();
    }
}


/***/ })

};
