export const id = 5032;
export const ids = [5032];
export const modules = {

/***/ 75032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openVaultCopy: () => (/* binding */ openVaultCopy)
/* harmony export */ });
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4210);

function openVaultCopy(target, names, changing, services) {
    const [whole = '', key] = target.target.split('#/');
    return {
        id: `vault ${target.target}`,
        async publish(fields) {
            const copied = key === undefined
                ? new Map([...fields].filter(([name]) => names.includes(name) || changing.includes(name)))
                : new Map([[key, (0,_open_js__WEBPACK_IMPORTED_MODULE_0__/* .valueFor */ .X)(target, names, fields)]]);
            await services.updateSecret(whole, copied);
            return 'written, and read back';
        },
    };
}


/***/ })

};
