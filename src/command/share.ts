import { openLooker, type Batch, type Look, type Looker, type LookerOptions } from './look.ts';
import { keepYoungSpaceSmall } from './young-space.ts';

/** Batches that a lane is given before it has answered the first: git holds answers back, and a busy main thread is late. */
const AHEAD = 3;
/** Answers that wait for one before them. */
const WAITING = 256;

interface Lane {
  readonly looker: Looker;
  running: number;
  readonly ahead: number;
}

interface Sharing {
  /** All together, this one included. */
  readonly threads: number;
  /** Milliseconds before there are threads beside this one: none unless set. */
  readonly alone?: number;
  /** Who looks in this thread, if not one as in the others. */
  readonly own?: Looker;
  /** True: answers are taken in the order of the batches. Objects may not be: git could hold back what is waited for. */
  readonly ordered: boolean;
}

/**
 * Shares batches out among lookers: the one in this thread, and threads of their own. The first failure ends all.
 */
export async function shareOut(
  batches: AsyncIterable<Batch>,
  options: LookerOptions,
  { threads, alone = 0, ordered, own: ownLooker }: Sharing,
  take: (look: Look, batch: Batch) => Promise<void> | void,
): Promise<void> {
  const started = Date.now();
  const lanes: Lane[] = [{ looker: ownLooker ?? (await openLooker(options)), running: 0, ahead: 2 }];
  const opened: Looker[] = [];
  const answers = new Map<number, { readonly look: Look; readonly batch: Batch }>();
  let asked = 0;
  let answered = 0;
  let taken = 0;
  let failure: { readonly error: unknown } | undefined;
  let wake = () => undefined as void;
  const change = () => new Promise<void>((resolve) => (wake = resolve));
  const give = async (lane: Lane, batch: Batch) => {
    const number = asked++;
    lane.running++;
    try {
      const look = await lane.looker.look(batch);
      answers.set(ordered ? number : answered, { look, batch });
      answered++;
      lane.running--;
    } catch (error) {
      failure ??= { error };
    }
    wake();
  };
  const join = async (thread: Looker & { readonly ready: Promise<void> }) => {
    try {
      await thread.ready;
      lanes.push({ looker: thread, running: 0, ahead: AHEAD });
    } catch (error) {
      failure ??= { error };
    }
    wake();
  };
  const takeAnswers = async () => {
    for (let answer = answers.get(taken); answer !== undefined; answer = answers.get(taken)) {
      answers.delete(taken++);
      await take(answer.look, answer.batch);
    }
    if (failure !== undefined) throw failure.error;
  };
  const addThreads = async () => {
    const { openThread } = await import('./thread.ts');
    while (opened.length < threads - 1) {
      const thread = openThread(options);
      opened.push(thread);
      void join(thread);
    }
  };
  /** A thread that has room, else this one: while it works it gives nobody anything. */
  const free = () => {
    if (answers.size > WAITING) return undefined;
    const [own, ...others] = lanes.filter((lane) => lane.running < lane.ahead);
    return others.sort((a, b) => a.running - b.running)[0] ?? own;
  };
  const addThreadsInTime = async () => {
    if (opened.length === 0 && threads > 1 && Date.now() - started >= alone) await addThreads();
  };
  try {
    await addThreadsInTime();
    for await (const batch of batches) {
      if (asked === 0) keepYoungSpaceSmall();
      await addThreadsInTime();
      let lane: Lane | undefined;
      for (;;) {
        // The others' answers, and that they are ready, come between two batches of this thread.
        await new Promise((resolve) => setImmediate(resolve));
        await takeAnswers();
        lane = free();
        if (lane !== undefined) break;
        if (failure === undefined && !answers.has(taken)) await change();
      }
      void give(lane, batch);
    }
    await Promise.all(lanes.map((lane) => lane.looker.finish()));
    for (;;) {
      await takeAnswers();
      if (taken === asked) break;
      if (failure === undefined && !answers.has(taken)) await change();
    }
  } finally {
    for (const { looker } of lanes) looker.close();
    for (const looker of opened) looker.close();
  }
}
