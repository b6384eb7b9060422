import { useSignal } from "@preact/signals";
import { CircleQuestionMark, Clapperboard, Footprints } from "lucide";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { stationName } from "../../interface/names.ts";
import { runAction } from "../../interface/run-action.ts";
import { askClass } from "../poll/poll-model.ts";
import { nameFilm } from "../video/name-film.ts";

type Read = ReplyOf<"preparation.read">;

/** Puts the film up and lets it play. */
async function startFilm(app: App, station: string): Promise<void> {
  const shown = await app.request("video.show", { station });
  if (!shown.ok) return app.sayRefusal(shown);
  const outcome = await app.request("video.steer", {
    isPlaying: true,
    positionS: 0,
  });
  if (outcome.ok) app.say(app.t("prepare.film-plays"));
  else app.sayRefusal(outcome);
}

async function giveTask(app: App): Promise<void> {
  const outcome = await app.request("practice.give", {});
  if (outcome.ok) app.say(app.t("prepare.task-is-given"));
  else app.sayRefusal(outcome);
}

/** For those who lead, while the class runs: what was prepared, each thing one tap away, and the notes. */
export function PreparedSection(props: {
  readonly app: App;
  readonly classId: string;
}): VNode | null {
  const { app, classId } = props;
  const found = useSignal<Read | null>(null);
  const read = async (): Promise<void> => {
    const outcome = await app.request("preparation.read", { class: classId });
    if (outcome.ok) found.value = outcome.reply;
  };
  useEffect(() => {
    const readAgain = (): void => runAction(app, read);
    readAgain();
    return app.onNotice("practice.given", readAgain);
  }, [app, classId]);
  if (found.value === null) return null;
  const { prepared, films, taskGivenAt, taskDone } = found.value;
  const { polls, film, task, notes } = prepared;
  const shown = films.find(({ station }) => station === film);
  if (polls.length === 0 && film === null && task === null && notes === "")
    return null;
  return (
    <section class="stack">
      <h3>{app.t("prepare.ready")}</h3>
      <ul class="rows">
        {polls.map((poll) => (
          <li key={poll.question} class="row">
            <strong class="row-text" dir="auto">
              {poll.question}
            </strong>
            <Button
              icon={CircleQuestionMark}
              label={app.t("prepare.open-poll")}
              fullLabel={app.t("prepare.open-poll-which", {
                question: poll.question,
              })}
              onPress={() => runAction(app, () => askClass(app, poll))}
            />
          </li>
        ))}
        {film !== null && (
          <li class="row">
            <strong class="row-text">
              {shown ? nameFilm(app, shown) : app.t("refusal.film-gone")}
            </strong>
            {shown && (
              <Button
                icon={Clapperboard}
                label={app.t("prepare.start-film")}
                onPress={() => runAction(app, () => startFilm(app, film))}
              />
            )}
          </li>
        )}
        {task !== null && (
          <li class="row">
            <div class="row-text">
              <strong>{stationName(app, task.station)}</strong>
              <span dir="auto">{task.words}</span>
              {taskGivenAt !== null && (
                <span class="faint">
                  {app.t("prepare.task-done", { count: taskDone })}
                </span>
              )}
            </div>
            <Button
              icon={Footprints}
              label={app.t("prepare.give-task")}
              isOn={taskGivenAt !== null}
              onPress={() => runAction(app, () => giveTask(app))}
            />
          </li>
        )}
      </ul>
      {notes !== "" && (
        <section class="note stack" aria-label={app.t("deck.notes")}>
          <strong>{app.t("deck.notes")}</strong>
          <p dir="auto">{notes}</p>
        </section>
      )}
    </section>
  );
}
