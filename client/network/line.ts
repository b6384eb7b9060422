import { signal } from "@preact/signals";
import { Client, type Room } from "@colyseus/sdk";
import { SNAPSHOT_MESSAGE } from "../../shared/protocol/movement.ts";
import {
  CLASS_MESSAGE,
  ClassReader,
} from "../../shared/protocol/class-message.ts";
import { type ClassState, WorldState } from "../../shared/protocol/state.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/version.ts";
import type { Via } from "../../shared/protocol/via.ts";
import type { LineStatus, Me } from "../interface/app.ts";
import { findEnd, isSentAway } from "./line/find-end.ts";
import { type Greeting, greeting, joined, person } from "./line/greeting.ts";
import { Heartbeat } from "./line/heartbeat.ts";
import { shakeOffDead } from "./line/shake-off.ts";
import { postJson } from "./post-json.ts";
import { within } from "./within.ts";

/** A try may go out on a connection that is dead; the next one gets another. */
const JOIN_PATIENCE_MIN_MS = 5000;
const JOIN_PATIENCE_MAX_MS = 15_000;
/** Longer than a seat is kept: one that was given up must not be taken later. */
const SOCKET_PATIENCE_MS = 20_000;
/** The first word may take long: the island is being built on the same thread. */
const HELLO_PATIENCE_MS = 20_000;
/** Of a line that nobody closed; the server's own codes begin at 1000. */
const FELL_SILENT = 0;
const RETRY_MIN_MS = 300;
const RETRY_MAX_MS = 5000;

/** What the line hands on. */
export interface LineListener {
  /** A fresh socket is open; the server is about to greet. */
  opened(): void;
  began(greeting: Greeting): void;
  state(state: WorldState, shown: ClassState): void;
  snapshot(bytes: Uint8Array): void;
  setDown(at: unknown): void;
  notice(name: string, notice: unknown): void;
}

/**
 * The socket to the island. Whenever it is lost, for whatever reason, a new
 * seat is asked for until there is one: the server knows the person by the
 * cookie and gives back place and seat. The engine's own reconnection is off,
 * because it survives neither a restart of the server nor a half-open line.
 */
export class Line {
  readonly status = signal<LineStatus>("connecting");
  readonly me = signal<Me | null>(null);
  readonly #listener: LineListener;
  readonly #tab: string;
  readonly #via: () => Via;
  #room: Room<unknown, WorldState> | null = null;
  readonly #heartbeat = new Heartbeat();
  #isEnded = false;

  constructor(listener: LineListener, tab: string, via: () => Via) {
    this.#listener = listener;
    this.#tab = tab;
    this.#via = via;
  }

  /** Joins the island, and joins again until it is told to stop. */
  async open(): Promise<void> {
    this.#isEnded = false;
    let waitMs = RETRY_MIN_MS;
    let patienceMs = JOIN_PATIENCE_MIN_MS;
    while (!this.#isEnded && this.#room === null) {
      if (await this.#tryToJoin(patienceMs)) return;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      waitMs = Math.min(RETRY_MAX_MS, waitMs * 1.7);
      patienceMs = Math.min(JOIN_PATIENCE_MAX_MS, patienceMs * 1.7);
    }
  }

  /** Asks the server; `null` when no answer came. */
  async ask(message: unknown, timeoutMs: number): Promise<unknown> {
    const room = this.#room;
    if (!room || this.status.value !== "online") return null;
    try {
      return await room.request("do", message, { timeout: timeoutMs });
    } catch {
      return null;
    }
  }

  sendBytes(type: string, bytes: Uint8Array): void {
    if (this.status.value === "online") this.#room?.sendBytes(type, bytes);
  }

  /** Says goodbye: the avatar leaves the island at once. */
  async leave(): Promise<void> {
    this.#isEnded = true;
    this.#heartbeat.stop();
    await this.#room?.leave(true);
    this.#room = null;
  }

  async #tryToJoin(patienceMs: number): Promise<boolean> {
    const wish = {
      protocol: PROTOCOL_VERSION,
      tab: this.#tab,
      via: this.#via(),
    };
    const answer = await postJson("/api/join", wish, patienceMs);
    if (answer?.status === 401 || answer?.status === 403)
      return this.#stop(isSentAway(answer.body) ? "sent-away" : "refused");
    if (answer?.status === 409) return this.#stop("outdated");
    const parsed = joined.safeParse(answer?.body);
    if (!parsed.success) return false;
    try {
      const client = new Client(location.origin);
      const room = await within(
        SOCKET_PATIENCE_MS,
        client.consumeSeatReservation<WorldState>(parsed.data.seat, WorldState),
      );
      room.reconnection.enabled = false;
      this.#listener.opened();
      const shown = new ClassReader();
      this.#listen(room, shown);
      const said = greeting.parse(
        await room.request("hello", {}, { timeout: HELLO_PATIENCE_MS }),
      );
      this.#room = room;
      this.me.value = { avatar: said.avatar, ...parsed.data.me };
      this.status.value = "online";
      this.#listener.state(room.state, shown.state);
      this.#listener.began(said);
      this.#heartbeat.start(
        (answered) => room.ping(answered),
        () => {
          this.#lost(room, FELL_SILENT);
          void room.leave(false);
        },
      );
      return true;
    } catch {
      return false;
    }
  }

  #listen(room: Room<unknown, WorldState>, shown: ClassReader): void {
    const listener = this.#listener;
    const heard = (): void => this.#heartbeat.heard();
    room.onMessage(SNAPSHOT_MESSAGE, (bytes: Uint8Array) => {
      heard();
      listener.snapshot(bytes);
    });
    room.onMessage(CLASS_MESSAGE, (bytes: Uint8Array) => {
      heard();
      shown.read(bytes);
      // Before the first state there is nothing to put it beside.
      if (room === this.#room) listener.state(room.state, shown.state);
    });
    room.onMessage("set-down", (at: unknown) => listener.setDown(at));
    // Role or name has changed while the person is here.
    room.onMessage("me", (told: unknown) => {
      const changed = person.safeParse(told);
      const me = this.me.value;
      if (changed.success && me) this.me.value = { ...me, ...changed.data };
    });
    room.onMessage("notice", (told: { name: string; notice: unknown }) => {
      heard();
      listener.notice(told.name, told.notice);
    });
    room.onStateChange((state) => {
      heard();
      listener.state(state, shown.state);
    });
    room.onLeave((code) => this.#lost(room, code));
    room.onError(() => undefined);
  }

  #lost(room: Room<unknown, WorldState>, code: number): void {
    if (room !== this.#room) return;
    this.#room = null;
    this.#heartbeat.stop();
    if (this.#isEnded) return;
    const ended = findEnd(code);
    if (ended !== undefined) {
      this.#stop(ended);
      return;
    }
    this.status.value = "reconnecting";
    void this.#comeBack(code === FELL_SILENT);
  }

  async #comeBack(hasFallenSilent: boolean): Promise<void> {
    if (hasFallenSilent) await shakeOffDead();
    if (!this.#isEnded) await this.open();
  }

  #stop(status: LineStatus): boolean {
    this.#isEnded = true;
    this.status.value = status;
    return true;
  }
}
