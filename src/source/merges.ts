import type { Fragment } from '../core/fragment.ts';
import { ObjectReader } from '../git/objects.ts';
import { startGit } from '../git/process.ts';
import type { Repository } from '../git/repository.ts';
import type { PatchView } from './patch-fragments.ts';
import { peek } from './archive/content.ts';
import { kindOf } from './archive/kind.ts';
import { blobFragments } from './blob.ts';
import { fragmentOf } from './piece-fragment.ts';
import type { Tally } from './tally.ts';
import { TextStream } from './text.ts';

/** A parent's file above this size is not compared line by line; the merge's own file is then scanned whole. */
const COMPARED = 8 * 1024 * 1024;

/** A file of a merge that is like none of its parents'. */
interface MergedFile {
  readonly commit: string;
  readonly path: string;
  readonly mode: string;
  readonly blob: string;
  /** The parents' blobs; a parent without the file is left out. */
  readonly parents: readonly string[];
}

/**
 * What merge commits put in by themselves: the lines of a merged file that stand in no parent's version of it,
 * for any number of parents. All other lines came with a commit of their own and are scanned there.
 *
 * git's `--remerge-diff` shows about the same, but skips merges of more than two parents, writes objects, and asks
 * attributes and configuration which merge driver to run; its combined diff takes attributes' word for what is
 * binary. So git is only asked which files differ from all parents, and their blobs are compared here.
 */
export async function* mergeFragments(
  repository: Repository,
  merges: readonly string[],
  view: PatchView,
  tally: Tally,
): AsyncGenerator<Fragment> {
  if (merges.length === 0) return;
  const files = await mergedFiles(repository, merges);
  if (files.length === 0) return;
  const reader = new ObjectReader(repository);
  try {
    for (const file of files) {
      tally.stats.files++;
      if (file.mode === '160000') tally.submodule(file.path);
      else yield* ownLines(reader, file, view, tally);
    }
  } finally {
    reader.close();
  }
}

async function mergedFiles(repository: Repository, merges: readonly string[]): Promise<MergedFile[]> {
  const git = startGit(
    repository,
    [
      'diff-tree',
      '--stdin',
      '-c',
      '--raw',
      '-z',
      '-r',
      '--no-renames',
      '--no-relative',
      '--ignore-submodules=none',
      '--no-ext-diff',
      '--no-textconv',
      '-O/dev/null',
    ],
    { withInput: true },
  );
  git.send(`${merges.join('\n')}\n`);
  git.endInput();
  const chunks: Buffer[] = [];
  for await (const chunk of git.output) chunks.push(chunk);
  return readCombined(Buffer.concat(chunks).toString('utf8').split('\0'));
}

/** Reads `diff-tree --stdin -c --raw -z`: a commit's id, then for each file `::MODES IDS STATUS` and its path. */
function readCombined(fields: readonly string[]): MergedFile[] {
  const files: MergedFile[] = [];
  let commit = '';
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i] ?? '';
    const count = /^:*/.exec(field)?.[0].length ?? 0;
    if (count === 0) {
      if (field !== '') commit = field;
      continue;
    }
    const parts = field.slice(count).split(' ');
    const path = fields[++i] ?? '';
    const mode = parts[count] ?? '';
    const ids = parts.slice(count + 1, 2 * count + 2);
    const blob = ids.at(-1) ?? '';
    const parents = ids.slice(0, -1).filter((id, at) => !isNone(id) && parts[at] !== '160000');
    if (!isNone(blob)) files.push({ commit, path, mode, blob, parents: [...new Set(parents)] });
  }
  return files;
}

const isNone = (id: string) => /^0*$/.test(id);

async function* ownLines(
  reader: ObjectReader,
  file: MergedFile,
  view: PatchView,
  tally: Tally,
): AsyncGenerator<Fragment> {
  const known = new Set<string>();
  let comparable = true;
  for (const id of file.parents) {
    const parent = await reader.read(id);
    if (parent === null || parent.size > COMPARED) comparable = false;
    else for (const line of linesOf(await bytesOf(parent))) known.add(line.toString('latin1'));
  }
  const merged = await reader.read(file.blob);
  if (merged === null) {
    tally.unscanned.push({ path: file.path, reason: 'git does not have its content' });
    return;
  }
  const { head, content } = await peek({ chunks: () => merged.content() });
  const whole = { size: merged.size, content: () => content.chunks() };
  if (view.archives !== undefined && kindOf(head) !== undefined) {
    yield* blobFragments(whole, { path: file.path, view, commit: { id: file.commit } }, tally);
    return;
  }
  if (!comparable || merged.size > COMPARED) {
    yield* everything(whole, file, view, tally);
    return;
  }
  let run: TextStream | undefined;
  let number = 0;
  for (const line of linesOf(await bytesOf(whole))) {
    number++;
    if (known.has(line.toString('latin1'))) {
      if (run !== undefined) yield* pieces(run, file, view);
      run = undefined;
      continue;
    }
    run ??= new TextStream(number);
    tally.stats.bytes += line.length;
    for (const piece of run.push(line)) yield fragmentOf(file.path, piece, view, { id: file.commit });
  }
  if (run !== undefined) yield* pieces(run, file, view);
}

function* pieces(run: TextStream, file: MergedFile, view: PatchView): Generator<Fragment> {
  for (const piece of run.end()) yield fragmentOf(file.path, piece, view, { id: file.commit });
}

async function* everything(
  object: { content(): AsyncIterable<Buffer> },
  file: MergedFile,
  view: PatchView,
  tally: Tally,
): AsyncGenerator<Fragment> {
  const stream = new TextStream();
  for await (const part of object.content()) {
    tally.stats.bytes += part.length;
    for (const piece of stream.push(part)) yield fragmentOf(file.path, piece, view, { id: file.commit });
  }
  yield* pieces(stream, file, view);
}

async function bytesOf(object: { content(): AsyncIterable<Buffer> }): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of object.content()) parts.push(part);
  return Buffer.concat(parts);
}

/** Lines with their line breaks. A last line without one equals the same line with one. */
function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length;) {
    const lineBreak = bytes.indexOf(0x0a, from);
    const end = lineBreak === -1 ? bytes.length : lineBreak + 1;
    yield lineBreak === -1 ? Buffer.concat([bytes.subarray(from), LINE_FEED]) : bytes.subarray(from, end);
    from = end;
  }
}

const LINE_FEED = Buffer.from('\n');
