import { ask } from "./ask.ts";
import { type Arrival, type KeyBody, opened } from "./newcomer.ts";

/** Tries a key: a member goes to the island, somebody new goes on. Gives the code of a refusal, or "". */
export async function openWith(
  keyBody: KeyBody,
  isShared: boolean,
  onArrive: (arrival: Arrival) => void,
): Promise<string> {
  const answered = await ask("/api/sign-in", { ...keyBody, isShared }, opened);
  if (!answered.ok) return answered.code;
  if (answered.reply.next === "newcomer")
    onArrive({ keyBody, newcomer: answered.reply.newcomer });
  else location.replace("/");
  return "";
}
