import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import { RelockError, type ErrorCode } from '../core/error.ts';
import { openLooker, type Batch, type Look, type Looker, type LookerOptions } from './look.ts';
import { IS_BUILT, PROGRAM } from './program.ts';

type Question = { readonly batch: Batch } | 'finish';
/** `undefined` answers `finish`. */
type Answer = { readonly look: Look | undefined } | { readonly failure: Failure } | 'ready';

/** An error as a message between threads keeps it. */
interface Failure {
  readonly code: ErrorCode | undefined;
  readonly message: string;
  readonly evidence: RelockError['evidence'];
  readonly remedy: string | undefined;
}

/**
 * A looker in a thread of its own. Answers come in the order of the questions. `ready` resolves when the thread has
 * loaded what it needs, which takes it about 50 ms.
 */
export function openThread(options: LookerOptions): Looker & { readonly ready: Promise<void> } {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const worker = new Worker(path.join(PROGRAM, IS_BUILT ? 'worker.js' : 'worker.ts'), {
    workerData: options,
    stdin: false,
  });
  const waiting: Array<{ resolve(look: Look | undefined): void; reject(error: unknown): void }> = [];
  const { promise: ready, resolve: becomeReady, reject: neverReady } = Promise.withResolvers<void>();
  ready.catch(() => undefined);
  let failure: Error | undefined;
  const fail = (error: Error) => {
    failure ??= error;
    neverReady(error);
    for (const one of waiting.splice(0)) one.reject(error);
  };
  worker.on('message', (answer: Answer) => {
    if (answer === 'ready') becomeReady();
    else if ('failure' in answer) fail(asError(answer.failure));
    else waiting.shift()?.resolve(answer.look);
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a scanning thread ended early')));
  const ask = (question: Question): Promise<Look | undefined> => {
    if (failure !== undefined) return Promise.reject(failure);
    worker.postMessage(question, []);
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  };
  return {
    ready,
    look: async (batch) => {
      const look = await ask({ batch });
      if (look === undefined) throw new Error('unreachable');
      return look;
    },
    finish: async () => {
      await ask('finish');
    },
    close: () => stop(worker),
  };
}

function stop(worker: Worker): void {
  worker.removeAllListeners('exit');
  void worker.terminate();
}

/** What a scanning thread does: answers one question after the other until it is ended. */
export async function serveThread(): Promise<void> {
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
  if (parentPort === null) throw new Error('not a thread');
  const port = parentPort;
  const say = (answer: Answer) => {
    const pieces = typeof answer === 'object' && 'look' in answer ? (answer.look?.pieces ?? []) : [];
    port.postMessage(
      answer,
      pieces.map(({ bytes }) => bytes.buffer),
    );
  };
  const looker = await openLooker(workerData as LookerOptions);
  const answer = async (earlier: Promise<void>, asked: Promise<Look | undefined>) => {
    await earlier;
    try {
      say({ look: await asked });
    } catch (error) {
      say({ failure: asFailure(error) });
    }
  };
  // Asked for at once, answered in order: objects are read while the answers before them are waited for.
  let before = Promise.resolve();
  port.on('message', (question: Question) => {
    const asked = question === 'finish' ? looker.finish().then(() => undefined) : looker.look(question.batch);
    asked.catch(() => undefined);
    before = answer(before, asked);
  });
  say('ready');
}

function asFailure(error: unknown): Failure {
  if (error instanceof RelockError)
    return { code: error.code, message: error.message, evidence: error.evidence, remedy: error.remedy };
  return { code: undefined, message: String(error), evidence: [], remedy: undefined };
}

function asError({ code, message, evidence, remedy }: Failure): Error {
  if (code === undefined) return new Error(message);
  return new RelockError(code, message, { evidence, ...(remedy === undefined ? {} : { remedy }) });
}
