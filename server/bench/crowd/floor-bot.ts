import { once } from "node:events";
import { WebSocket } from "ws";
import { encodeStep } from "../../../shared/protocol/movement.ts";
import type { NewMember } from "../../bots/crowd.ts";
import { PeerBot } from "./peer-bot.ts";
import { FLOOR_ENTRY_BYTES, FLOOR_HEAD_BYTES } from "./peer-protocol.ts";

/** Walks on the bare sockets of the floor. */
export class FloorBot extends PeerBot {
  avatar = "";
  readonly #url: string;
  #socket: WebSocket | null = null;

  constructor(url: string, member: NewMember) {
    super(member);
    this.#url = url;
  }

  get bytesReceived(): number {
    const socket = this.#socket && Reflect.get(this.#socket, "_socket");
    return (socket as { bytesRead?: number } | null)?.bytesRead ?? 0;
  }

  async join(): Promise<void> {
    const { x, z } = this.start;
    const socket = new WebSocket(
      `${this.#url.replace("http", "ws")}/?x=${x}&z=${z}`,
    );
    const [first] = (await once(socket, "message")) as [Buffer];
    this.avatar = first.toString();
    this.#socket = socket;
    socket.on("message", (data: Buffer) => this.#take(data));
    socket.on("close", () => this.lost());
    socket.on("error", () => this.lost());
  }

  protected tell(at: { x: number; z: number; headingRad: number }): void {
    this.#socket?.send(encodeStep({ epoch: 0, moving: true, ...at }));
  }

  protected async close(): Promise<void> {
    this.#socket?.terminate();
    return Promise.resolve();
  }

  #take(data: Buffer): void {
    if (!this.isObserver) return;
    for (let at = FLOOR_HEAD_BYTES; at < data.length; at += FLOOR_ENTRY_BYTES)
      this.measure.noteTold(this, String(data.readUInt16LE(at)), {
        x: data.readInt16LE(at + 2) * 0.002,
        z: data.readInt16LE(at + 4) * 0.002,
        headingRad: 0,
      });
  }
}
