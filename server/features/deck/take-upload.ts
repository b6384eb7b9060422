import { Buffer } from "node:buffer";
import type { IncomingMessage } from "node:http";

export type Upload =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: "pdf-too-large" | "broken-off" };

/** Takes a request's body as it comes, and no byte more than allowed. */
export function takeUpload(
  request: IncomingMessage,
  maxBytes: number,
): Promise<Upload> {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes)
    return Promise.resolve({ ok: false, code: "pdf-too-large" });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let taken = 0;
    const onData = (chunk: Buffer): void => {
      taken += chunk.byteLength;
      if (taken <= maxBytes) return void chunks.push(chunk);
      request.off("data", onData);
      chunks.length = 0;
      resolve({ ok: false, code: "pdf-too-large" });
    };
    request.on("data", onData);
    request.once("end", () =>
      resolve({ ok: true, bytes: Buffer.concat(chunks) }),
    );
    request.once("close", () => resolve({ ok: false, code: "broken-off" }));
    request.once("error", () => resolve({ ok: false, code: "broken-off" }));
  });
}
