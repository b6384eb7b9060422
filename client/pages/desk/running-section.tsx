import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type {
  RollEntry,
  WatchedClass,
} from "../../../shared/features/class.ts";
import { tellRollEntry } from "../../features/class/tell-roll-entry.ts";
import type { App } from "../../interface/app.ts";
import { runAction } from "../../interface/run-action.ts";
import { tellTime } from "../../interface/tell-time.ts";
import { tellNews } from "./tell-news.ts";

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
      <ul class="rows">
        {people.map((each, index) => (
          <li key={index} class="row">
            <strong dir="auto">{each.name}</strong>
            <span class={each.state === "away" ? "problem" : "faint"}>
              {tellRollEntry(app, each)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Hands and questions: what waits for whoever leads, each since when. */
function Waiting(props: {
  readonly app: App;
  readonly now: WatchedClass;
}): VNode {
  const { app, now } = props;
  const { hands, questions } = now;
  const language = app.language.value;
  if (hands.length + questions.length === 0)
    return <p class="faint">{app.t("class.roll-quiet")}</p>;
  return (
    <>
      {hands.length > 0 && (
        <section>
          <h3>{app.t("class.roll-hands", { count: hands.length })}</h3>
          <ol class="rows">
            {hands.map(({ avatar, name, atMs }) => (
              <li key={avatar} class="row">
                <strong dir="auto">{name}</strong>{" "}
                <span class="faint">
                  {app.t("watch.since", { time: tellTime(atMs, language) })}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {questions.length > 0 && (
        <section>
          <h3>{app.t("class.roll-questions", { count: questions.length })}</h3>
          <ul class="rows">
            {questions.map(({ message, name, text, sentAt }) => (
              <li key={message} class="row">
                <div class="row-text">
                  <strong dir="auto">{text}</strong>
                  <span class="faint">
                    {app.t("watch.asked", {
                      name,
                      time: tellTime(sentAt, language),
                    })}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The class that runs now, for whoever watches over it from their desk; nothing while none runs. */
export function RunningSection({ app }: { readonly app: App }): VNode | null {
  const watched = useSignal<WatchedClass | null>(null);
  const read = async (): Promise<void> => {
    if (document.hidden) return;
    const outcome = await app.request("class.watch", {});
    if (!outcome.ok) return;
    const before = watched.peek();
    const after = outcome.reply.class;
    watched.value = after;
    const news = tellNews(app, before, after);
    if (news !== "") app.say(news);
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
  if (now === null) return null;
  const taught = now.people.filter(({ isStaff }) => !isStaff);
  const inState = (...states: RollEntry["state"][]) =>
    taught.filter(({ state }) => states.includes(state));
  const here = inState("here");
  return (
    <section class="card stack" id="running">
      <h2 dir="auto">{app.t("watch.title", { title: now.title })}</h2>
      <p>
        {app.t("watch.started", {
          time: tellTime(now.startedAt, app.language.value),
        })}{" "}
        {now.presenterName === ""
          ? app.t("class.nobody-leads")
          : app.t("class.leads", { name: now.presenterName })}
      </p>
      <Waiting app={app} now={now} />
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
