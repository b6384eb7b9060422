import { once } from "node:events";
import { WebSocket } from "ws";

interface Answer {
  readonly id?: number;
  readonly type: "success" | "error" | "event";
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
  readonly method?: string;
  readonly params?: unknown;
}

/** A line to a browser that speaks WebDriver BiDi. */
export class BidiLine {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #count = 0;

  private constructor(
    socket: WebSocket,
    hear: (method: string, params: unknown) => void,
  ) {
    this.#socket = socket;
    socket.on("message", (data: Buffer) => {
      const answer = JSON.parse(data.toString("utf8")) as Answer;
      if (answer.type === "event") hear(answer.method ?? "", answer.params);
      else this.#waiting.get(answer.id ?? 0)?.(answer);
    });
  }

  /** @param hear is told of every event */
  static async open(
    url: string,
    hear: (method: string, params: unknown) => void,
  ): Promise<BidiLine> {
    const socket = new WebSocket(url);
    await once(socket, "open");
    return new BidiLine(socket, hear);
  }

  /** Sends a command and gives its result. Throws what the browser answers instead. */
  async ask<T>(method: string, params: object): Promise<T> {
    const id = ++this.#count;
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
    this.#waiting.delete(id);
    if (answer.type === "error")
      throw new Error(`${method}: ${answer.error}: ${answer.message}`);
    return answer.result as T;
  }

  close(): void {
    this.#socket.close();
  }
}
