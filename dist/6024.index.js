export const id = 6024;
export const ids = [6024];
export const modules = {

/***/ 6024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mayRotate: () => (/* binding */ mayRotate),
/* harmony export */   mayRunPrograms: () => (/* binding */ mayRunPrograms),
/* harmony export */   mayValidate: () => (/* binding */ mayValidate),
/* harmony export */   mayWrite: () => (/* binding */ mayWrite)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58217);

const ROTATING = new Set([
    'pull_request_target',
    'push',
    'repository_dispatch',
    'schedule',
    'workflow_dispatch',
    'workflow_run',
]);
function mayRotate(event) {
    const { owner, name, defaultBranch } = event.repository;
    if (!ROTATING.has(event.name))
        return no(`on ${event.name} the workflow file is not necessarily the default branch's, so keys are only reported`);
    if (defaultBranch === undefined)
        return no('the event does not say which branch is the default one');
    const wanted = `refs/heads/${defaultBranch}`;
    const workflow = event.workflowRef;
    if (workflow === undefined)
        return no('GITHUB_WORKFLOW_REF is not set, so it is not known which workflow file runs');
    const isOwn = workflow.toLowerCase().startsWith(`${owner}/${name}/.github/workflows/`.toLowerCase());
    if (!isOwn || workflow.slice(workflow.indexOf('@') + 1) !== wanted)
        return no(`the workflow that runs is ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(workflow, 200)}, not one of this repository at ${wanted}`);
    const runsOnRef = event.name === 'push' || event.name === 'workflow_dispatch';
    if (runsOnRef && event.ref !== wanted)
        return no(`it runs for ${event.ref === undefined ? 'an unknown ref' : (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(event.ref)}, not for ${wanted}`);
    return { allowed: true, why: `the workflow is the one at ${wanted}` };
}
function mayWrite(event, hasToken) {
    if (!hasToken)
        return no('no token was given');
    const restricted = event.name === 'pull_request' || event.name === 'push';
    if (restricted && event.actor === 'dependabot[bot]')
        return no('runs that Dependabot starts can only read');
    if (event.name === 'pull_request' && event.pullRequest?.isFork !== false)
        return no('the pull request comes from a fork, whose runs can only read');
    return { allowed: true, why: 'a token was given' };
}
function mayValidate(event) {
    const { name, pullRequest } = event;
    if (name === 'push' || name === 'schedule' || name === 'workflow_dispatch' || name === 'merge_group')
        return { allowed: true, why: `on ${name} what is scanned is in this repository` };
    if (pullRequest === undefined)
        return no(`on ${name} it is not known whether what is scanned comes from a fork`);
    if (pullRequest.isFork)
        return no('the pull request comes from a fork');
    return { allowed: true, why: 'the pull request comes from this repository' };
}
function mayRunPrograms(event) {
    return event.name === 'repository_dispatch' || mayValidate(event).allowed;
}
function no(why) {
    return { allowed: false, why };
}


/***/ })

};
