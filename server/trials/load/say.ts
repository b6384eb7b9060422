import type { Wish } from "./deed.ts";

/** A text that tells who says it, and that it is another one. */
export const say = (
  channel: "class" | "nearby",
  name: string,
  number: number,
): Wish => ({
  name: "chat.send",
  payload: { channel, text: `${name} says ${number}` },
});
