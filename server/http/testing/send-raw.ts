import { connect } from "node:net";

/** An answer as it came over the wire. */
export interface RawAnswer {
  /** 0 where the line was cut without an answer. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How many answers came on the one line. */
  readonly answers: number;
}

/**
 * Sends bytes as they are and reads until the server hangs up, so a request
 * should say `Connection: close`.
 * @param hangsUp ends our side at once, without waiting for the answer
 */
export function sendRaw(
  url: string,
  request: string,
  hangsUp = false,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const chunks: Buffer[] = [];
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    socket.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ECONNRESET" || error.code === "EPIPE"
        ? resolve(readAnswer(Buffer.concat(chunks).toString()))
        : reject(error),
    );
    socket.on("close", () =>
      resolve(readAnswer(Buffer.concat(chunks).toString())),
    );
    if (hangsUp) socket.end(request);
    else socket.write(request);
  });
}

function readAnswer(text: string): RawAnswer {
  const end = text.indexOf("\r\n\r\n");
  const [first = "", ...lines] = text.slice(0, Math.max(0, end)).split("\r\n");
  return {
    status: Number(first.split(" ")[1] ?? 0),
    headers: Object.fromEntries(
      lines.map((line) => {
        const at = line.indexOf(":");
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
      }),
    ),
    body: end < 0 ? "" : text.slice(end + 4),
    answers: text.match(/^HTTP\/1\.1 \d/gm)?.length ?? 0,
  };
}

/** A GET with the headers given, `Host` among them. */
export function buildGet(
  path: string,
  headers: Readonly<Record<string, string>>,
): string {
  const lines = Object.entries(headers).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return `${[`GET ${path} HTTP/1.1`, ...lines, "Connection: close"].join("\r\n")}\r\n\r\n`;
}
