export const id = 1039;
export const ids = [1039];
export const modules = {

/***/ 71039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   usesInFile: () => (/* binding */ usesInFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _watch_log_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79059);



const HELD = 10_000;
const BOUNDS = { bytes: 8 * 1024 ** 3, milliseconds: 60_000 };
async function usesInFile(file, names, since, most, { bytes, milliseconds } = BOUNDS) {
    const name = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(file, 200);
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => undefined))?.isFile() !== true)
        return { log: name, uses: undefined };
    const log = new _watch_log_file_js__WEBPACK_IMPORTED_MODULE_1__/* .LogFile */ .$i(file, file, {});
    const isMeant = ({ key, at }) => at >= since.getTime() &&
        key !== undefined &&
        names.some((one) => key === one || (one.startsWith('/') && key.endsWith(one)));
    let found = [];
    let read = 0;
    let isWhole = true;
    const end = performance.now() + milliseconds;
    for await (const events of log.events()) {
        found.push(...events.filter(isMeant));
        if (found.length > 2 * HELD)
            found = found.sort(newestFirst).slice(0, HELD);
        read += _watch_log_file_js__WEBPACK_IMPORTED_MODULE_1__/* .PIECE */ .TJ;
        isWhole = read < bytes && performance.now() < end;
        if (!isWhole)
            break;
    }
    if (log.trouble !== undefined || log.counts.format === undefined)
        return { log: name, uses: undefined };
    const uses = found.sort(newestFirst).slice(0, most).map(useOf);
    const megabytes = Math.ceil(read / 1024 ** 2);
    return { log: isWhole ? name : `${name} (only its first ${megabytes} MB were read)`, uses };
}
function newestFirst(a, b) {
    return b.at - a.at;
}
function useOf({ at, action, identity, address, outcome, agent }) {
    const parts = [
        action,
        `by ${identity ?? 'nobody known'}`,
        ...(address === undefined ? [] : [`from ${address}`]),
        ...(agent === undefined ? [] : [`(${agent})`]),
        ...(outcome === 'refused' ? ['refused'] : []),
    ];
    return { at: new Date(at).toISOString(), what: (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(parts.join(' '), 300) };
}


/***/ })

};
