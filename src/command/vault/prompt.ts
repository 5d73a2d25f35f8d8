import type { Invocation } from '../../config/invocation.ts';
import { RelockError } from '../../core/error.ts';

/** A standard input that is a terminal. */
interface Terminal extends NodeJS.ReadableStream {
  readonly isTTY: true;
  setRawMode(raw: boolean): unknown;
}

/**
 * How a seal asks the person for its PIN or passphrase: without echo, twice when a new one is being set. Undefined
 * when there is no terminal to ask at. Throws `RL-PROMPT`.
 */
export function passphrasePrompt(
  invocation: Invocation,
): ((what: string, repeat: boolean) => Promise<string>) | undefined {
  const { stdin } = invocation;
  if (!isTerminal(stdin) || !invocation.interactive) return undefined;
  return async (what, repeat) => {
    const first = await askHidden(`${what} (not shown): `, stdin, invocation);
    if (repeat && (await askHidden(`${what} again: `, stdin, invocation)) !== first) {
      throw new RelockError('RL-PROMPT', `the two entries of the ${what} differ`, {
        remedy: 'Start again.',
        state: 'Nothing was changed.',
      });
    }
    return first;
  };
}

/** One line from the terminal, without echo. Ends the command (`RL-PROMPT`) on Ctrl-C and Ctrl-D. */
export async function askHidden(question: string, stdin: Terminal, { err }: Invocation): Promise<string> {
  err(question);
  stdin.setRawMode(true);
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const decoder = new TextDecoder();
  let line = '';
  const onData = (chunk: string | Buffer) => {
    for (const character of typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })) {
      if (character === '\r' || character === '\n') return resolve(line);
      if (character === '\u0003' || character === '\u0004')
        return reject(new RelockError('RL-PROMPT', 'stopped at the prompt'));
      if (character === '\u007f' || character === '\b') line = Array.from(line).slice(0, -1).join('');
      else line += character;
    }
  };
  stdin.on('data', onData);
  stdin.resume();
  try {
    return await promise;
  } finally {
    stdin.off('data', onData);
    stdin.setRawMode(false);
    stdin.pause();
    err('\n');
  }
}

export function isTerminal(stdin: NodeJS.ReadableStream): stdin is Terminal {
  return 'isTTY' in stdin && stdin.isTTY === true && 'setRawMode' in stdin;
}
