import { existsSync, mkdtempSync, readFileSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Invocation } from '../../config/invocation.ts';
import { RelockError, systemCode } from '../../core/error.ts';
import type { ErrorCode } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { Runner } from '../../github/runner.ts';
import type { ExportTarget, SecretWish } from '../../vault/secrets-list.ts';
import { FILE_NAMES, fillForm } from './form.ts';
import type { Form, Format } from './form.ts';
import { removeSecretFile, writeSecretFile } from './secret-file.ts';
import type { WrittenFile } from './secret-file.ts';
import type { TakenSecret } from './take.ts';

/** What was asked for. */
export interface TargetRequest {
  /** Unset: `file` when a file or a form is named, else `env`. */
  readonly export: ExportTarget | undefined;
  /** The file to create; in a job a relative one is taken from the runner's temp folder, out of the checkout's way. */
  readonly output: string | undefined;
  /** `dotenv` unless set. */
  readonly format: Format | undefined;
  readonly for: string | undefined;
  /** The template's file. */
  readonly template: string | undefined;
  /** True when standard output is a pipe or a file, so that a manifest may go there. */
  readonly pipe: boolean;
}

/** Where the keys go, checked before anything is read. */
export interface Target {
  /** Where a key goes that does not say it. */
  readonly kind: ExportTarget;
  /** Where a key goes. */
  of(key: { readonly export: ExportTarget | undefined }): ExportTarget;
  readonly form: Form;
  /** The file to create; undefined when its folder is yet to be made, or when the form goes to standard output. */
  readonly file: string | undefined;
  /** The folder in which a folder for the file is made. */
  readonly temp: string | undefined;
}

/** Linux's limit of one `NAME=VALUE` (MAX_ARG_STRLEN): with a larger one, no later step of the job could start. */
const ENV_LIMIT = 128 * 1024;

/** GitHub's limit of a job's outputs together, in UTF-16 bytes. */
const OUTPUT_LIMIT = 1024 * 1024;

/** Throws `RL-INJECT-NOWHERE`, `RL-INJECT-OUTPUT`, and `RL-INJECT-FORM` for a form that lacks something. */
export function chooseTarget(
  request: TargetRequest,
  secrets: readonly SecretWish[],
  { cwd, env }: Invocation,
  runner: Runner | undefined,
): Target {
  const refuse = (errorCode: ErrorCode, what: string, remedy: string) =>
    new RelockError(errorCode, what, { remedy, state: 'Nothing was read and nothing was exported.' });
  const named = request.output ?? request.format;
  const kind = request.export ?? (named !== undefined ? 'file' : 'env');
  const kinds = new Set(secrets.map((wish) => wish.export ?? kind));
  if (runner === undefined && (kinds.has('env') || kinds.has('output'))) {
    throw refuse(
      'RL-INJECT-NOWHERE',
      'there is no job to give the keys to',
      'Name a file with --output FILE, or give them to one command: relock run --secret NAME=REF -- COMMAND.',
    );
  }
  if (named !== undefined && !kinds.has('file')) {
    throw refuse(
      'RL-INJECT-OUTPUT',
      `${request.output === undefined ? 'a form' : 'a file'} is named, but no key goes to a file: export is "${kind}"`,
      'Give "export: file" with it.',
    );
  }
  const form = readForm(request, cwd);
  const target = { kind, form, of: (key: { readonly export: ExportTarget | undefined }) => key.export ?? kind };
  if (!kinds.has('file')) return { ...target, file: undefined, temp: undefined };
  if (form.format === 'k8s-secret') {
    if (request.output === undefined && request.pipe) return { ...target, file: undefined, temp: undefined };
    throw refuse(
      'RL-INJECT-OUTPUT',
      'a manifest goes to a pipe, not to a terminal, a file or a job’s log',
      'Write: relock inject --format k8s-secret --for NAME --secret NAME=REF | kubectl apply -f -',
    );
  }
  const temp = runner === undefined ? undefined : env['RUNNER_TEMP'];
  if (request.output === undefined) {
    if (temp !== undefined) return { ...target, file: undefined, temp };
    throw refuse('RL-INJECT-OUTPUT', 'export: file names no file', 'Give "export: file" and "output: FILE" together.');
  }
  const file = path.resolve(temp ?? cwd, request.output);
  if (existsSync(file)) {
    throw refuse('RL-INJECT-OUTPUT', `${printable(file)} is already there`, 'Remove it or name another file.');
  }
  if (!statSync(path.dirname(file), { throwIfNoEntry: false })?.isDirectory()) {
    throw refuse('RL-INJECT-OUTPUT', `the folder of ${printable(file)} is not there`, 'Make the folder first.');
  }
  return { ...target, file, temp: undefined };
}

