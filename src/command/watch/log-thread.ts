import { statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { UseEvent } from '../../watch/event.ts';
import type { Packed } from '../../watch/log/pack.ts';
import { buffersOf, Packer, Unpacker } from '../../watch/log/pack.ts';
import type { LogCounts, LogOptions } from '../../watch/log/read.ts';
import { IS_BUILT, PROGRAM } from '../program.ts';
import { firstIn, LogFile } from './log-file.ts';
import type { Log } from './log-file.ts';

/** A smaller file is read before a thread has begun. */
const LARGE = 16 * 1024 * 1024;
/** Uses of one message, and messages that may be under way. */
const PIECE = 2048;
const AHEAD = 4;
/** What is made of a line is rubbish by the next one: with more room for it the thread takes more memory and no less time. */
const YOUNG_MB = 24;

/** What the thread is to read. */
interface Work {
  readonly log: { readonly file: string; readonly label: string; readonly options: LogOptions };
}

interface Piece {
  readonly packed: Packed;
  readonly counts: LogCounts;
  /** After the last one. */
  readonly end: { readonly trouble: string | undefined } | undefined;
}

/** Threads that are reading: one beside the one that judges is all that helps. */
let running = 0;

/** A file that is read in a thread of its own, where it is large and there is a processor for it. */
export class LogThread implements Log {
  readonly label: string;
  readonly #file: string;
  readonly #options: LogOptions;
  #counts: LogCounts = { format: undefined, uses: 0, passed: new Map(), others: new Map() };
  #trouble: string | undefined;

  constructor(file: string, label: string, options: LogOptions) {
    this.label = label;
    this.#file = file;
    this.#options = options;
  }

  get counts(): LogCounts {
    return this.#counts;
  }

  get trouble(): string | undefined {
    return this.#trouble;
  }

  first(): Promise<number> {
    return firstIn(this.#file);
  }

  async *events(): AsyncGenerator<readonly UseEvent[]> {
    if (running > 0 || os.availableParallelism() < 2) yield* this.#here();
    else yield* this.#beside();
  }

  async *#here(): AsyncGenerator<readonly UseEvent[]> {
    const log = new LogFile(this.#file, this.label, this.#options);
    yield* log.events();
    this.#counts = log.counts;
    this.#trouble = log.trouble;
  }

  async *#beside(): AsyncGenerator<readonly UseEvent[]> {
    running += 1;
    const work: Work = { log: { file: this.#file, label: this.label, options: this.#options } };
    const thread = new Worker(path.join(PROGRAM, IS_BUILT ? 'worker.js' : 'worker.ts'), {
      workerData: work,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const unpacker = new Unpacker();
    const come: Piece[] = [];
    let failure: Error | undefined;
    let wake = () => {};
    thread.on('message', (piece: Piece) => {
      come.push(piece);
      wake();
    });
    thread.on('error', (error: Error) => {
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
          if (piece.end === undefined) continue;
          this.#trouble = piece.end.trouble;
          return;
        }
        if (failure !== undefined) throw failure;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      running -= 1;
      await thread.terminate();
    }
  }
}

/** A log in a file, however large. */
export function openLog(file: string, label: string, options: LogOptions): Log {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return size < LARGE ? new LogFile(file, label, options) : new LogThread(file, label, options);
}

/** True for a thread that is to read a log. */
function isLogWork(data: unknown): data is Work {
  return typeof data === 'object' && data !== null && 'log' in data;
}

/** What the thread does: reads the file, and waits while so much is under way that more would only fill the memory. */
export async function serveLog(): Promise<void> {
  if (parentPort === null || !isLogWork(workerData)) throw new TypeError('not a thread that reads a log');
  const port = parentPort;
  const { file, label, options } = workerData.log;
  const log = new LogFile(file, label, options);
  const packer = new Packer();
  const way = { pieces: 0, wake: () => {} };
  port.on('message', () => {
    way.pieces -= 1;
    way.wake();
  });
  const send = (events: readonly UseEvent[], end: Piece['end']) => {
    const packed = packer.pack(events);
    const { format, uses, passed, others } = log.counts;
    const plain = format === undefined ? undefined : { name: format.name, title: format.title };
    way.pieces += 1;
    port.postMessage({ packed, counts: { format: plain, uses, passed, others }, end }, buffersOf(packed));
  };
  let events: UseEvent[] = [];
  for await (const some of log.events()) {
    events = events.length === 0 ? [...some] : events.concat(some);
    if (events.length < PIECE) continue;
    send(events, undefined);
    events = [];
    while (way.pieces >= AHEAD) await new Promise<void>((resolve) => (way.wake = resolve));
  }
  send(events, { trouble: log.trouble });
}
