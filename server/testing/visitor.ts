import { randomUUID } from "node:crypto";
import { Client, type Room } from "@colyseus/sdk";
import {
  encodeStep,
  SNAPSHOT_MESSAGE,
  STEP_MESSAGE,
} from "../../shared/protocol/movement.ts";
import type {
  OutcomeOf,
  PayloadOf,
  RequestName,
} from "../../shared/protocol/requests.ts";
import {
  type Snapshot,
  SnapshotReader,
} from "../../shared/protocol/snapshot.ts";
import {
  CLASS_MESSAGE,
  ClassReader,
} from "../../shared/protocol/class-message.ts";
import { type ClassState, WorldState } from "../../shared/protocol/state.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/version.ts";
import type { Via } from "../../shared/protocol/via.ts";

/** So many snapshots and notices are remembered, the latest: a visitor may stay for hours. */
const REMEMBERED = 1000;

/** Where the server said somebody stands. */
export interface Standing {
  readonly avatar: string;
  readonly epoch: number;
  readonly x: number;
  readonly z: number;
  readonly headingRad: number;
}

/** Somebody with the real client library and no window: the raw client of tests, trials and bots. */
export class Visitor {
  readonly url: string;
  readonly tab = randomUUID();
  readonly via: Via;
  readonly notices: { name: string; notice: unknown }[] = [];
  readonly snapshots: Snapshot[] = [];
  cookie = "";
  standing: Standing = { avatar: "", epoch: 0, x: 0, z: 0, headingRad: 0 };
  closeCode: number | null = null;
  /** What the server said last of this person, once role or name has changed. */
  me: unknown = null;
  room: Room<unknown, WorldState> | null = null;
  protected reader = new SnapshotReader();
  protected classReader = new ClassReader();

  constructor(url: string, via: Via = "3d+pointer") {
    this.url = url;
    this.via = via;
  }

  /** Posts JSON as our own pages do. */
  async post(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: unknown }> {
    const response = await fetch(this.url + path, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-islet": "1",
        cookie: this.cookie,
        ...headers,
      },
      body: JSON.stringify(body),
    });
    this.cookie = keepCookies(this.cookie, response.headers.getSetCookie());
    return { status: response.status, body: await response.json() };
  }

  async signIn(token: string): Promise<void> {
    const { status } = await this.post("/api/sign-in", { token });
    if (status !== 200) throw new Error(`sign-in gave ${status}`);
  }

  /** Asks for a seat and takes it; says hello when `greets`. */
  async join(greets = true): Promise<void> {
    const { status, body } = await this.post("/api/join", {
      protocol: PROTOCOL_VERSION,
      tab: this.tab,
      via: this.via,
    });
    if (status !== 200) throw new Error(`join gave ${status}`);
    const { seat } = body as {
      seat: Parameters<Client["consumeSeatReservation"]>[0];
    };
    const room = await new Client(this.url).consumeSeatReservation<WorldState>(
      seat,
      WorldState,
    );
    room.reconnection.enabled = false;
    this.closeCode = null;
    this.reader = new SnapshotReader();
    this.classReader = new ClassReader();
    this.opened(room);
    this.room = room;
    if (greets)
      this.standing = await room.request<unknown, Standing>("hello", {});
  }

  /** What is shown in class, as far as this person is told. */
  get shown(): ClassState {
    return this.classReader.state;
  }

  /** Listens to a line that has just been opened. */
  protected opened(room: Room<unknown, WorldState>): void {
    room.onMessage(SNAPSHOT_MESSAGE, (bytes: Uint8Array) =>
      this.takeSnapshot(bytes),
    );
    room.onMessage(CLASS_MESSAGE, (bytes: Uint8Array) => this.takeShown(bytes));
    room.onMessage("set-down", (at: Omit<Standing, "avatar">) =>
      this.takeSetDown(at),
    );
    room.onMessage("notice", (told: { name: string; notice: unknown }) =>
      this.takeNotice(told),
    );
    room.onMessage("me", (told: unknown) => {
      this.me = told;
    });
    room.onLeave((code) => {
      this.closeCode = code;
    });
    room.onError(() => undefined);
  }

  protected takeSnapshot(bytes: Uint8Array): void {
    const snapshot = this.reader.read(bytes);
    if (snapshot) remember(this.snapshots, snapshot);
  }

  protected takeShown(bytes: Uint8Array): void {
    this.classReader.read(bytes);
  }

  protected takeSetDown(at: Omit<Standing, "avatar">): void {
    this.standing = { ...this.standing, ...at };
  }

  protected takeNotice(told: { name: string; notice: unknown }): void {
    remember(this.notices, told);
  }

  async come(token: string): Promise<void> {
    await this.signIn(token);
    await this.join();
  }

  /** Makes a request through the socket. */
  async ask<N extends RequestName>(
    name: N,
    payload: PayloadOf<N>,
    id: string = randomUUID(),
  ): Promise<OutcomeOf<N>> {
    return (await this.askRaw({
      id,
      name,
      payload,
      via: this.via,
      clientAt: Date.now(),
    })) as OutcomeOf<N>;
  }

  /** Sends whatever it is given as a request. */
  async askRaw(message: unknown): Promise<unknown> {
    if (!this.room) throw new Error("not on the island");
    return this.room.request("do", message, { timeout: 20_000 });
  }

  step(x: number, z: number, moving = true, headingRad = 0): void {
    const { epoch } = this.standing;
    this.room?.sendBytes(
      STEP_MESSAGE,
      encodeStep({ epoch, x, z, headingRad, moving }),
    );
  }

  async leave(): Promise<void> {
    if (this.closeCode === null) await this.room?.leave(true);
    this.room = null;
  }

  /** Cuts the line without a word, as a pulled cable does. */
  cut(): void {
    this.room?.connection.close(4001);
    this.room = null;
  }
}

function remember<T>(list: T[], latest: T): void {
  list.push(latest);
  if (list.length > REMEMBERED) list.shift();
}

/** A cookie header with what a browser would have after an answer. */
function keepCookies(header: string, set: readonly string[]): string {
  const kept = new Map(
    [...header.split("; "), ...set.map((cookie) => cookie.split(";")[0] ?? "")]
      .filter((pair) => pair !== "")
      .map((pair) => [pair.split("=")[0], pair]),
  );
  return [...kept.values()].join("; ");
}

/** Waits until something holds; throws when it does not come to be. */
export async function waitUntil(
  holds: () => boolean | Promise<boolean>,
  what: string,
  patienceMs = 15_000,
): Promise<void> {
  const until = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
