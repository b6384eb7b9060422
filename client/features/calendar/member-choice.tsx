import { useSignal, type Signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";
import { runAction } from "../../interface/run-action.ts";

type Members = ReplyOf<"calendar.members">["members"];

async function readMembers(app: App, into: Signal<Members>): Promise<void> {
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
  const members = useSignal<Members>([]);
  useEffect(
    () => runAction(app, () => readMembers(app, members)),
    [app, members],
  );
  const named = chosen.value;
  const tick = (id: string, isOn: boolean): void => {
    const others = (chosen.value ?? []).filter((each) => each !== id);
    chosen.value = isOn ? [...others, id] : others;
  };
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
      {named !== null && (
        <fieldset class="one-of">
          <legend>{app.t("calendar.for-whom")}</legend>
          {members.value.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={named.includes(id)}
                onChange={({ currentTarget: { checked } }) => tick(id, checked)}
              />
              <span dir="auto">{name}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
