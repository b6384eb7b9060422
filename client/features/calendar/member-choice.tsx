import { useSignal, type Signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";
import { runAction } from "../../interface/run-action.ts";
import { NameList } from "./name-list.tsx";

type Members = ReplyOf<"calendar.members">["members"];

async function readMembers(
  app: App,
  into: Signal<Members | null>,
): Promise<void> {
  const outcome = await app.request("calendar.members", {});
  if (outcome.ok) into.value = outcome.reply.members;
  else app.sayRefusal(outcome);
}

/** Who may come: everybody, or those who are ticked. `null` stands for everybody. */
export function MemberChoice(props: {
  readonly app: App;
  readonly chosen: Signal<readonly string[] | null>;
}): VNode {
  const { app, chosen } = props;
  const members = useSignal<Members | null>(null);
  useEffect(
    () => runAction(app, () => readMembers(app, members)),
    [app, members],
  );
  const named = chosen.value;
  return (
    <>
      <div class="one-of">
        <label>
          <input
            type="checkbox"
            checked={named !== null}
            onChange={({ currentTarget: { checked } }) => {
              chosen.value = checked ? [] : null;
            }}
          />
          <span>{app.t("calendar.for-some")}</span>
        </label>
      </div>
      {named !== null && members.value === null && (
        <p>{app.t("panel.loading")}</p>
      )}
      {named !== null && members.value !== null && (
        <NameList
          app={app}
          people={members.value}
          named={named}
          onName={(names) => {
            chosen.value = names;
          }}
        />
      )}
    </>
  );
}
