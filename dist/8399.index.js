export const id = 8399;
export const ids = [8399];
export const modules = {

/***/ 68399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readFilesAt),
/* harmony export */   readFileAt: () => (/* binding */ readFileAt),
/* harmony export */   readMessage: () => (/* binding */ readMessage)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9951);
/* harmony import */ var _range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74848);




const LIMIT = 4 * 1024 * 1024;
async function readFilesAt(repository, revision, paths, limit = LIMIT) {
    (0,_range_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseOption */ .gX)(revision);
    const reader = new _objects_js__WEBPACK_IMPORTED_MODULE_1__/* .ObjectReader */ .n(repository);
    try {
        const commit = (await reader.read(`${revision}^{commit}`))?.id ?? (await (0,_range_js__WEBPACK_IMPORTED_MODULE_2__/* .ensureCommit */ .q$)(repository, revision)).id;
        const files = new Map();
        for (const path of paths)
            files.set(path, await readBlob(reader, `${commit}:${path}`, path, limit));
        return files;
    }
    finally {
        reader.close();
    }
}
async function readFileAt(repository, revision, path, limit = LIMIT) {
    return (await readFilesAt(repository, revision, [path], limit)).get(path) ?? null;
}
async function readMessage(repository, commit, limit = LIMIT) {
    (0,_range_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseOption */ .gX)(commit);
    const reader = new _objects_js__WEBPACK_IMPORTED_MODULE_1__/* .ObjectReader */ .n(repository);
    try {
        const object = await reader.read(commit);
        if (object === null || object.type !== 'commit')
            return null;
        return (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(await wholeOf(object, `commit ${commit}`, limit));
    }
    finally {
        reader.close();
    }
}
async function readBlob(reader, name, path, limit) {
    const object = await reader.read(name);
    if (object === null || object.type !== 'blob')
        return null;
    return wholeOf(object, path, limit);
}
async function wholeOf(object, path, limit) {
    if (object.size > limit) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-GIT-FILE-TOO-LARGE', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(path)} has ${object.size} bytes; at most ${limit} are read`);
    }
    const parts = [];
    for await (const part of object.content())
        parts.push(part);
    return Buffer.concat(parts);
}


/***/ })

};
