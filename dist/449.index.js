export const id = 449;
export const ids = [449];
export const modules = {

/***/ 91986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ PROGRAM),
/* harmony export */   u: () => (/* binding */ IS_BUILT)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const IS_BUILT = import.meta.filename.endsWith('.js');
const PROGRAM = IS_BUILT ? import.meta.dirname : node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(import.meta.dirname);


/***/ }),

/***/ 20449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LogThread: () => (/* binding */ LogThread),
  openLog: () => (/* binding */ openLog),
  serveLog: () => (/* binding */ serveLog)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./build/watch/event.js
var watch_event = __webpack_require__(88996);
;// CONCATENATED MODULE: ./build/watch/log/pack.js

const TEXTS = ['source', 'key', 'identity', 'repository', 'workflow', 'ref', 'environment', 'agent'];
const ONCE = ['address', 'lease', 'job', 'reason'];
const [REFUSED, AUTHENTICATED, OWN] = [16, 32, 64];
const MOST = 50_000;
class Packer {
    #numbers = new Map();
    pack(events) {
        if (this.#numbers.size > MOST)
            this.#numbers.clear();
        const first = this.#numbers.size + 1;
        const { length } = events;
        const times = new Float64Array(2 * length);
        const kinds = new Uint8Array(length);
        const numbers = new Int32Array(TEXTS.length * length);
        const texts = [];
        let place = 0;
        for (const [index, event] of events.entries()) {
            times[2 * index] = event.at;
            times[2 * index + 1] = event.leaseUntil ?? Number.NaN;
            kinds[index] =
                watch_event/* ACTIONS */.kl.indexOf(event.action) +
                    (event.outcome === 'refused' ? REFUSED : 0) +
                    (event.authenticated ? AUTHENTICATED : 0) +
                    (event.trust === 'own' ? OWN : 0);
            for (const name of TEXTS) {
                const text = event[name];
                if (text !== undefined)
                    numbers[place] = this.#numberOf(text, texts);
                place += 1;
            }
        }
        const once = ONCE.map((name) => events.some((event) => event[name] !== undefined) ? events.map((event) => event[name]) : undefined);
        return { ids: events.map(({ id }) => id), times, kinds, numbers, texts, first, once };
    }
    #numberOf(text, fresh) {
        const known = this.#numbers.get(text);
        if (known !== undefined)
            return known;
        const number = this.#numbers.size + 1;
        this.#numbers.set(text, number);
        fresh.push(text);
        return number;
    }
}
function buffersOf({ times, kinds, numbers }) {
    return [times.buffer, kinds.buffer, numbers.buffer];
}
const SOME = 128;
class Unpacker {
    #texts = [undefined];
    *unpack(packed) {
        if (packed.first === 1)
            this.#texts = [undefined];
        this.#texts.push(...packed.texts);
        const { length } = packed.ids;
        for (let from = 0; from < length; from += SOME)
            yield Array.from({ length: Math.min(SOME, length - from) }, (_, index) => this.#use(packed, from + index));
    }
    #use({ ids, times, kinds, numbers, once: [addresses, leases, jobs, reasons] }, index) {
        const kind = kinds[index] ?? 0;
        const event = {
            id: ids[index] ?? '',
            at: times[2 * index] ?? 0,
            source: '',
            trust: (kind & OWN) === 0 ? 'foreign' : 'own',
            action: watch_event/* ACTIONS */.kl[kind & 15] ?? 'other',
            outcome: (kind & REFUSED) === 0 ? 'ok' : 'refused',
            authenticated: (kind & AUTHENTICATED) !== 0,
        };
        let place = index * TEXTS.length;
        for (const name of TEXTS) {
            const text = this.#texts[numbers[place++] ?? 0];
            if (text !== undefined)
                event[name] = text;
        }
        const address = addresses?.[index];
        if (address !== undefined)
            event.address = address;
        const lease = leases?.[index];
        if (lease !== undefined)
            event.lease = lease;
        const job = jobs?.[index];
        if (job !== undefined)
            event.job = job;
        const reason = reasons?.[index];
        if (reason !== undefined)
            event.reason = reason;
        const until = times[2 * index + 1] ?? Number.NaN;
        if (!Number.isNaN(until))
            event.leaseUntil = until;
        return event;
    }
}

