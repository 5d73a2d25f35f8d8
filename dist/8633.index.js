export const id = 8633;
export const ids = [8633];
export const modules = {

/***/ 68633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSeal: () => (/* binding */ openSeal)
/* harmony export */ });
async function openSeal(kind, options) {
    switch (kind) {
        case 'pkcs11': {
            const { openPkcs11 } = await __webpack_require__.e(/* import() */ 2914).then(__webpack_require__.bind(__webpack_require__, 42914));
            return openPkcs11(options);
        }
        case 'passphrase': {
            const { openPassphrase } = await __webpack_require__.e(/* import() */ 1637).then(__webpack_require__.bind(__webpack_require__, 11637));
            return openPassphrase(options);
        }
        case 'awskms': {
            const { openAwsKms } = await __webpack_require__.e(/* import() */ 4720).then(__webpack_require__.bind(__webpack_require__, 84720));
            return openAwsKms(options);
        }
        case 'azurekeyvault': {
            const { openAzureKeyVault } = await __webpack_require__.e(/* import() */ 3102).then(__webpack_require__.bind(__webpack_require__, 63102));
            return openAzureKeyVault(options);
        }
        case 'gcpckms': {
            const { openGcpCkms } = await __webpack_require__.e(/* import() */ 1291).then(__webpack_require__.bind(__webpack_require__, 1291));
            return openGcpCkms(options);
        }
    }
}


/***/ })

};
