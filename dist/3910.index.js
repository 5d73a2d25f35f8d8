export const id = 3910;
export const ids = [3910];
export const modules = {

/***/ 3910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rotateKeys: () => (/* binding */ rotateKeys)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(6232);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/git/repository.js + 1 modules
var git_repository = __webpack_require__(1912);
// EXTERNAL MODULE: ./build/scan/scanner.js + 12 modules
var scan_scanner = __webpack_require__(5983);
// EXTERNAL MODULE: ./build/source/stdin.js
var stdin = __webpack_require__(3078);
// EXTERNAL MODULE: ./build/command/collect.js
var collect = __webpack_require__(7576);
// EXTERNAL MODULE: ./build/command/managed.js
var managed = __webpack_require__(491);
// EXTERNAL MODULE: ./build/command/scan.js + 2 modules
var scan = __webpack_require__(8155);
;// CONCATENATED MODULE: ./build/command/rescan.js










const LIMIT = 64 * 1024 * 1024;
function openRescan(config, invocation, vaults) {
    const scanner = (0,managed.lookUpManaged)({ ...config, requireManaged: true }, vaults).then(({ indexes }) => (0,scan_scanner.createScanner)({
        repository: (0,scan/* repositoryName */.aR)(config, invocation),
        ownRules: config.scan.rules,
        allow: config.scan.allow,
        managed: indexes,
        today: new Date(),
    }));
    scanner.catch(() => undefined);
    return async (place) => {
        const bytes = await readPlace(place, invocation).catch(() => undefined);
        if (bytes === undefined)
            return null;
        if (bytes === null)
            return [];
        const { findings } = await (0,collect/* collect */.F)((0,stdin/* openStdin */.B)(external_node_stream_.Readable.from([bytes]), place.path), await scanner);
        return findings.filter(({ line }) => line === place.line);
    };
}
async function readPlace(place, { cwd, env }) {
    const repository = (0,git_repository/* lookForRepository */.d_)(cwd, env);
    if (place.commit !== undefined) {
        if (repository === undefined)
            return null;
        const { readFileAt } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8399));
        return readFileAt(repository, place.commit, place.path, LIMIT);
    }
    const root = repository?.top ?? cwd;
    const file = external_node_path_.resolve(root, place.path);
    if (!file.startsWith(`${root}${external_node_path_.sep}`))
        return null;
    try {
        const kind = await (0,promises_.lstat)(file);
        if (!kind.isFile())
            return null;
        if (kind.size > LIMIT)
            throw new Error('too large');
        return await (0,promises_.readFile)(file);
    }
    catch (error) {
        if ((0,core_error/* systemCode */.xU)(error) === 'ENOENT')
            return null;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/command/rotate.js
var rotate = __webpack_require__(4603);
// EXTERNAL MODULE: ./build/command/rule-info.js
var rule_info = __webpack_require__(3663);
// EXTERNAL MODULE: ./build/command/services.js
var command_services = __webpack_require__(5832);
;// CONCATENATED MODULE: ./build/command/rotate-run.js





async function rotateKeys(wanted, config, invocation, runner, github) {
    const request = {
        targets: targetsOf(wanted),
        reason: wanted.reason,
        dryRun: wanted.dryRun,
        rotate: config.rotate,
    };
    const services = (0,command_services.openServices)(config, invocation, runner, github);
    try {
        return await (0,rotate/* rotate */.e)(request, invocation, {
            ...services,
            kindOfRule: rule_info.kindOfRule,
            rescan: openRescan(config, invocation, services.vaults),
        });
    }
    finally {
        await services.close();
    }
}
function targetsOf({ keys, due, leaked }) {
    const given = [keys.length > 0, due, leaked !== undefined].filter(Boolean).length;
    if (given !== 1) {
        throw new core_error/* RelockError */.dB('RL-USAGE', given === 0 ? 'rotate wants to know which keys' : 'rotate takes addresses, or due, or leaked: one of these', {
            remedy: 'Give the addresses of keys, --due, or --leaked FILE; in a job the input keys, due or leaked.',
            state: 'Nothing was changed.',
        });
    }
    if (leaked !== undefined)
        return { kind: 'leaked', file: leaked };
    return due ? { kind: 'due' } : { kind: 'named', references: keys };
}


/***/ })

};
