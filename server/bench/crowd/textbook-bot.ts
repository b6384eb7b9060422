import { Client, type Room } from "@colyseus/sdk";
import type { NewMember } from "../../bots/crowd.ts";
import { PeerBot } from "./peer-bot.ts";

interface Player {
  readonly x: number;
  readonly z: number;
}
interface Plaza {
  readonly players: {
    forEach(each: (player: Player, id: string) => void): void;
  };
}

const ignore = (): void => undefined;

/** Walks on the textbook server. */
export class TextbookBot extends PeerBot {
  readonly #url: string;
  #room: Room<unknown, Plaza> | null = null;
  /** What it was told last, to tell what is new. */
  readonly #last = new Map<string, Player>();

  constructor(url: string, member: NewMember) {
    super(member);
    this.#url = url;
  }

  get avatar(): string {
    return this.#room?.sessionId ?? "";
  }

  get bytesReceived(): number {
    const transport = this.#room?.connection.transport;
    const socket = transport && Reflect.get(transport, "ws");
    const inner =
      typeof socket === "object" && socket !== null
        ? Reflect.get(socket, "_socket")
        : null;
    return (inner as { bytesRead?: number } | null)?.bytesRead ?? 0;
  }

  async join(): Promise<void> {
    const room = await new Client(this.#url).joinOrCreate<Plaza>("plaza");
    room.reconnection.enabled = false;
    this.#room = room as unknown as Room<unknown, Plaza>;
    if (this.isObserver) room.onStateChange((state) => this.#take(state));
    else Object.assign(room.serializer, { setState: ignore, patch: ignore });
    room.onLeave(() => this.lost());
    room.onError(() => this.lost());
  }

  protected tell(at: { x: number; z: number; headingRad: number }): void {
    this.#room?.send("move", { x: at.x, z: at.z, rotation: at.headingRad });
  }

  protected async close(): Promise<void> {
    await this.#room?.leave(true);
  }

  #take({ players }: Plaza): void {
    players.forEach(({ x, z }, id) => {
      const last = this.#last.get(id);
      if (last?.x === x && last.z === z) return;
      this.#last.set(id, { x, z });
      this.measure.noteTold(this, id, { x, z, headingRad: 0 });
    });
  }
}
