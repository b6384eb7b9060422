import { once } from "node:events";
import {
  type AddressInfo,
  connect,
  createServer,
  type Server,
  type Socket,
} from "node:net";
import { LagPipe, type Quality } from "./rough-line/lag-pipe.ts";

interface Wire {
  readonly sockets: readonly [Socket, Socket];
  readonly pipes: readonly [LagPipe, LagPipe];
}

/**
 * A bad line to an island on this machine: slow, frozen, dead without a word,
 * or cut. Whoever uses `url` instead of the island's own address is behind it.
 */
export class RoughLine {
  readonly url: string;
  /** Holds for whatever is said from now on. */
  readonly quality: Quality = { delayMs: 0, bytesPerSecond: Infinity };
  readonly #server: Server;
  readonly #wires = new Set<Wire>();
  readonly #dead = new Set<Wire>();
  #isFrozen = false;
  #isCut = false;

  private constructor(server: Server) {
    this.#server = server;
    const { port } = server.address() as AddressInfo;
    this.url = `http://localhost:${port}`;
  }

  /** @param islandUrl the island's own address */
  static async open(islandUrl: string): Promise<RoughLine> {
    const { hostname, port } = new URL(islandUrl);
    const allowHalfOpen = true;
    const server = createServer({ allowHalfOpen }, (near) =>
      line.#join(
        near,
        connect({ port: Number(port), host: hostname, allowHalfOpen }),
      ),
    ).listen(0, "localhost");
    await once(server, "listening");
    const line = new RoughLine(server);
    return line;
  }

  /** Lets nothing through in either direction, and closes nothing; what was said waits. */
  freeze(): void {
    this.#setFrozen(true);
  }

  /** Lets everything through again, with what has waited. */
  thaw(): void {
    this.#setFrozen(false);
  }

  /** What stands now hangs for good, with neither side told; new connections go through. */
  deaden(): void {
    this.freeze();
    for (const wire of this.#wires) this.#dead.add(wire);
    this.#wires.clear();
    this.#isFrozen = false;
  }

  /** Breaks everything, and refuses to be reached until `mend`. */
  cut(): void {
    this.#isCut = true;
    for (const wire of this.#wires) this.#end(wire);
  }

  mend(): void {
    this.#isCut = false;
  }

  /** Ends the line for good. */
  close(): void {
    this.cut();
    for (const wire of this.#dead) this.#end(wire);
    this.#server.close();
  }

  #setFrozen(isFrozen: boolean): void {
    this.#isFrozen = isFrozen;
    for (const { pipes } of this.#wires)
      for (const pipe of pipes) pipe.isFrozen = isFrozen;
  }

  #join(near: Socket, far: Socket): void {
    const wire: Wire = {
      sockets: [near, far],
      pipes: [
        new LagPipe(near, far, this.quality),
        new LagPipe(far, near, this.quality),
      ],
    };
    this.#wires.add(wire);
    for (const socket of wire.sockets) {
      socket.setNoDelay(true);
      socket.on("error", () => this.#end(wire));
      socket.on("close", () => {
        if (wire.sockets.every((each) => each.destroyed)) this.#end(wire);
      });
    }
    if (this.#isCut) return this.#end(wire);
    for (const pipe of wire.pipes) pipe.isFrozen = this.#isFrozen;
  }

  #end(wire: Wire): void {
    this.#wires.delete(wire);
    this.#dead.delete(wire);
    for (const pipe of wire.pipes) pipe.close();
    for (const socket of wire.sockets) socket.destroy();
  }
}
