import { useSignal, type Signal } from "@preact/signals";
import { Link, Unlink } from "lucide";
import type { VNode } from "preact";
import { useEffect, useId } from "preact/hooks";
import type { ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";

type Settings = ReplyOf<"calendar.settings">;
type Read = Settings | "loading" | "failed";

async function readSettings(app: App, into: Signal<Read>): Promise<void> {
  const outcome = await app.request("calendar.settings", {});
  into.value = outcome.ok ? outcome.reply : "failed";
}

async function save(
  app: App,
  into: Signal<Read>,
  { dayBefore, hourBefore }: Pick<Settings, "dayBefore" | "hourBefore">,
): Promise<void> {
  const wanted = { dayBefore, hourBefore };
  const outcome = await app.request("calendar.saveSettings", wanted);
  if (outcome.ok) app.say(app.t("calendar.settings-saved"));
  else app.sayRefusal(outcome);
  await readSettings(app, into);
}

/** The secret address for one's own calendar program: made, shown this once, and ended. */
function Feed(props: {
  readonly app: App;
  readonly hasFeed: boolean;
  readonly onChanged: () => void;
}): VNode {
  const { app, hasFeed, onChanged } = props;
  const id = useId();
  const address = useSignal("");
  const make = async (): Promise<void> => {
    const outcome = await app.request("calendar.makeFeed", {});
    if (!outcome.ok) return app.sayRefusal(outcome);
    address.value = location.origin + outcome.reply.path;
    onChanged();
  };
  const end = async (): Promise<void> => {
    const outcome = await app.request("calendar.endFeed", {});
    if (!outcome.ok) return app.sayRefusal(outcome);
    address.value = "";
    app.say(app.t("calendar.feed-ended"));
    onChanged();
  };
  return (
    <div class="stack">
      <h3>{app.t("calendar.feed")}</h3>
      <p>{app.t("calendar.feed-about")}</p>
      {address.value !== "" && (
        <>
          <label for={id}>{app.t("calendar.feed-address")}</label>
          <input
            id={id}
            type="text"
            readOnly
            value={address.value}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </>
      )}
      <div class="button-row">
        <Button
          icon={Link}
          label={app.t(hasFeed ? "calendar.feed-anew" : "calendar.feed-make")}
          onPress={() => runAction(app, make)}
        />
        {hasFeed && (
          <Button
            icon={Unlink}
            label={app.t("calendar.feed-end")}
            onPress={() => runAction(app, end)}
          />
        )}
      </div>
    </div>
  );
}

/** Which reminders come by mail, and the feed for one's own calendar program. */
export function OwnSettings({ app }: { readonly app: App }): VNode {
  const read = useSignal<Read>("loading");
  const readAgain = (): void => runAction(app, () => readSettings(app, read));
  useEffect(readAgain, [app]);
  const now = read.value;
  if (now === "loading") return <p>{app.t("panel.loading")}</p>;
  if (now === "failed") return <p role="alert">{app.t("panel.failed")}</p>;
  const toggle = (which: "dayBefore" | "hourBefore") => (
    <label class="calendar-check">
      <input
        type="checkbox"
        checked={now[which]}
        onChange={({ currentTarget: { checked } }) =>
          runAction(app, () => save(app, read, { ...now, [which]: checked }))
        }
      />
      {app.t(
        which === "dayBefore" ? "calendar.day-before" : "calendar.hour-before",
      )}
    </label>
  );
  return (
    <>
      <h2>{app.t("calendar.reminders")}</h2>
      {!now.getsMail && <p>{app.t("calendar.no-mail")}</p>}
      {toggle("dayBefore")}
      {toggle("hourBefore")}
      <Feed app={app} hasFeed={now.hasFeed} onChanged={readAgain} />
    </>
  );
}
