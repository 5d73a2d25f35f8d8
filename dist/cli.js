#!/usr/bin/env node
var __rewriteRelativeImportExtension = (this && this.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};
const SHORT = 2000;
const KEPT = 90;
const fs = process.getBuiltinModule('node:fs');
const path = process.getBuiltinModule('node:path');
const place = isScan() && import.meta.filename.endsWith('.js') ? placeOfCode() : undefined;
const { enter } = place === undefined ? await import('./entry.js') : openCompiled(place);
await enter('cli');
function isScan() {
    const [name, ...words] = process.argv.slice(2);
    return name === 'scan' && !words.includes('--help') && !words.includes('-h');
}
function openCompiled(folder) {
    const { Script } = process.getBuiltinModule('node:vm');
    const filename = path.join(import.meta.dirname, 'entry.js');
    const text = fs.readFileSync(filename, 'utf8');
    const mark = text.slice('// '.length, text.indexOf('\n'));
    const file = path.join(folder, `${mark}-${process.version}-${process.arch}`);
    const cachedData = same(readOwn(file));
    const script = new Script(text.slice(text.indexOf('('), text.lastIndexOf('\nexport ')), {
        filename,
        lineOffset: 1,
        ...(cachedData === undefined ? {} : { cachedData }),
    });
    if (cachedData === undefined || script.cachedDataRejected === true) {
        process.once('exit', (status) => {
            if ((status === 0 || status === 1) && performance.now() < SHORT)
                keep(script, file);
        });
    }
    const open = script.runInThisContext();
    return open({ dirname: import.meta.dirname, url: import.meta.url, load: (name) => import(__rewriteRelativeImportExtension(name)) });
}
function placeOfCode() {
    const { CI, HOME, XDG_CACHE_HOME } = process.env;
    const caches = XDG_CACHE_HOME || (HOME && path.join(HOME, '.cache'));
    if (CI || !caches || !path.isAbsolute(caches) || process.geteuid === undefined)
        return undefined;
    for (let above = fs.existsSync(caches) ? fs.realpathSync(caches) : caches;; above = path.dirname(above)) {
        if (fs.existsSync(path.join(above, '.git')))
            return undefined;
        if (above === path.dirname(above))
            return path.join(caches, 'relock');
    }
}
function readOwn(file) {
    try {
        if (!isOwn(fs.lstatSync(path.dirname(file))))
            return undefined;
        const descriptor = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW);
        try {
            return isOwn(fs.fstatSync(descriptor)) ? fs.readFileSync(descriptor) : undefined;
        }
        finally {
            fs.closeSync(descriptor);
        }
    }
    catch {
        return undefined;
    }
}
function same(kept) {
    if (kept === undefined)
        return undefined;
    const half = kept.subarray(0, kept.length / 2);
    return half.equals(kept.subarray(half.length)) ? half : undefined;
}
function isOwn({ uid, mode }) {
    return uid === process.geteuid?.() && (mode & 0o077) === 0;
}
function keep(script, file) {
    const folder = path.dirname(file);
    try {
        for (const one of [path.dirname(folder), folder]) {
            if (fs.existsSync(one))
                continue;
            if (fs.statSync(path.dirname(one)).uid !== process.geteuid?.())
                return;
            fs.mkdirSync(one, { mode: 0o700 });
        }
        if (!isOwn(fs.lstatSync(folder)))
            return;
        const code = script.createCachedData();
        const draft = `${file}.${process.pid}`;
        try {
            fs.writeFileSync(draft, Buffer.concat([code, code]), { flag: 'wx', mode: 0o600 });
            fs.renameSync(draft, file);
        }
        catch (error) {
            fs.rmSync(draft, { force: true });
            throw error;
        }
        for (const name of fs.readdirSync(folder)) {
            const old = path.join(folder, name);
            if (Date.now() - fs.lstatSync(old).mtimeMs > KEPT * 86_400_000)
                fs.unlinkSync(old);
        }
    }
    catch {
    }
}
export {};
