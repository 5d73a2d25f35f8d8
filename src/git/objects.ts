import { RelockError } from '../core/error.ts';
import { startGit, type GitProcess } from './process.ts';
import type { Repository } from './repository.ts';

/** One object as `git cat-file --batch` gives it. Its content is to be read (or skipped) before the next one is asked for. */
export interface StoredObject {
  readonly id: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** The content, once, in parts. No filter, attribute or text conversion touches it. */
  content(): AsyncGenerator<Buffer>;
}

/** Reads objects one after the other through a single git process. */
export class ObjectReader {
  readonly #git: GitProcess;
  readonly #output: AsyncIterator<Buffer>;
  #buffer: Buffer = Buffer.alloc(0);
  /** Bytes of the current object, its closing line break included, that were not read yet. */
  #unread = 0;

  constructor(repository: Repository) {
    this.#git = startGit(repository, ['cat-file', '--batch'], { withInput: true });
    this.#output = this.#git.output[Symbol.asyncIterator]();
  }

  /** The object of that name (an id, or `REV:path`), or null when there is none. Names with line breaks are refused. */
  async read(name: string): Promise<StoredObject | null> {
    if (/[\n\0]/.test(name)) throw broken();
    while (this.#unread > 0) await this.#take();
    this.#git.send(`${name}\n`);
    const header = await this.#headerLine();
    if (header.endsWith(' missing') || header.endsWith(' ambiguous')) return null;
    const [id, type, size] = header.split(' ');
    if (id === undefined || type === undefined || !/^\d+$/.test(size ?? '')) throw broken();
    this.#unread = Number(size) + 1;
    return { id, type, size: Number(size), content: () => this.#content() };
  }

  /** Ends git. */
  close(): void {
    this.#git.stop();
  }

  async *#content(): AsyncGenerator<Buffer> {
    while (this.#unread > 0) {
      const part = await this.#take();
      const content = this.#unread === 0 ? part.subarray(0, part.length - 1) : part;
      if (content.length > 0) yield content;
    }
  }

  /** The next bytes of the current object. */
  async #take(): Promise<Buffer> {
    if (this.#buffer.length === 0) await this.#fill();
    const part = this.#buffer.subarray(0, this.#unread);
    this.#buffer = this.#buffer.subarray(part.length);
    this.#unread -= part.length;
    return part;
  }

  async #headerLine(): Promise<string> {
    for (;;) {
      const end = this.#buffer.indexOf(0x0a);
      if (end !== -1) {
        const line = this.#buffer.toString('utf8', 0, end);
        this.#buffer = this.#buffer.subarray(end + 1);
        return line;
      }
      await this.#fill();
    }
  }

  async #fill(): Promise<void> {
    const next = await this.#output.next();
    if (next.done === true) throw broken();
    this.#buffer = this.#buffer.length === 0 ? next.value : Buffer.concat([this.#buffer, next.value]);
  }
}

/** What stands behind the header of a commit or tag. Its author, parents and signature are no text. */
export function messageOf(object: Buffer): Buffer {
  const end = object.indexOf('\n\n');
  return end === -1 ? object : object.subarray(end + 2);
}

function broken(): RelockError {
  return new RelockError('RL-GIT-OUTPUT', 'git cat-file did not answer as Relock expects', {
    remedy: 'Please report this with the output of `git --version`.',
  });
}
