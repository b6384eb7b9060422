import { randomUUID } from "node:crypto";
import type { Client } from "@colyseus/core";
import { LIMITS } from "../../shared/access/limits.ts";
import { CLOSE_TOO_FAST } from "../../shared/protocol/close-codes.ts";
import type { ServerClock } from "../engagement/server-clock.ts";
import type { Admission, Admissions } from "./admissions.ts";
import type { Islander, Line } from "./islander.ts";
import type { LiveWorld } from "./live-world.ts";

/** A client that is told to go and does not is cut off after so long. */
const GOODBYE_MS = 1000;

/** A socket of the transport, as far as it is needed here. */
interface Socket {
  readonly bufferedAmount?: number;
  terminate?(): void;
}

/** What came over a line within the second that runs. */
interface Traffic {
  fromMs: number;
  frames: number;
}

/** Who speaks on which socket, and the end of every line. */
export class Lines {
  readonly #world: LiveWorld;
  readonly #clock: ServerClock;
  readonly #admissions: Admissions;
  readonly #islanders = new Map<string, Islander>();
  readonly #accounts = new Map<string, string>();
  readonly #traffic = new WeakMap<Client, Traffic>();

  constructor(world: LiveWorld, clock: ServerClock, admissions: Admissions) {
    this.#world = world;
    this.#clock = clock;
    this.#admissions = admissions;
  }

  /** Whose frame this is; `undefined` where the line speaks for nobody any more. Counts as evidence. */
  speakerOf(client: Client): Islander | undefined {
    const islander = this.#islanders.get(client.sessionId);
    // A line that was taken over by another tab no longer speaks for anybody.
    if (islander?.line?.client !== client) return undefined;
    const nowMs = this.#clock.nowMs();
    if (this.#floods(client, nowMs)) {
      this.hangUp(islander, "flooded", CLOSE_TOO_FAST);
      return undefined;
    }
    islander.line.lastEvidenceMs = nowMs;
    return islander;
  }

  /** Gives somebody a line, and records where it begins. */
  attach(client: Client, islander: Islander, admission: Admission): void {
    const { caller, tab, via, signIn } = admission;
    this.#islanders.set(client.sessionId, islander);
    this.#accounts.set(client.sessionId, caller.accountId);
    islander.state.connected = true;
    const atMs = this.#clock.nowMs();
    this.#world.lineNews.push({ islander, isThere: true, atMs });
    islander.state.inTextView = via.startsWith("text");
    this.begin(islander, {
      client,
      connection: randomUUID(),
      tab,
      via,
      signIn,
      lastEvidenceMs: atMs,
    });
  }

  /** Begins a connection in the log. */
  begin(islander: Islander, line: Line): void {
    islander.line = line;
    islander.lastLine = line;
    this.#world.record(islander, { name: "connection.opened" });
    this.#world.record(islander, { name: "place.entered" });
  }

  /** Ends a line; its end in the log is its last evidence, not the moment we noticed. */
  hangUp(islander: Islander, reason: string, closeCode?: number): void {
    const { line } = islander;
    if (!line) return;
    this.#world.record(islander, {
      name: "connection.closed",
      payload: { reason },
      occurredAtMs: line.lastEvidenceMs,
    });
    islander.line = null;
    islander.lostAtMs = this.#clock.nowMs();
    islander.isMoving = false;
    islander.state.connected = false;
    this.#world.lineNews.push({
      islander,
      isThere: false,
      atMs: line.lastEvidenceMs,
    });
    if (closeCode === undefined) return;
    line.client.leave(closeCode);
    const socket = line.client.ref as Socket;
    setTimeout(() => socket.terminate?.(), GOODBYE_MS).unref();
  }

  /** A socket is gone; gives who was on it until now. */
  release(client: Client): Islander | undefined {
    const islander = this.#islanders.get(client.sessionId);
    const accountId = this.#accounts.get(client.sessionId);
    this.#islanders.delete(client.sessionId);
    this.#accounts.delete(client.sessionId);
    if (accountId !== undefined) this.#admissions.release(accountId);
    return islander?.line?.client === client ? islander : undefined;
  }

  /** Cuts the lines of readers that will never catch up. */
  cutBacklogs(): void {
    for (const islander of this.#world.avatars.values()) {
      const socket = islander.line?.client.ref as Socket | undefined;
      if ((socket?.bufferedAmount ?? 0) <= LIMITS.backlog.maxBytes) continue;
      this.hangUp(islander, "dropped");
      socket?.terminate?.();
    }
  }

  #floods(client: Client, nowMs: number): boolean {
    const traffic = this.#traffic.get(client) ?? { fromMs: nowMs, frames: 0 };
    this.#traffic.set(client, traffic);
    if (nowMs - traffic.fromMs >= 1000) {
      traffic.fromMs = nowMs;
      traffic.frames = 0;
    }
    traffic.frames += 1;
    return traffic.frames > LIMITS.frames.perSecond;
  }
}
