export const id = 1112;
export const ids = [1112];
export const modules = {

/***/ 21112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OWNER_FILES: () => (/* binding */ OWNER_FILES),
/* harmony export */   codeOwners: () => (/* binding */ codeOwners)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

const MAX_BYTES = 3 * 1024 * 1024;
const OWNER_FILES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
const OWNER = /^@[A-Za-z0-9_-]{1,39}(?:\/[A-Za-z0-9._-]{1,100})?$/;
function codeOwners(text, path) {
    if (text.length > MAX_BYTES)
        return [];
    let owners = [];
    for (const line of text.split(/\r?\n/)) {
        const words = line
            .replace(/(?:^|\s)#.*$/, '')
            .trim()
            .split(/(?<!\\)\s+/);
        const [pattern = '', ...names] = words;
        if (pattern === '' || pattern.startsWith('!') || /[[\]]/.test(pattern))
            continue;
        if (matches(pattern.replaceAll('\\ ', ' ').replaceAll(/[(){}|+!@]/g, String.raw `\$&`), path))
            owners = names;
    }
    return owners.filter((owner) => OWNER.test(owner)).slice(0, 10);
}
function matches(pattern, path) {
    if (/^\/+$/.test(pattern))
        return false;
    if (pattern === '/*')
        return !path.includes('/');
    const anchored = /\/./.test(pattern) ? pattern.replace(/^\//, '') : `**/${pattern.replace(/^\//, '')}`;
    const rooted = pattern.startsWith('/') && !/\/./.test(pattern.slice(1)) ? pattern.slice(1) : anchored;
    const options = { dot: true, nobrace: true, noextglob: true, nonegate: true };
    if (rooted.endsWith('/'))
        return picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(path, `${rooted}**`, options);
    if (rooted.endsWith('/*') || rooted === '*')
        return picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(path, rooted === '*' ? '**' : rooted, options);
    return picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(path, [rooted, `${rooted}/**`], options);
}


/***/ })

};
