import "../interface/styles/island.css";
import "../features/deck/deck.css";
import "../features/poll/poll.css";
import "../features/recording/recording.css";
import { type Signal, useSignal } from "@preact/signals";
import { ArrowLeft, Trash2 } from "lucide";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type {
  Recorded,
  RecordingSummary,
} from "../../shared/features/recording.ts";
import { isStaff } from "../../shared/protocol/roles.ts";
import { OwnWords } from "../features/recording/own-words.tsx";
import { RecordingList } from "../features/recording/recording-list.tsx";
import { Replay } from "../features/recording/replay.tsx";
import type { App } from "../interface/app.ts";
import { Button } from "../interface/button.tsx";
import { runAction } from "../interface/run-action.ts";
import { Sayings } from "../interface/shell/sayings.tsx";
import type { BesideProps } from "./open-beside-island.tsx";
import { PageFrame } from "./page-frame.tsx";
import { PageLinks } from "./page-links.tsx";

type Listed = readonly RecordingSummary[] | "loading" | "failed";
type Opened = Recorded | "none" | "loading" | "failed" | "gone";

async function readList(app: App, into: Signal<Listed>): Promise<void> {
  const outcome = await app.request("recording.list", {});
  into.value = outcome.ok ? outcome.reply.recordings : "failed";
}

async function openRecording(
  app: App,
  id: string,
  into: Signal<Opened>,
): Promise<void> {
  into.value = "loading";
  const noted = await app.request("recording.open", { class: id });
  const outcome = noted.ok
    ? await app.request("recording.read", { class: id })
    : noted;
  if (outcome.ok) into.value = outcome.reply;
  else into.value = outcome.code === "not-found" ? "gone" : "failed";
}

/** The recordings of classes, for those who missed one. */
export function RecordingsPage(props: BesideProps): VNode {
  const { app, words, saying } = props.shell;
  const listed = useSignal<Listed>("loading");
  const opened = useSignal<Opened>("none");
  const list = listed.value;
  const now = opened.value;
  const readAgain = (): void => runAction(app, () => readList(app, listed));
  const goBack = (): void => {
    opened.value = "none";
    readAgain();
  };
  const remove = async (id: string): Promise<void> => {
    if (!confirm(app.t("recording.sure-remove"))) return;
    const outcome = await app.request("recording.remove", { class: id });
    if (!outcome.ok) app.sayRefusal(outcome);
    else app.say(app.t("recording.removed"));
    goBack();
  };
  useEffect(readAgain, [app]);
  const isOpen = typeof now !== "string";
  return (
    <PageFrame
      words={words}
      title={isOpen ? now.title : app.t("feature.recording.title")}
    >
      {now === "none" ? (
        <PageLinks words={words} role={props.role} />
      ) : (
        <div class="button-row">
          <Button
            icon={ArrowLeft}
            label={app.t("recording.all")}
            onPress={goBack}
          />
          {isOpen && isStaff(props.role) && (
            <Button
              icon={Trash2}
              label={app.t("recording.remove")}
              onPress={() => runAction(app, () => remove(now.class))}
            />
          )}
        </div>
      )}
      {now === "none" && (
        <>
          <section class="card stack">
            <p>{app.t("recording.page-about")}</p>
            {list === "loading" && <p>{app.t("panel.loading")}</p>}
            {list === "failed" && <p role="alert">{app.t("panel.failed")}</p>}
            {typeof list !== "string" && (
              <RecordingList
                app={app}
                recordings={list}
                onOpen={(id) =>
                  runAction(app, () => openRecording(app, id, opened))
                }
              />
            )}
          </section>
          <section class="card stack">
            <h2>{app.t("recording.own")}</h2>
            <OwnWords app={app} />
          </section>
        </>
      )}
      {now === "loading" && <p role="status">{app.t("panel.loading")}</p>}
      {now === "failed" && <p role="alert">{app.t("panel.failed")}</p>}
      {now === "gone" && <p role="alert">{app.t("recording.gone")}</p>}
      {isOpen && <Replay key={now.class} app={app} recorded={now} />}
      <Sayings app={app} saying={saying} />
    </PageFrame>
  );
}
