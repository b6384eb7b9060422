import { Check } from "lucide";
import type { VNode } from "preact";
import type { WatchedClass } from "../../../shared/features/class.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { tellTime } from "../../interface/tell-time.ts";
import type { DoInRoom } from "./do-in-room.ts";

/** Hands and questions: what waits for whoever leads, each since when, and done with from here by who is in the room. */
export function WaitingList(props: {
  readonly app: App;
  readonly now: WatchedClass;
  /** `null` for who is not in the room. */
  readonly onDo: DoInRoom | null;
}): VNode {
  const { app, now, onDo } = props;
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
                {onDo && (
                  <Button
                    icon={Check}
                    label={app.t("hand.answer")}
                    fullLabel={app.t("hand.answer-whom", { name })}
                    onPress={() => onDo("hand.answer", { avatar })}
                  />
                )}
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
                {onDo && (
                  <Button
                    icon={Check}
                    label={app.t("question.settle")}
                    fullLabel={app.t("question.settle-which", { text })}
                    onPress={() =>
                      onDo("question.settle", { message, isAnswered: true })
                    }
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
