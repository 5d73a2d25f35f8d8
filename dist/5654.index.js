export const id = 5654;
export const ids = [5654];
export const modules = {

/***/ 83273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readJobConfig: () => (/* binding */ readJobConfig)
/* harmony export */ });
/* harmony import */ var _config_default_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81886);
/* harmony import */ var _git_credentials_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24989);
/* harmony import */ var _github_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6830);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2326);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79170);





async function readJobConfig(named, invocation, token, event = (0,_github_event_js__WEBPACK_IMPORTED_MODULE_1__.readEvent)(invocation.env)) {
    const name = named ?? _config_js__WEBPACK_IMPORTED_MODULE_2__.CONFIG_NAME;
    const env = (0,_git_credentials_js__WEBPACK_IMPORTED_MODULE_4__/* .withFetchToken */ .i)(invocation.env, event.serverUrl, token);
    const required = named === undefined ? [] : [named];
    const files = await (0,_defaults_js__WEBPACK_IMPORTED_MODULE_3__.readDefaults)([name], required, event, { cwd: invocation.cwd, env, token });
    const text = files.get(name);
    return typeof text === 'string' ? (0,_config_js__WEBPACK_IMPORTED_MODULE_2__.parseText)(text, name) : _config_default_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_CONFIG */ .P;
}


/***/ })

};
