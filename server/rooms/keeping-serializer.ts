import { SchemaSerializer } from "@colyseus/core";
import { Encoder } from "@colyseus/schema";
import type { WorldState } from "../../shared/protocol/state.ts";

/** Room for the state of an island with thousands of people; the engine starts with less, and warns. */
Encoder.BUFFER_SIZE = 512 * 1024;

type Words = Parameters<SchemaSerializer<WorldState>["getFullState"]>;

/**
 * The engine's serializer, whose words can wait. The engine hands each socket a
 * view into the buffer in which it writes the next patch too; a socket that is
 * backed up would then send the later bytes in place of the earlier ones. Here
 * a patch is copied once for all, and the whole state once for each newcomer.
 */
export class KeepingSerializer extends SchemaSerializer<WorldState> {
  override reset(state: WorldState): void {
    super.reset(state);
    const { encoder } = this;
    const encode = encoder.encode.bind(encoder);
    encoder.encode = (...parameters) => encode(...parameters).slice();
  }

  override getFullState(...words: Words): Uint8Array {
    return super.getFullState(...words).slice();
  }
}