// EXTERNAL MODULE: ./build/command/program.js
var program = __webpack_require__(91986);
// EXTERNAL MODULE: ./build/command/watch/log-file.js
var log_file = __webpack_require__(79059);
;// CONCATENATED MODULE: ./build/command/watch/log-thread.js







const LARGE = 16 * 1024 * 1024;
const PIECE = 2048;
const AHEAD = 4;
const YOUNG_MB = 24;
let running = 0;
class LogThread {
    label;
    #file;
    #options;
    #counts = { format: undefined, uses: 0, passed: new Map(), others: new Map() };
    #trouble;
    constructor(file, label, options) {
        this.label = label;
        this.#file = file;
        this.#options = options;
    }
    get counts() {
        return this.#counts;
    }
    get trouble() {
        return this.#trouble;
    }
    first() {
        return (0,log_file/* firstIn */.uJ)(this.#file);
    }
    async *events() {
        if (running > 0 || external_node_os_.availableParallelism() < 2)
            yield* this.#here();
        else
            yield* this.#beside();
    }
    async *#here() {
        const log = new log_file/* LogFile */.$i(this.#file, this.label, this.#options);
        yield* log.events();
        this.#counts = log.counts;
        this.#trouble = log.trouble;
    }
    async *#beside() {
        running += 1;
        const work = { log: { file: this.#file, label: this.label, options: this.#options } };
        const thread = new external_node_worker_threads_.Worker(external_node_path_.join(program/* PROGRAM */.R, program/* IS_BUILT */.u ? 'worker.js' : 'worker.ts'), {
            workerData: work,
            resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
        });
        const unpacker = new Unpacker();
        const come = [];
        let failure;
        let wake = () => { };
        thread.on('message', (piece) => {
            come.push(piece);
            wake();
        });
        thread.on('error', (error) => {
            failure = error;
            wake();
        });
        try {
            for (;;) {
                const piece = come.shift();
                if (piece !== undefined) {
                    thread.postMessage('more', []);
                    yield* unpacker.unpack(piece.packed);
                    this.#counts = piece.counts;
                    if (piece.end === undefined)
                        continue;
                    this.#trouble = piece.end.trouble;
                    return;
                }
                if (failure !== undefined)
                    throw failure;
                await new Promise((resolve) => (wake = resolve));
            }
        }
        finally {
            running -= 1;
            await thread.terminate();
        }
    }
}
function openLog(file, label, options) {
    const size = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
    return size < LARGE ? new log_file/* LogFile */.$i(file, label, options) : new LogThread(file, label, options);
}
function isLogWork(data) {
    return typeof data === 'object' && data !== null && 'log' in data;
}
async function serveLog() {
    if (external_node_worker_threads_.parentPort === null || !isLogWork(external_node_worker_threads_.workerData))
        throw new TypeError('not a thread that reads a log');
    const port = external_node_worker_threads_.parentPort;
    const { file, label, options } = external_node_worker_threads_.workerData.log;
    const log = new log_file/* LogFile */.$i(file, label, options);
    const packer = new Packer();
    const way = { pieces: 0, wake: () => { } };
    port.on('message', () => {
        way.pieces -= 1;
        way.wake();
    });
    const send = (events, end) => {
        const packed = packer.pack(events);
        const { format, uses, passed, others } = log.counts;
        const plain = format === undefined ? undefined : { name: format.name, title: format.title };
        way.pieces += 1;
        port.postMessage({ packed, counts: { format: plain, uses, passed, others }, end }, buffersOf(packed));
    };
    let events = [];
    for await (const some of log.events()) {
        events = events.length === 0 ? [...some] : events.concat(some);
        if (events.length < PIECE)
            continue;
        send(events, undefined);
        events = [];
        while (way.pieces >= AHEAD)
            await new Promise((resolve) => (way.wake = resolve));
    }
    send(events, { trouble: log.trouble });
}


/***/ })

};
