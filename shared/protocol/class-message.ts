import { Decoder } from "@colyseus/schema";
import { ClassState } from "./state.ts";

/** How what is shown in class travels: a byte that says which of two, then the words of the state. */
export const CLASS_MESSAGE = "c";

/** All of it, to whoever knows nothing yet; without words: nothing is shown to them (any more). */
export const ALL_ANEW = 0;
/** What has changed since. */
export const CHANGED = 1;

/** Reads what one line is told of the class. */
export class ClassReader {
  #state = new ClassState();
  #decoder = new Decoder(this.#state);

  /** What is shown just now; another object after every beginning anew. */
  get state(): ClassState {
    return this.#state;
  }

  read(bytes: Uint8Array): void {
    if (bytes[0] === ALL_ANEW) {
      this.#state = new ClassState();
      this.#decoder = new Decoder(this.#state);
    }
    if (bytes.length > 1) this.#decoder.decode(bytes, { offset: 1 });
  }
}
