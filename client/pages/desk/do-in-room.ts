import type { PayloadOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";

/** What staff do about a class from their desk, while they are in its room in another window. */
type Deed = "class.start" | "class.end" | "hand.answer" | "question.settle";

/** How a part of the desk asks; what stands there is read again afterwards. */
export type DoInRoom = <N extends Deed>(name: N, payload: PayloadOf<N>) => void;

/** Asks by the same request as on the island, and says why not where it is refused. */
export async function askInRoom<N extends Deed>(
  app: App,
  name: N,
  payload: PayloadOf<N>,
): Promise<void> {
  const outcome = await app.request(name, payload);
  if (!outcome.ok) app.sayRefusal(outcome);
}
