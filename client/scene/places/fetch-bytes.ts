/**
 * Fetches a file; `onShare` hears how much of it has come, 0 to 1. Rejects when it
 * can't be had.
 */
export async function fetchBytes(
  address: string,
  onShare: (share: number) => void,
): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok || response.body === null)
    throw new Error(`${address}: ${response.status}`);
  // Packed files tell apart how long they are and how many bytes come.
  const sizeBytes = Number(
    response.headers.get("x-file-size") ??
      response.headers.get("content-length"),
  );
  let cameBytes = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(part, passOn) {
        cameBytes += part.length;
        if (sizeBytes > 0) onShare(Math.min(1, cameBytes / sizeBytes));
        passOn.enqueue(part);
      },
    }),
  );
  return new Response(counted).arrayBuffer();
}
