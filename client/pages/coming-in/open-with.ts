import { ask } from "./ask.ts";
import { type KeyBody, type Newcomer, opened } from "./newcomer.ts";

/** Tries a key: a member goes to the island, somebody new goes on. Gives the code of a refusal, or "". */
export async function openWith(
  keyBody: KeyBody,
  isShared: boolean,
  onArrive: (arrival: {
    readonly keyBody: KeyBody;
    readonly newcomer: Newcomer;
  }) => void,
): Promise<string> {
  const answered = await ask("/api/sign-in", { ...keyBody, isShared }, opened);
  if (!answered.ok) return answered.code;
  if (answered.reply.next === "newcomer")
    onArrive({ keyBody, newcomer: answered.reply.newcomer });
  else location.replace("/");
  return "";
}
