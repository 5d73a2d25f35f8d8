/** The pieces of git's output between separators, as text. A last piece without a separator comes too. */
export async function* splitOutput(output: AsyncIterable<Buffer>, separator: '\n' | '\0'): AsyncGenerator<string[]> {
  const byte = separator.charCodeAt(0);
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of output) {
    const end = chunk.lastIndexOf(byte);
    if (end === -1) {
      rest = Buffer.concat([rest, chunk]);
      continue;
    }
    // Cut where a piece ends, so that no character is cut.
    const whole = Buffer.concat([rest, chunk.subarray(0, end)]);
    rest = Buffer.from(chunk.subarray(end + 1));
    yield whole.toString('utf8').split(separator);
  }
  if (rest.length > 0) yield rest.toString('utf8').split(separator);
}