function readForm(request: TargetRequest, cwd: string): Form {
  const format = request.format ?? (request.template === undefined ? 'dotenv' : 'template');
  const refuse = (what: string, remedy: string) =>
    new RelockError('RL-INJECT-FORM', what, { remedy, state: 'Nothing was read and nothing was exported.' });
  if ((format === 'template') !== (request.template !== undefined)) {
    throw refuse(
      format === 'template' ? 'the form template is given no template' : `the form ${format} takes no template`,
      'Give "format: template" and "template: FILE" together.',
    );
  }
  if (request.template === undefined) return { format, for: request.for, template: undefined };
  const file = path.resolve(cwd, request.template);
  try {
    return { format, for: request.for, template: readFileSync(file, 'utf8') };
  } catch (error) {
    throw refuse(
      `the template ${printable(file)} can’t be read (${systemCode(error) ?? 'unknown reason'})`,
      'Name a text file with {{NAME}} in it.',
    );
  }
}

/** Outputs of the step that Relock gives itself; GitHub tells no capitals apart. */
const OWN_OUTPUTS = new Set(['file', 'logins']);

/** Throws `RL-INJECT-TOO-LARGE` for what no later step could take, `RL-SECRETS-RESERVED` for an output of Relock's own. */
export function checkExports(taken: readonly TakenSecret[], target: Target): void {
  const tooLarge = (name: string, limit: string) =>
    new RelockError('RL-INJECT-TOO-LARGE', `${name} is too large to be exported: ${limit}`, {
      remedy: 'Write it to a file: "export: file" and "output: FILE".',
    });
  let total = 0;
  for (const key of taken) {
    const kind = target.of(key);
    const text = key.value.reveal();
    if (kind === 'output' && OWN_OUTPUTS.has(key.name.toLowerCase())) {
      throw new RelockError('RL-SECRETS-RESERVED', `the output "${key.name}" is one that Relock gives itself`, {
        remedy: 'Choose another name.',
      });
    }
    if (kind === 'output') total += text.length * 2;
    if (kind === 'env' && Buffer.byteLength(text) + key.name.length + 2 > ENV_LIMIT) {
      throw tooLarge(key.name, 'a variable of more than 128 KiB keeps every later step from starting');
    }
    if (total > OUTPUT_LIMIT) throw tooLarge(key.name, 'GitHub takes 1 MiB of outputs a job');
  }
}

/** The text of the keys that go to a file; undefined when none does. Throws `RL-INJECT-FORM`. */
export function fileText(taken: readonly TakenSecret[], target: Target): string | undefined {
  const keys = taken.filter((key) => target.of(key) === 'file');
  return keys.length === 0 ? undefined : fillForm(target.form, keys);
}

/** Creates the file, in a folder of its own where none was named. Throws `RL-INJECT-OUTPUT`. */
export function writeTarget(text: string, { file, temp, form }: Target): WrittenFile | undefined {
  if (file !== undefined) return writeSecretFile(file, text, false);
  if (temp === undefined) return undefined;
  const folder = mkdtempSync(path.join(temp, 'relock-'));
  try {
    return writeSecretFile(path.join(folder, FILE_NAMES[form.format]), text, true);
  } catch (error) {
    rmdirSync(folder);
    throw error;
  }
}

/** Removes a file whose keys were not given out after all. False when it is still there. */
export function removeTarget(file: WrittenFile | undefined): boolean {
  try {
    if (file !== undefined) removeSecretFile(file);
    return true;
  } catch {
    return false;
  }
}
