export const id = 5616;
export const ids = [5616];
export const modules = {

/***/ 5616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ SecretValue)
/* harmony export */ });
const REDACTED = '[redacted]';
class SecretValue {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    equals(other) {
        const { createHash, timingSafeEqual } = process.getBuiltinModule('node:crypto');
        const digest = (text) => createHash('sha256').update(text).digest();
        return timingSafeEqual(digest(this.#value), digest(other.#value));
    }
    hideIn(text) {
        return this.#value.length < 6 ? text : text.replaceAll(this.#value, REDACTED);
    }
    get isEmpty() {
        return this.#value.length === 0;
    }
    toString() {
        return REDACTED;
    }
    toJSON() {
        return REDACTED;
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return REDACTED;
    }
}


/***/ })

};
