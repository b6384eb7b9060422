import { getMessageBytes, Protocol } from "@colyseus/core";
import { Encoder } from "@colyseus/schema";
import {
  ALL_ANEW,
  CHANGED,
  CLASS_MESSAGE,
} from "../../shared/protocol/class-message.ts";
import { mayEnter } from "../features/door.ts";
import { CLASSROOM } from "../features/in-class.ts";
import type { Islander, Line } from "./islander.ts";
import type { LiveWorld } from "./live-world.ts";

/** A frame that can wait in a socket: its bytes are its own. */
function pack(sort: number, words?: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + (words?.length ?? 0));
  bytes[0] = sort;
  if (words) bytes.set(words, 1);
  return getMessageBytes.raw(
    Protocol.ROOM_DATA_BYTES,
    CLASS_MESSAGE,
    undefined,
    bytes,
  );
}

/**
 * Tells what is shown in class to those who may come, and to nobody else. All
 * are handed the same buffer: it costs what one more patch costs.
 */
export class ClassTelling {
  readonly #world: LiveWorld;
  readonly #encoder: Encoder;
  /** The lines that know what is shown. */
  readonly #told = new WeakSet<Line>();
  /** Who may come, as of the last tick: what was shown to named people is taken away a moment after its class has ended. */
  #doorsBefore: LiveWorld["doors"] = new Map();

  constructor(world: LiveWorld) {
    this.#world = world;
    this.#encoder = new Encoder(world.inClass);
  }

  /** Tells a newcomer everything, so that their first picture is whole. */
  greet(islander: Islander): void {
    const { line, caller } = islander;
    if (!line || !this.#mayKnow(islander)) return;
    if (!mayEnter({ doors: this.#doorsBefore }, caller, CLASSROOM)) return;
    this.#told.add(line);
    line.client.enqueueRaw(pack(ALL_ANEW, this.#encoder.encodeAll()));
  }

  /** Tells what is new, and who may not know it any more that there is nothing. */
  tell(): void {
    const { avatars, doors } = this.#world;
    const encoder = this.#encoder;
    const patch = encoder.hasChanges ? pack(CHANGED, encoder.encode()) : null;
    encoder.discardChanges();
    let all: Uint8Array | undefined;
    for (const islander of avatars.values()) {
      const { line } = islander;
      if (!line) continue;
      const isTold = this.#told.has(line);
      if (!this.#mayKnow(islander)) {
        if (isTold) line.client.enqueueRaw(pack(ALL_ANEW));
        this.#told.delete(line);
      } else if (!isTold) {
        all ??= pack(ALL_ANEW, encoder.encodeAll());
        line.client.enqueueRaw(all);
        this.#told.add(line);
      } else if (patch) line.client.enqueueRaw(patch);
    }
    this.#doorsBefore = new Map(doors);
  }

  #mayKnow({ caller }: Islander): boolean {
    return mayEnter(this.#world, caller, CLASSROOM);
  }
}
