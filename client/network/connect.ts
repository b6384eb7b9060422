import { features } from "../../shared/features/index.ts";
import type { RequestDeclaration } from "../../shared/features/define-feature.ts";
import { STEP_MESSAGE } from "../../shared/protocol/movement.ts";
import { type Outcome, refuse } from "../../shared/protocol/refusals.ts";
import type { Envelope } from "../../shared/protocol/envelope.ts";
import type { Via } from "../../shared/protocol/via.ts";
import type { App, Live } from "../interface/app.ts";
import { Line } from "./line.ts";
import { createLiveState } from "./live-state.ts";
import { makeUuid } from "./make-uuid.ts";
import { Outbox } from "./outbox.ts";
import { Positions, type SetDown } from "./positions.ts";
import { postJson } from "./post-json.ts";

const ANSWER_PATIENCE_MS = 10_000;
/** The socket takes 8 kB; what is longer goes by HTTP. */
const SOCKET_MAX_BYTES = 4000;
const TAB_KEY = "islet.tab";

/** The island as the rest of the client knows it. */
export interface Connection {
  readonly live: Live;
  readonly positions: Positions;
  readonly request: App["request"];
  readonly onNotice: App["onNotice"];
  /** Takes the island over from another tab. */
  continueHere(): void;
  leave(): Promise<void>;
}

/** A tab keeps its id over reloads, so that the server can tell a reload from a second tab. */
function readTab(): string {
  const known = sessionStorage.getItem(TAB_KEY);
  const tab = known ?? makeUuid();
  sessionStorage.setItem(TAB_KEY, tab);
  return tab;
}

function findDeclaration(name: string): RequestDeclaration | undefined {
  const [feature = "", request = ""] = name.split(".");
  const declarations: Record<
    string,
    { readonly requests: Readonly<Record<string, RequestDeclaration>> }
  > = features;
  return declarations[feature]?.requests[request];
}

/** @param via how the person is looking and by what means, at the moment of asking */
export function connect(via: () => Via): Connection {
  const state = createLiveState();
  const listeners = new Map<string, Set<(notice: never) => void>>();
  const positions = new Positions(
    () => state.avatars.value,
    (bytes) => line.sendBytes(STEP_MESSAGE, bytes),
  );
  const line = new Line(
    {
      opened: () => positions.reset(),
      began(greeting) {
        positions.begin(greeting.avatar, greeting);
        outbox.resume();
      },
      state(world, shown) {
        state.take(world, shown);
        positions.takeAvatars();
      },
      snapshot: (bytes) => positions.takeSnapshot(bytes, performance.now()),
      setDown: (at) => positions.setDown(at as SetDown),
      notice(name, notice) {
        for (const listen of listeners.get(name) ?? []) listen(notice as never);
      },
    },
    readTab(),
    via,
  );

  const send = async (envelope: Envelope): Promise<Outcome<unknown> | null> => {
    const isLong = JSON.stringify(envelope).length > SOCKET_MAX_BYTES;
    const answer = isLong
      ? (await postJson(`/api/do/${envelope.name.replace(".", "/")}`, envelope))
          ?.body
      : await line.ask(envelope, ANSWER_PATIENCE_MS);
    return isOutcome(answer) ? answer : null;
  };
  const outbox = new Outbox(send);
  void line.open();

  return {
    live: {
      status: line.status,
      me: line.me,
      avatars: state.avatars,
      ...state.slices,
      unsaved: outbox.unsaved,
    },
    positions,
    // The registry of features gives name, payload and reply their types; the wire knows none.
    request: (async (name: string, payload: unknown) => {
      const envelope: Envelope = {
        id: makeUuid(),
        name,
        payload,
        via: via(),
        clientAt: Date.now(),
      };
      const declaration = findDeclaration(name);
      if (declaration?.writes && !declaration.isMomentary)
        return outbox.put(envelope);
      return (await send(envelope)) ?? refuse("not-saved");
    }) as App["request"],
    onNotice(name, listen) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set);
      set.add(listen);
      return () => void set.delete(listen);
    },
    continueHere: () => void line.open(),
    leave: () => line.leave(),
  };
}

function isOutcome(value: unknown): value is Outcome<unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    "ok" in value &&
    (value.ok === true || ("code" in value && typeof value.code === "string"))
  );
}
