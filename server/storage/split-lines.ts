const LINE_FEED = 10;

/**
 * Cuts a stream at its line feeds, and only there: JSON may hold U+2028 and other characters that
 * line readers take for a line's end. Gives batches of whole lines of about `batchBytes` bytes.
 */
export async function* splitLines(
  content: AsyncIterable<Uint8Array>,
  batchBytes: number,
): AsyncGenerator<string[]> {
  let parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of content) {
    parts.push(part);
    bytes += part.length;
    if (bytes < batchBytes || !part.includes(LINE_FEED)) continue;
    const whole = Buffer.concat(parts);
    const end = whole.lastIndexOf(LINE_FEED);
    yield whole.toString("utf8", 0, end).split("\n");
    const rest = whole.subarray(end + 1);
    parts = [rest];
    bytes = rest.length;
  }
  if (bytes === 0) return;
  const last = Buffer.concat(parts).toString();
  yield (last.endsWith("\n") ? last.slice(0, -1) : last).split("\n");
}
