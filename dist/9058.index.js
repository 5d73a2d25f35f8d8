export const id = 9058;
export const ids = [9058,9865];
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

/***/ 59058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openHistory: () => (/* binding */ openHistory)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/no-file.js
var no_file = __webpack_require__(27778);
// EXTERNAL MODULE: ./build/git/commits.js
var commits = __webpack_require__(52985);
;// CONCATENATED MODULE: ./build/git/file-order.js
function byFile(lines) {
    const files = new Map();
    const rest = [];
    for (const line of lines) {
        const space = line.indexOf(' ');
        if (space === -1) {
            rest.push(line);
            continue;
        }
        const path = line.slice(space + 1);
        const versions = files.get(path);
        if (versions === undefined)
            files.set(path, [line]);
        else
            versions.push(line);
    }
    const named = [...files].map(([path, versions]) => ({ key: `${nameOf(path)}\0${path}`, versions }));
    const lists = named.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ versions }) => versions);
    return rest.length === 0 ? lists : [rest, ...lists];
}
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

// EXTERNAL MODULE: ./build/git/objects.js
var objects = __webpack_require__(9951);
;// CONCATENATED MODULE: ./build/git/pack/families.js
const AT_ONCE = 262_144;
const ENOUGH = 4 * 1024 * 1024;
const TOO_MUCH = 128 * 1024 * 1024;
const MANY = 512;
const MADE_AS_LOOKED = 4;
async function* families(lists, packs) {
    let gathered = new Gathered(packs);
    for await (const lines of lists) {
        const rest = lines.filter((line) => !gathered.add(line));
        if (rest.length > 0)
            yield rest;
        if (gathered.count < AT_ONCE)
            continue;
        yield* gathered.families();
        gathered = new Gathered(packs);
    }
    yield* gathered.families();
}
class Node {
    pack;
    at;
    line = '';
    base;
    made;
    other;
    total = 0;
    wanted = 0;
    size = 0;
    constructor({ pack, at }) {
        this.pack = pack;
        this.at = at;
    }
    *allMade() {
        for (let node = this.made; node !== undefined; node = node.other)
            yield node;
    }
}
class Gathered {
    #packs;
    #nodes = new Map();
    #id = Buffer.alloc(20);
    count = 0;
    constructor(packs) {
        this.#packs = packs;
    }
    add(line) {
        const isId = this.#id.write(line, 0, 20, 'hex') === 20 && (line.length === 40 || line[40] === ' ');
        const place = isId ? this.#packs.find(this.#id) : undefined;
        if (place === undefined)
            return false;
        const node = this.#node(place);
        if (node.line !== '')
            return false;
        node.line = line;
        this.count++;
        return true;
    }
    *families() {
        const roots = [...this.#nodes.values()].flatMap((nodes) => this.#link(nodes));
        for (const root of roots)
            measure(root);
        const rest = [];
        for (const nodes of this.#nodes.values())
            for (const { line, total } of nodes.values())
                if (total === 0 && line !== '')
                    rest.push(line);
        let family;
        for (const root of roots.sort((a, b) => b.size * b.wanted - a.size * a.wanted)) {
            for (const node of inOrder(root)) {
                if (family !== undefined && (family.pack !== root.pack || family.isLongFor(node, root.size))) {
                    yield family.end(this.#packs);
                    family = undefined;
                }
                (family ??= new Draft(root.pack)).add(node, root.size);
            }
            if (family === undefined || (family.bytes < ENOUGH && family.at.length < MANY))
                continue;
            yield family.end(this.#packs);
            family = undefined;
        }
        if (family !== undefined)
            yield family.end(this.#packs);
        if (rest.length > 0)
            yield rest;
    }
    #node(place) {
        let nodes = this.#nodes.get(place.pack);
        if (nodes === undefined)
            this.#nodes.set(place.pack, (nodes = new Map()));
        let node = nodes.get(place.at);
        if (node === undefined) {
            node = new Node(place);
            nodes.set(place.at, node);
        }
        return node;
    }
    #link(nodes) {
        const roots = [];
        for (let next = [...nodes.values()]; next.length > 0;) {
            const bases = new Set();
            for (const node of next.sort((a, b) => a.at - b.at)) {
                const entry = this.#packs.entry(node);
                if (entry === undefined)
                    continue;
                if (entry.base === undefined) {
                    node.size = entry.size;
                    roots.push(node);
                    continue;
                }
                const at = typeof entry.base === 'number' ? entry.base : this.#packs.findIn(node.pack, entry.base);
                if (at === undefined)
                    continue;
                const isKnown = nodes.has(at);
                node.base = this.#node({ pack: node.pack, at });
                node.other = node.base.made;
                node.base.made = node;
                if (!isKnown)
                    bases.add(node.base);
            }
            next = [...bases];
        }
        return roots;
    }
}
function measure(root) {
    const order = [root];
    for (const node of order)
        for (const made of node.allMade())
            order.push(made);
    for (const node of order.toReversed()) {
        node.total++;
        if (node.line !== '')
            node.wanted++;
        if (node.base === undefined)
            continue;
        node.base.total += node.total;
        node.base.wanted += node.wanted;
    }
}
function* inOrder(root) {
    const waiting = [root];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        yield node;
        for (const made of [...node.allMade()].sort((a, b) => b.total - a.total))
            waiting.push(made);
    }
}
class Draft {
    pack;
    at = [];
    base = [];
    lines = [];
    #places = new Map();
    bytes = 0;
    constructor(pack) {
        this.pack = pack;
    }
    isLongFor(next, size) {
        if (this.bytes <= TOO_MUCH)
            return false;
        let again = 0;
        for (let base = next.base; base !== undefined; base = base.base)
            again += size;
        return again < MADE_AS_LOOKED * this.bytes;
    }
    add(node, size) {
        const above = [];
        for (let base = node.base; base !== undefined && !this.#places.has(base); base = base.base)
            above.push(base);
        for (const base of above.toReversed())
            this.#push(base, '');
        this.#push(node, node.line);
        this.bytes += size;
    }
    #push(node, line) {
        this.#places.set(node, this.at.length);
        this.at.push(node.at);
        this.base.push(node.base === undefined ? -1 : (this.#places.get(node.base) ?? -1));
        this.lines.push(line);
    }
    end(packs) {
        const { at, base, lines } = this;
        return { pack: packs.pathOf(this.pack), at, base, lines };
    }
}

// EXTERNAL MODULE: ./build/git/pack/packs.js + 1 modules
var pack_packs = __webpack_require__(58941);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
;// CONCATENATED MODULE: ./build/git/lines.js
async function* splitOutput(output, separator) {
    const byte = separator.charCodeAt(0);
    let rest = Buffer.alloc(0);
    for await (const chunk of output) {
        const end = chunk.lastIndexOf(byte);
        if (end === -1) {
            rest = Buffer.concat([rest, chunk]);
            continue;
        }
        const whole = Buffer.concat([rest, chunk.subarray(0, end)]);
        rest = Buffer.from(chunk.subarray(end + 1));
        yield whole.toString('utf8').split(separator);
    }
    if (rest.length > 0)
        yield rest.toString('utf8').split(separator);
}

// EXTERNAL MODULE: ./build/git/process.js
var git_process = __webpack_require__(59658);
// EXTERNAL MODULE: ./build/git/range.js + 1 modules
var range = __webpack_require__(74848);
// EXTERNAL MODULE: ./build/git/repository.js + 1 modules
var git_repository = __webpack_require__(81912);
;// CONCATENATED MODULE: ./build/git/reachable.js






const DATE = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$|^\d{1,5}[. ](hour|day|week|month|year)s?([. ]ago)?$/;
async function walkOf(repository, request) {
    for (const revision of [...request.revisions, ...(request.since === undefined ? [] : [request.since])]) {
        if (!DATE.test(revision))
            (0,range/* refuseOption */.gX)(revision);
    }
    const tips = request.revisions.length === 0 ? ['--all'] : [...request.revisions];
    const notes = [];
    const cut = (0,git_repository/* shallowCommits */.H)(repository).size;
    if (cut > 0)
        notes.push(`this clone is shallow: what came before its ${cut} oldest commits was not scanned`);
    const args = [...tips, ...(request.since === undefined ? [] : await leftOut(repository, request.since, tips))];
    if ((0,git_repository/* isPartial */.mt)(repository)) {
        await (0,range/* fetchMissing */.jx)(repository, args).catch((error) => {
            notes.push(`this partial clone lacks files, and they could not be fetched: ${error instanceof core_error/* RelockError */.dB ? (error.evidence[0]?.[1] ?? error.message) : 'unknown failure'}`);
        });
    }
    return { args, notes };
}
async function leftOut(repository, since, tips) {
    if (!DATE.test(since)) {
        const id = await (0,git_process/* askGit */.gG)(repository, [
            'rev-parse',
            '--verify',
            '--quiet',
            '--end-of-options',
            `${since}^{commit}`,
        ]).catch(() => undefined);
        if (id === undefined)
            throw unknownSince(since);
        return [`^${id.toString().trim()}`];
    }
    const after = `--since=${since}`;
    const bounds = [];
    for await (const lines of splitOutput((0,git_process.startGit)(repository, ['rev-list', '--boundary', after, ...tips, '--']).output, '\n')) {
        for (const line of lines)
            if (line.startsWith('-'))
                bounds.push(`^${line.slice(1)}`);
    }
    return [after, ...bounds.slice(0, 2000)];
}
function unknownSince(since) {
    return new core_error/* RelockError */.dB('RL-GIT-UNKNOWN-REVISION', `--since "${(0,printable/* printable */.g)(since, 60)}" is neither a revision here nor a date`, {
        remedy: 'Name a commit, branch or tag, or a date such as 2027-01-31 or "3 days ago".',
        state: 'Nothing was scanned.',
    });
}
async function* reachableObjects(repository, walk) {
    const blobs = ['rev-list', '--objects', '--filter=object:type=blob', '--missing=print', ...walk.args, '--'];
    const running = [(0,git_process.startGit)(repository, blobs), (0,git_process.startGit)(repository, ['rev-list', ...walk.args, '--'])];
    const tips = new Set();
    try {
        for (const git of running) {
            for await (const lines of splitOutput(git.output, '\n')) {
                const fresh = lines.filter((line) => line !== '' && !tips.has(line));
                for (const line of fresh)
                    if (git === running[0] && !line.includes(' '))
                        tips.add(line);
                yield fresh;
            }
        }
    }
    finally {
        for (const git of running)
            git.stop();
    }
}
async function* sightings(repository, walk) {
    const git = (0,git_process.startGit)(repository, [
        'log',
        '--raw',
        '-c',
        '-z',
        '--no-abbrev',
        '--no-renames',
        '--no-ext-diff',
        '--no-textconv',
        '--no-relative',
        '--ignore-submodules=none',
        '-O/dev/null',
        '--topo-order',
        '--reverse',
        '--full-history',
        '--no-notes',
        '--no-decorate',
        '--no-show-signature',
        '--format=tformat:%H',
        ...walk.args,
        '--',
    ]);
    let commit = '';
    let entry;
    for await (const fields of splitOutput(git.output, '\0')) {
        const seen = [];
        for (const field of fields) {
            if (entry !== undefined) {
                if (!/^0*$/.test(entry.blob))
                    seen.push({ commit, path: field, mode: entry.mode, blob: entry.blob });
                entry = undefined;
                continue;
            }
            const text = field.startsWith('\n') ? field.slice(1) : field;
            const colons = /^:*/.exec(text)?.[0].length ?? 0;
            if (colons === 0) {
                if (text !== '')
                    commit = text;
                continue;
            }
            const parts = text.slice(colons).split(' ');
            entry = { mode: parts[colons] ?? '', blob: parts[2 * colons + 1] ?? '' };
        }
        if (seen.length > 0)
            yield seen;
    }
}
async function* filesOf(repository, revision) {
    const git = (0,git_process.startGit)(repository, ['ls-tree', '-r', '-z', '--full-tree', revision]);
    for await (const entries of splitOutput(git.output, '\0')) {
        for (const entry of entries) {
            const tab = entry.indexOf('\t');
            const [mode = '', , blob = ''] = entry.slice(0, tab).split(' ');
            if (tab !== -1)
                yield { mode, blob, path: entry.slice(tab + 1) };
        }
    }
}

// EXTERNAL MODULE: ./build/scan/path-kind.js
var path_kind = __webpack_require__(33804);
// EXTERNAL MODULE: ./build/source/blob.js
var blob = __webpack_require__(64421);
// EXTERNAL MODULE: ./build/source/piece-fragment.js
var piece_fragment = __webpack_require__(57607);
// EXTERNAL MODULE: ./build/source/shard.js
var source_shard = __webpack_require__(16072);
// EXTERNAL MODULE: ./build/source/tally.js
var source_tally = __webpack_require__(13382);
// EXTERNAL MODULE: ./build/source/text.js + 1 modules
var source_text = __webpack_require__(86385);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/command/program.js
var program = __webpack_require__(91986);
;// CONCATENATED MODULE: ./build/command/clean-cache.js





const clean_cache_crypto = () => process.getBuiltinModule('node:crypto');
const MAGIC = 'relock clean objects 1\n';
const SEAL = 32;
const ENTRY = 16;
const PREFIX = 8;
class CleanCache {
    #file;
    #key;
    #rules;
    #known;
    #seen = Buffer.alloc(4096 * (ENTRY + PREFIX));
    #count = 0;
    refused;
    constructor(file, options, sealKey) {
        this.#file = file;
        try {
            (0,external_node_fs_.accessSync)(external_node_path_.dirname(file), external_node_fs_.constants.W_OK);
        }
        catch (error) {
            throw new core_error/* RelockError */.dB('RL-OUTPUT', `${(0,printable/* printable */.g)(file)} can't be written (${reasonOf(error)})`, {
                remedy: 'Name a file in a folder that exists and that you may write to.',
                state: 'Nothing was scanned.',
                cause: error,
            });
        }
        this.#key = sealKey;
        this.#rules = rulesDigest(options);
        const read = this.#read();
        this.refused = typeof read === 'string' ? read : undefined;
        this.#known = new EntrySet(typeof read === 'string' ? Buffer.alloc(0) : read);
    }
    passes(line) {
        const entry = clean_cache_crypto().createHash('sha256').update(this.#rules).update(line).digest().subarray(0, ENTRY);
        if (this.#known.has(entry))
            return true;
        const at = this.#count++ * (ENTRY + PREFIX);
        if (at === this.#seen.length)
            this.#seen = Buffer.concat([this.#seen, Buffer.alloc(this.#seen.length)]);
        entry.copy(this.#seen, at);
        this.#seen.write(line.slice(0, 2 * PREFIX), at + ENTRY, 'hex');
        return false;
    }
    save(dirty) {
        const prefixes = new Set([...dirty].map((id) => id.slice(0, 2 * PREFIX)));
        const entries = [this.#known.entries];
        for (let i = 0; i < this.#count; i++) {
            const at = i * (ENTRY + PREFIX);
            if (prefixes.has(this.#seen.toString('hex', at + ENTRY, at + ENTRY + PREFIX)))
                continue;
            entries.push(this.#seen.subarray(at, at + ENTRY));
        }
        const content = Buffer.concat([Buffer.from(MAGIC), this.#rules, ...entries]);
        const draft = `${this.#file}.${process.pid}`;
        try {
            (0,external_node_fs_.writeFileSync)(draft, Buffer.concat([content, this.#seal(content)]));
            (0,external_node_fs_.renameSync)(draft, this.#file);
            return undefined;
        }
        catch (error) {
            (0,external_node_fs_.rmSync)(draft, { force: true });
            return `it can't be written (${reasonOf(error)})`;
        }
    }
    #read() {
        let file;
        try {
            file = (0,external_node_fs_.readFileSync)(this.#file);
        }
        catch (error) {
            return (0,core_error/* systemCode */.xU)(error) === 'ENOENT' ? Buffer.alloc(0) : `it can't be read (${reasonOf(error)})`;
        }
        const start = MAGIC.length + this.#rules.length;
        const end = file.length - SEAL;
        if (end < start || file.toString('latin1', 0, MAGIC.length) !== MAGIC)
            return 'it is no such cache, or was cut short';
        if (!clean_cache_crypto().timingSafeEqual(this.#seal(file.subarray(0, end)), file.subarray(end)))
            return 'its seal does not fit: it was changed, cut short, or written with another RELOCK_CACHE_KEY';
        if (!file.subarray(MAGIC.length, start).equals(this.#rules))
            return 'it was written by another version, rules or options';
        return file.subarray(start, end);
    }
    #seal(content) {
        return clean_cache_crypto().createHmac('sha256', `relock clean objects\0${this.#key}`).update(content).digest();
    }
}
function reasonOf(error) {
    return (0,core_error/* systemCode */.xU)(error) ?? 'unknown failure';
}
class EntrySet {
    entries;
    #slots;
    constructor(entries) {
        this.entries = entries;
        const count = Math.floor(entries.length / ENTRY);
        this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 2)));
        for (let i = 0; i < count; i++)
            this.#slots[this.#slotOf(entries.subarray(i * ENTRY, (i + 1) * ENTRY))] = i + 1;
    }
    has(entry) {
        return this.#slots[this.#slotOf(entry)] !== 0;
    }
    #slotOf(entry) {
        const mask = this.#slots.length - 1;
        let slot = entry.readUInt32LE(0) & mask;
        for (;;) {
            const at = ((this.#slots[slot] ?? 0) - 1) * ENTRY;
            if (at < 0 || entry.equals(this.entries.subarray(at, at + ENTRY)))
                return slot;
            slot = (slot + 1) & mask;
        }
    }
}
function rulesDigest(options) {
    const { baseline: _, today: __, managed, ...others } = options;
    const digest = clean_cache_crypto().createHash('sha256');
    for (const name of (0,external_node_fs_.readdirSync)(program/* PROGRAM */.R, { recursive: true, encoding: 'utf8' }).sort()) {
        if (/\.(js|ts|json|bin|wasm)$/.test(name))
            digest.update(name).update((0,external_node_fs_.readFileSync)(external_node_path_.join(program/* PROGRAM */.R, name)));
    }
    digest.update(JSON.stringify(others));
    for (const { key, entries } of managed)
        digest.update(key.reveal()).update(JSON.stringify(entries));
    return digest.digest();
}

// EXTERNAL MODULE: ./build/command/collect.js
var collect = __webpack_require__(27576);
// EXTERNAL MODULE: ./build/command/look.js + 10 modules
var look = __webpack_require__(98736);
// EXTERNAL MODULE: ./build/command/optimize-late.js
var optimize_late = __webpack_require__(75968);
;// CONCATENATED MODULE: ./build/command/other-paths.js
const ID = 20;
const MOST_PATHS = 20_000;
class OtherPaths {
    #kindOf;
    #kinds = new Map();
    #byPath = new Map();
    #ids = Buffer.alloc(1024 * ID);
    #looked = new Uint32Array(1024);
    #slots = new Int32Array(2048);
    #count = 0;
    #id = Buffer.alloc(ID);
    constructor(kindOf) {
        this.#kindOf = kindOf;
    }
    lookedAt(lines) {
        for (const line of lines)
            this.#lookedAt(line);
    }
    #lookedAt(line) {
        const space = line.indexOf(' ');
        if (space === -1)
            return;
        if (this.#count === this.#looked.length)
            this.#grow();
        const slot = this.#slotOf(this.#idIn(line));
        if (this.#slots[slot] !== 0)
            return;
        this.#id.copy(this.#ids, this.#count * ID);
        this.#looked[this.#count] = this.#kind(line.slice(space + 1));
        this.#slots[slot] = ++this.#count;
    }
    async *missing(sightings) {
        const given = new Set();
        for await (const list of sightings) {
            const lines = [];
            for (const { blob, path } of list) {
                const place = this.#slots[this.#slotOf(this.#idIn(blob))] ?? 0;
                const end = path.indexOf('\n');
                const line = end === -1 ? path : path.slice(0, end);
                const kind = this.#kind(line);
                if (place === 0 || this.#looked[place - 1] === kind || given.has(`${blob} ${kind}`))
                    continue;
                given.add(`${blob} ${kind}`);
                lines.push(`${blob} ${line}`);
            }
            if (lines.length > 0)
                yield lines;
        }
    }
    #idIn(line) {
        this.#id.write(line, 0, ID, 'hex');
        return this.#id;
    }
    #kind(path) {
        let number = this.#byPath.get(path);
        if (number !== undefined)
            return number;
        const kind = this.#kindOf(path);
        number = this.#kinds.get(kind) ?? this.#kinds.size;
        this.#kinds.set(kind, number);
        if (this.#byPath.size >= MOST_PATHS)
            this.#byPath.clear();
        this.#byPath.set(path, number);
        return number;
    }
    #slotOf(id) {
        const mask = this.#slots.length - 1;
        for (let slot = id.readUInt32LE(0) & mask;; slot = (slot + 1) & mask) {
            const at = ((this.#slots[slot] ?? 0) - 1) * ID;
            if (at < 0 || this.#ids.compare(id, 0, ID, at, at + ID) === 0)
                return slot;
        }
    }
    #grow() {
        this.#ids = Buffer.concat([this.#ids, Buffer.alloc(this.#ids.length)]);
        const looked = new Uint32Array(2 * this.#looked.length);
        looked.set(this.#looked);
        this.#looked = looked;
        this.#slots = new Int32Array(2 * this.#slots.length);
        for (let i = 0; i < this.#count; i++)
            this.#slots[this.#slotOf(this.#ids.subarray(i * ID, (i + 1) * ID))] = i + 1;
    }
}

// EXTERNAL MODULE: ./build/command/scan-files.js
var scan_files = __webpack_require__(4067);
// EXTERNAL MODULE: ./build/command/share.js
var share = __webpack_require__(79865);
;// CONCATENATED MODULE: ./build/command/scan-history.js





















const BATCH = 48;
const LONGEST_BATCH = 128;
const scan_history_AT_ONCE = 65_536;
const scan_history_MANY = 5000;
const MOST_LISTS = 256;
const NAMED = 100;
function openHistory({ repository, request, shard, ...options }) {
    const tally = new source_tally/* Tally */.F();
    return {
        stats: tally.stats,
        unscanned: tally.unscanned,
        get notes() {
            return tally.notes;
        },
        async collect(means) {
            const archives = means.archives ?? true;
            const cache = options.cache === undefined
                ? undefined
                : new CleanCache(options.cache, { ...means.options, archives }, options.sealKey);
            if (cache?.refused !== undefined)
                tally.note(`the cache counts for nothing, and all was scanned: ${cache.refused}`);
            const walk = await walkOf(repository, request);
            const unread = [];
            for (const note of walk.notes)
                tally.note(note);
            const suspects = new Map();
            const missing = new Set();
            const odd = [];
            const packs = new pack_packs/* Packs */.h(repository);
            const isLong = packs.count >= scan_history_MANY;
            const alone = means.alone ?? (isLong ? 0 : scan_files/* ALONE */.q);
            if (isLong)
                (0,optimize_late/* optimizeLate */.o)();
            const lookAt = (batches) => (0,share.shareOut)(batches, (0,look.lookerOptions)(means.options, repository, archives), { threads: means.threads, alone, ordered: false }, (look) => {
                tally.add(look.tally);
                for (const suspect of look.objects) {
                    const sights = [...(suspects.get(suspect.id)?.sights ?? []), ...suspect.sights];
                    suspects.set(suspect.id, { ...suspect, sights });
                }
                for (const id of look.missing)
                    missing.add(id);
                unread.push(...look.unread);
                for (const line of look.odd)
                    odd.push(line);
                means.onProgress();
            });
            try {
                await lookAt(batchesOf(packs, { repository, walk, tally, missing, shard, cache }, means.options));
            }
            finally {
                packs.close();
            }
            if (odd.length > 0)
                await lookAt(batchesByFile(odd));
            nameMissing(missing, tally);
            const unsaved = cache?.save(new Set([...suspects.keys(), ...missing, ...unread]));
            if (unsaved !== undefined)
                tally.note(`the next scan will look at all of this again, without a cache: ${unsaved}`);
            const isPart = shard !== undefined || request.since !== undefined;
            return scan_history_confirm({ repository, walk, request, isPart, tally }, suspects, means);
        },
    };
}
async function* batchesOf(packs, choice, { ownRules, gitleaks }) {
    const { repository, walk, tally } = choice;
    const isPlain = ownRules.length === 0 && gitleaks === undefined;
    const others = new OtherPaths(isPlain ? path_kind/* pathKind */.g : (path) => path);
    let elsewhere = Promise.resolve([]);
    const listed = async function* () {
        const lists = [];
        for await (const lines of reachableObjects(repository, walk)) {
            lists.push(lines);
            if (lists.length > MOST_LISTS)
                others.lookedAt(lists.shift() ?? []);
            yield lines;
        }
        elsewhere = missingOf(others, lists, sightings(repository, walk));
        elsewhere.catch(() => undefined);
    };
    yield* inBatches(families(chosen(listed(), choice), packs));
    try {
        yield* inBatches(families(chosen(await elsewhere, choice), packs));
    }
    catch (error) {
        if (!(error instanceof core_error/* RelockError */.dB) || error.code !== 'RL-GIT-INCOMPLETE')
            throw error;
        tally.note('this clone lacks folders of its history: what stands at several paths was looked at at one of them');
    }
}
async function missingOf(others, lists, seen) {
    for (const lines of lists) {
        await new Promise((resolve) => setImmediate(resolve));
        others.lookedAt(lines);
    }
    const missing = [];
    for await (const lines of others.missing(seen))
        missing.push(lines);
    return missing;
}
async function* chosen(lists, { missing, shard, cache }) {
    for await (const lines of lists) {
        const wanted = [];
        for (const line of lines) {
            const isMissing = line.startsWith('?');
            if (isMissing || shard !== undefined) {
                const id = /[0-9a-f]+/.exec(line)?.[0] ?? '';
                if (shard !== undefined && !(0,source_shard/* isInShard */.O)(id, shard))
                    continue;
                if (isMissing)
                    missing.add(id);
            }
            if (!isMissing && cache?.passes(line) !== true)
                wanted.push(line);
        }
        yield wanted;
    }
}
async function* inBatches(parts) {
    let rest = [];
    for await (const part of parts) {
        if ('lines' in part)
            yield { family: part };
        else
            for (const line of part)
                rest.push(line);
        if (rest.length < scan_history_AT_ONCE)
            continue;
        yield* batchesByFile(rest);
        rest = [];
    }
    yield* batchesByFile(rest);
}
async function* batchesByFile(lines) {
    let objects = [];
    for (const versions of byFile(lines)) {
        for (const line of versions) {
            objects.push(line);
            if (objects.length < LONGEST_BATCH)
                continue;
            yield { objects };
            objects = [];
        }
        if (objects.length < BATCH)
            continue;
        yield { objects };
        objects = [];
    }
    if (objects.length > 0)
        yield { objects };
}
function nameMissing(missing, tally) {
    const reason = 'git does not have its content';
    const ids = [...missing];
    for (const id of ids.slice(0, NAMED))
        tally.unscanned.push({ path: `object ${id}`, reason });
    if (ids.length > NAMED)
        tally.unscanned.push({ path: `${ids.length - NAMED} more objects`, reason });
}
async function scan_history_confirm(context, suspects, means) {
    const { repository, request, tally } = context;
    const head = request.revisions.length < 2 ? (request.revisions[0] ?? 'HEAD') : undefined;
    const places = suspects.size === 0 ? [] : await placesOf(context, suspects);
    if (head !== undefined)
        places.push(...(await headPlaces(context, head, suspects, places)));
    const collection = new collect/* Collection */.p();
    const reader = new objects/* ObjectReader */.n(repository);
    try {
        for (const place of places) {
            for await (const fragment of fragmentsOf(reader, place, tally, means.archives ?? true)) {
                for (const finding of await means.scanner.scan(fragment))
                    collection.add(finding, fragment);
            }
            means.onProgress();
        }
    }
    finally {
        reader.close();
    }
    return collection.end({ describeCommits: (ids) => (0,commits.describeCommits)(repository, ids) }, { head: head !== undefined });
}
async function placesOf({ repository, walk, tally }, suspects) {
    const places = [];
    const seen = new Map();
    const placed = new Set();
    for await (const list of sightings(repository, walk)) {
        for (const { commit, path, blob, mode } of list) {
            if (mode === '160000')
                tally.submodule(path);
            const suspect = suspects.get(blob);
            if (suspect === undefined)
                continue;
            placed.add(blob);
            const known = seen.get(path) ?? new Set();
            seen.set(path, known);
            const before = known.size;
            for (const sight of suspect.sights)
                known.add(sight);
            if (known.size > before)
                places.push({ id: blob, path, commit: { id: commit }, inHead: false });
        }
    }
    for (const { id, type, path } of [...suspects.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
        if (placed.has(id))
            continue;
        if (type === 'blob')
            places.push({ id, path, commit: undefined, inHead: false });
        else
            places.push({ id, path: (0,no_file/* messagePlace */.Zp)(type, id), commit: type === 'commit' ? { id } : undefined, inHead: false });
    }
    return places;
}
async function headPlaces({ repository, request, isPart, tally }, head, suspects, places) {
    const paths = new Set(places.map(({ path }) => path));
    const found = [];
    try {
        for await (const { mode, blob, path } of filesOf(repository, head)) {
            if (mode === '160000')
                tally.submodule(path);
            else if (suspects.has(blob) || (isPart && paths.has(path)))
                found.push({ id: blob, path, commit: undefined, inHead: true });
        }
    }
    catch (error) {
        if (suspects.size > 0 && request.revisions.length > 0)
            throw error;
    }
    return found;
}
async function* fragmentsOf(reader, place, tally, archives) {
    const object = await reader.read(place.id);
    if (object === null) {
        tally.unscanned.push({ path: place.path, reason: 'git does not have its content' });
        return;
    }
    if (object.type === 'blob' && archives) {
        const { path, commit, inHead } = place;
        const read = new source_tally/* Tally */.F();
        yield* (0,blob/* blobFragments */.n)(object, { path, commit, view: { inHead, added: false } }, read);
        for (const missed of read.unscanned)
            tally.miss(missed.path, missed.reason);
        return;
    }
    const stream = new source_text/* TextStream */.Kz();
    const show = (piece) => (0,piece_fragment/* fragmentOf */.U)(place.path, piece, { inHead: place.inHead, added: false }, place.commit);
    if (object.type === 'blob') {
        for await (const part of object.content())
            yield* stream.push(part).map(show);
    }
    else {
        const parts = [];
        for await (const part of object.content())
            parts.push(part);
        yield* stream.push((0,objects/* messageOf */.b)(Buffer.concat(parts))).map(show);
    }
    yield* stream.end().map(show);
}


/***/ }),

/***/ 79865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   shareOut: () => (/* binding */ shareOut)
/* harmony export */ });
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98736);
/* harmony import */ var _young_space_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21169);


const AHEAD = 3;
const WAITING = 256;
async function shareOut(batches, options, { threads, alone = 0, ordered, own: ownLooker }, take) {
    const started = Date.now();
    const lanes = [{ looker: ownLooker ?? (await (0,_look_js__WEBPACK_IMPORTED_MODULE_0__.openLooker)(options)), running: 0, ahead: 2 }];
    const opened = [];
    const answers = new Map();
    let asked = 0;
    let answered = 0;
    let taken = 0;
    let failure;
    let wake = () => undefined;
    const change = () => new Promise((resolve) => (wake = resolve));
    const give = async (lane, batch) => {
        const number = asked++;
        lane.running++;
        try {
            const look = await lane.looker.look(batch);
            answers.set(ordered ? number : answered, { look, batch });
            answered++;
            lane.running--;
        }
        catch (error) {
            failure ??= { error };
        }
        wake();
    };
    const join = async (thread) => {
        try {
            await thread.ready;
            lanes.push({ looker: thread, running: 0, ahead: AHEAD });
        }
        catch (error) {
            failure ??= { error };
        }
        wake();
    };
    const takeAnswers = async () => {
        for (let answer = answers.get(taken); answer !== undefined; answer = answers.get(taken)) {
            answers.delete(taken++);
            await take(answer.look, answer.batch);
        }
        if (failure !== undefined)
            throw failure.error;
    };
    const addThreads = async () => {
        const { openThread } = await __webpack_require__.e(/* import() */ 4319).then(__webpack_require__.bind(__webpack_require__, 56700));
        while (opened.length < threads - 1) {
            const thread = openThread(options);
            opened.push(thread);
            void join(thread);
        }
    };
    const free = () => {
        if (answers.size > WAITING)
            return undefined;
        const [own, ...others] = lanes.filter((lane) => lane.running < lane.ahead);
        return others.sort((a, b) => a.running - b.running)[0] ?? own;
    };
    const addThreadsInTime = async () => {
        if (opened.length === 0 && threads > 1 && Date.now() - started >= alone)
            await addThreads();
    };
    try {
        await addThreadsInTime();
        for await (const batch of batches) {
            if (asked === 0)
                (0,_young_space_js__WEBPACK_IMPORTED_MODULE_1__/* .keepYoungSpaceSmall */ .j)();
            await addThreadsInTime();
            let lane;
            for (;;) {
                await new Promise((resolve) => setImmediate(resolve));
                await takeAnswers();
                lane = free();
                if (lane !== undefined)
                    break;
                if (failure === undefined && !answers.has(taken))
                    await change();
            }
            void give(lane, batch);
        }
        await Promise.all(lanes.map((lane) => lane.looker.finish()));
        for (;;) {
            await takeAnswers();
            if (taken === asked)
                break;
            if (failure === undefined && !answers.has(taken))
                await change();
        }
    }
    finally {
        for (const { looker } of lanes)
            looker.close();
        for (const looker of opened)
            looker.close();
    }
}


/***/ })

};
