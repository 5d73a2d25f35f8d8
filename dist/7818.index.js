export const id = 7818;
export const ids = [7818];
export const modules = {

/***/ 27818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGitSource: () => (/* binding */ openGitSource)
});

// EXTERNAL MODULE: ./build/git/range.js + 1 modules
var range = __webpack_require__(74848);
// EXTERNAL MODULE: ./build/source/pull-request.js + 2 modules
var pull_request = __webpack_require__(7114);
// EXTERNAL MODULE: ./build/git/process.js
var process = __webpack_require__(59658);
// EXTERNAL MODULE: ./build/source/patch-fragments.js + 2 modules
var patch_fragments = __webpack_require__(10093);
// EXTERNAL MODULE: ./build/source/tally.js
var source_tally = __webpack_require__(13382);
;// CONCATENATED MODULE: ./build/source/staged.js



function openStaged(repository) {
    const tally = new source_tally/* Tally */.F();
    const git = (0,process.startGit)(repository, ['diff', '--cached', ...process/* PATCH_SWITCHES */.Cl, '--'], { withIndex: true });
    return {
        fragments: (reading) => (0,patch_fragments/* patchFragments */.W)(git.output, { inHead: true, added: false, ...(0,patch_fragments/* archivesOf */.b)(repository, reading) }, tally),
        unscanned: tally.unscanned,
        stats: tally.stats,
        get notes() {
            return tally.notes;
        },
    };
}

;// CONCATENATED MODULE: ./build/command/scan-git.js



function openGitSource(wanted, repository) {
    return wanted.kind === 'diff' ? (0,pull_request/* openRange */.w)(repository, (0,range/* parseRange */.RC)(wanted.range)) : openStaged(repository);
}


/***/ })

};
