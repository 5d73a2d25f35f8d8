export const id = 5897;
export const ids = [5897];
export const modules = {

/***/ 55897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ isShown),
/* harmony export */   y: () => (/* binding */ isPage)
/* harmony export */ });
/* harmony import */ var _code_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48030);

const BEGINS_SAMPLE = /\.\. (?:code|code-block|sourcecode)::|^[ \t#*/;!-]*(?:[A-Z][\w-]* )?Examples?(?: [\w-]+){0,3}::?[ \t]*$|^[ \t]*(?:[#*]|\/\/[/!]?)[ \t]*```/gm;
const PARTS = ['.. ', 'xample', '```'];
const ENDS_COMMENT = /"""|'''|\*\/|-->|^=(?:end|cut)/m;
const COMMENT = /^[ \t]*(?:\/\/|#|\*|;|!|--)/;
const DIRECTIVE = /^\.\. /;
const REACH = 600;
const PAGE = /\.mdx$|(?:^|\/)(?:website|man\d?|manual)\/(?:.*\/)?[^/]*\.(?:md|rst|adoc|html?|txt|\d)$|(?:^|\/)docs?\/(?:.*\/)?[^/]*\.(?:rst|adoc|txt|\d)$|(?:^|\/)docs?\/(?:.*\/)?(?:reference|commandline)\/(?:.*\/)?[^/]*\.md$/i;
function isShown(path, text, start) {
    return isPage(path) || isInSample(path, text, start);
}
function isPage(path) {
    return PAGE.test(path);
}
function isInSample(path, text, start) {
    const before = text.slice(Math.max(0, start - REACH), start);
    if (!PARTS.some((part) => before.includes(part)))
        return false;
    const begun = [...before.matchAll(BEGINS_SAMPLE)].at(-1);
    if (begun === undefined)
        return false;
    const [beginning] = begun;
    const since = before.slice(begun.index + beginning.length);
    if (ENDS_COMMENT.test(since))
        return false;
    if (COMMENT.test(beginning))
        return COMMENT.test(since.slice(since.lastIndexOf('\n') + 1));
    return DIRECTIVE.test(beginning) || (0,_code_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isCodeFile */ .K)(path);
}


/***/ })

};
