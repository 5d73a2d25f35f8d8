export const id = 2002;
export const ids = [2002];
export const modules = {

/***/ 82002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lasts: () => (/* binding */ lasts),
/* harmony export */   resumeLastingSession: () => (/* binding */ resumeLastingSession)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60827);



function resumeLastingSession(saved) {
    const held = (0,_session_js__WEBPACK_IMPORTED_MODULE_1__.leasesOf)(saved);
    return {
        name: saved.address,
        leases: () => held,
        async revoke(lease) {
            throw lasts(lease);
        },
        close: async () => undefined,
    };
}
function lasts(lease) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-REVOKE', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(lease.label)} can’t be revoked: its issuer has no way to`, {
        remedy: 'It ends by itself; give it as short a life, and to as little, as will do.',
        state: `It ends by itself ${lease.ttl} s after it was made.`,
    });
}


/***/ })

};
