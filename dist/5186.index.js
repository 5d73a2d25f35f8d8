export const id = 5186;
export const ids = [5186];
export const modules = {

/***/ 25186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSeal: () => (/* binding */ openSeal)
/* harmony export */ });
async function openSeal(kind, options) {
    switch (kind) {
        case 'pkcs11': {
            const { openPkcs11 } = await __webpack_require__.e(/* import() */ 1131).then(__webpack_require__.bind(__webpack_require__, 1131));
            return openPkcs11(options);
        }
        case 'passphrase': {
            const { openPassphrase } = await __webpack_require__.e(/* import() */ 5558).then(__webpack_require__.bind(__webpack_require__, 15558));
            return openPassphrase(options);
        }
        case 'awskms': {
            const { openAwsKms } = await __webpack_require__.e(/* import() */ 8876).then(__webpack_require__.bind(__webpack_require__, 68876));
            return openAwsKms(options);
        }
        case 'azurekeyvault': {
            const { openAzureKeyVault } = await __webpack_require__.e(/* import() */ 349).then(__webpack_require__.bind(__webpack_require__, 30349));
            return openAzureKeyVault(options);
        }
        case 'gcpckms': {
            const { openGcpCkms } = await __webpack_require__.e(/* import() */ 5312).then(__webpack_require__.bind(__webpack_require__, 35312));
            return openGcpCkms(options);
        }
    }
}


/***/ })

};
