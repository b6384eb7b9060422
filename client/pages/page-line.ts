import { signal } from "@preact/signals";
import type { Envelope } from "../../shared/protocol/envelope.ts";
import { refuse, type Outcome } from "../../shared/protocol/refusals.ts";
import { isStaff } from "../../shared/protocol/roles.ts";
import type { InputMeans } from "../../shared/protocol/via.ts";
import type { App, Live, Slices } from "../interface/app.ts";
import type { Line } from "../interface/create-app.ts";
import { createSlices } from "../network/create-slices.ts";
import { makeUuid } from "../network/make-uuid.ts";
import { postJson } from "../network/post-json.ts";
import type { WhoAmI } from "./read-me.ts";

type SignedIn = Extract<WhoAmI, { signedIn: true }>;

/** An island nobody is on: pages see their own person and nothing else. */
function createEmptyLive(me: SignedIn): Live {
  return {
    status: signal("online"),
    me: signal({ ...me, avatar: "", isStaff: isStaff(me.role) }),
    avatars: signal(new Map()),
    ...(createSlices() as Slices),
    unsaved: signal(0),
  };
}

/** The line of a page off the island: the same requests, each by the other door, HTTP. */
export function createPageLine(me: SignedIn, means: () => InputMeans): Line {
  const request = async (
    name: string,
    payload: unknown,
  ): Promise<Outcome<unknown>> => {
    const envelope: Envelope = {
      id: makeUuid(),
      name,
      payload,
      via: `page+${means()}`,
      clientAt: Date.now(),
    };
    const answer = await postJson(
      `/api/do/${name.replace(".", "/")}`,
      envelope,
    );
    // The gate answers with an outcome of this request's own shape, or not at all.
    return (
      (answer?.body as Outcome<unknown> | undefined) ?? refuse("not-saved")
    );
  };
  return {
    live: createEmptyLive(me),
    request: request as App["request"],
    onNotice: () => () => undefined,
    continueHere: () => location.assign("/"),
  };
}
