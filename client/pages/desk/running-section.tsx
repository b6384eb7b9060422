import { useSignal } from "@preact/signals";
import { CircleStop } from "lucide";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type {
  RollEntry,
  WatchedClass,
} from "../../../shared/features/class.ts";
import { readCalendar } from "../../features/calendar/calendar-model.ts";
import { RollRows } from "../../features/class/roll-rows.tsx";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { tellTime } from "../../interface/tell-time.ts";
import { askInRoom, type DoInRoom } from "./do-in-room.ts";
import { StartSection } from "./start-section.tsx";
import { tellNews } from "./tell-news.ts";
import { WaitingList } from "./waiting-list.tsx";
import { WayIntoRoom } from "./way-into-room.tsx";

/** A page has no line, so it asks; only while somebody can see it. */
const READ_EVERY_MS = 5000;

function People(props: {
  readonly app: App;
  readonly title: string;
  readonly people: readonly RollEntry[];
}): VNode | null {
  const { app, title, people } = props;
  if (people.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <RollRows app={app} people={people} />
    </section>
  );
}

/** The class that runs now, for whoever watches over it from their desk; while none runs, those that can be started. */
export function RunningSection({ app }: { readonly app: App }): VNode | null {
  const watched = useSignal<WatchedClass | null>(null);
  /** What stands here may be old, for the server did not answer. */
  const isOld = useSignal(false);
  /** Whether this person is in the room too, in another window. */
  const isInRoom = useSignal(false);
  const read = async (): Promise<void> => {
    if (document.hidden) return;
    const outcome = await app.request("class.watch", {});
    isOld.value = !outcome.ok;
    if (!outcome.ok) return;
    const before = watched.peek();
    const after = outcome.reply.class;
    watched.value = after;
    isInRoom.value = outcome.reply.isInRoom;
    const news = tellNews(app, before, after);
    if (news !== "") app.say(news);
    // What the calendar says of it is old.
    if (before?.id !== after?.id) await readCalendar(app);
  };
  useEffect(() => {
    const readAgain = (): void => runAction(app, read);
    readAgain();
    const timer = setInterval(readAgain, READ_EVERY_MS);
    document.addEventListener("visibilitychange", readAgain);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", readAgain);
    };
  }, [app]);
  const now = watched.value;
  const doInRoom: DoInRoom = (name, payload) =>
    runAction(app, async () => {
      await askInRoom(app, name, payload);
      await read();
    });
  if (now === null)
    return <StartSection app={app} isInRoom={isInRoom.value} onDo={doInRoom} />;
  const taught = now.people.filter(({ isStaff }) => !isStaff);
  const inState = (...states: RollEntry["state"][]) =>
    taught.filter(({ state }) => states.includes(state));
  const here = inState("here");
  return (
    <section class="card stack" id="running">
      <h2 dir="auto">{app.t("watch.title", { title: now.title })}</h2>
      <p>
        {[
          now.presenterName === ""
            ? app.t("class.nobody-leads")
            : app.t("class.leads", { name: now.presenterName }),
          app.t("watch.started", {
            time: tellTime(now.startedAt, app.language.value),
          }),
        ].join(" · ")}
      </p>
      <p class="problem" role="alert">
        {isOld.value && app.t("watch.is-old")}
      </p>
      {isInRoom.value ? (
        <Button
          icon={CircleStop}
          label={app.t("class.end")}
          onPress={() => doInRoom("class.end", {})}
        />
      ) : (
        <WayIntoRoom app={app} />
      )}
      <WaitingList
        app={app}
        now={now}
        onDo={isInRoom.value ? doInRoom : null}
      />
      <People
        app={app}
        title={app.t("watch.trouble")}
        people={inState("away")}
      />
      <People
        app={app}
        title={app.t("watch.awaited")}
        people={inState("awaited")}
      />
      <People
        app={app}
        title={app.t("class.roll-here", { count: here.length })}
        people={here}
      />
      <People app={app} title={app.t("watch.left")} people={inState("left")} />
    </section>
  );
}
