import { useSignal } from "@preact/signals";
import { Upload } from "lucide";
import { useId, useRef } from "preact/hooks";
import type { VNode } from "preact";
import {
  DECK_TITLE_MAX_CHARS,
  type DeckRoom,
  type DeckSummary,
} from "../../../shared/features/deck.ts";
import {
  PICTURE_TYPES,
  type PictureType,
} from "../../../shared/features/deck/picture-head.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { checkFile, pictureTypeOf, titleOfFile } from "./check-file.ts";
import { tellSize } from "./tell-size.ts";
import { uploadDeck, type UploadProgress } from "./upload-deck.ts";

/** How far the upload is, in a bar and in words. */
function ProgressLine(props: {
  readonly app: App;
  readonly progress: UploadProgress;
}): VNode {
  const { app, progress } = props;
  const isSending = typeof progress === "number";
  const words = app.t(isSending ? "deck.sending" : "deck.converting");
  return (
    <div class="stack">
      <p role="status">{words}</p>
      <progress
        aria-label={words}
        {...(isSending ? { value: progress } : {})}
      />
    </div>
  );
}

/** Takes a PDF or a picture and sends it; what goes wrong is told here, and nothing is lost by it. */
export function UploadForm(props: {
  readonly app: App;
  /** `null` while it is not known yet. */
  readonly room: DeckRoom | null;
  readonly onAdded: (deck: DeckSummary) => void;
}): VNode {
  const { app, room } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const file = useSignal<File | null>(null);
  const title = useSignal("");
  /** What picture the chosen file is; `null` for a PDF. */
  const picture = useSignal<PictureType | null>(null);
  const description = useSignal("");
  const progress = useSignal<UploadProgress | null>(null);
  const problem = useSignal("");

  const choose = async (chosen: File | undefined): Promise<void> => {
    problem.value = "";
    file.value = null;
    if (chosen === undefined) return;
    const refusal = await checkFile(chosen, room?.maxFileBytes ?? Infinity);
    if (refusal !== null) {
      problem.value = app.t(`refusal.${refusal}`);
      return;
    }
    picture.value = await pictureTypeOf(chosen);
    description.value = "";
    file.value = chosen;
    title.value = titleOfFile(chosen.name).slice(0, DECK_TITLE_MAX_CHARS);
  };

  const send = async (chosen: File): Promise<void> => {
    problem.value = "";
    if (picture.value !== null && description.value.trim() === "") {
      problem.value = app.t("refusal.picture-without-words");
      return;
    }
    progress.value = 0;
    const words = {
      type: picture.value ?? "application/pdf",
      title: title.value,
      description: description.value,
    };
    const outcome = await uploadDeck(chosen, words, (reached) => {
      progress.value = reached;
    });
    progress.value = null;
    if (!outcome.ok) {
      problem.value = `${app.t(`refusal.${outcome.code}`)} ${app.t("deck.old-kept")}`;
      return;
    }
    file.value = null;
    if (input.current !== null) input.current.value = "";
    props.onAdded(outcome.deck);
  };

  const chosen = file.value;
  const isBusy = progress.value !== null;
  return (
    <section class="stack">
      <h3>{app.t("deck.add")}</h3>
      <label for={`${id}-file`}>
        {room
          ? app.t("deck.choose-file-size", {
              size: tellSize(app, room.maxFileBytes),
            })
          : app.t("deck.choose-file")}
      </label>
      <input
        ref={input}
        id={`${id}-file`}
        type="file"
        accept={["application/pdf", ".pdf", ...PICTURE_TYPES].join()}
        disabled={isBusy}
        aria-describedby={`${id}-problem`}
        onChange={(event) => {
          const first = event.currentTarget.files?.[0];
          runAction(app, () => choose(first));
        }}
      />
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem.value}
      </p>
      {chosen !== null && (
        <>
          <label for={`${id}-title`}>{app.t("deck.title-of-new")}</label>
          <input
            id={`${id}-title`}
            type="text"
            maxLength={DECK_TITLE_MAX_CHARS}
            value={title.value}
            disabled={isBusy}
            onInput={(event) => {
              title.value = event.currentTarget.value;
            }}
          />
          {picture.value !== null && (
            <>
              <label for={`${id}-shows`}>{app.t("deck.description")}</label>
              <textarea
                id={`${id}-shows`}
                rows={3}
                dir="auto"
                value={description.value}
                disabled={isBusy}
                onInput={(event) => {
                  description.value = event.currentTarget.value;
                }}
              />
            </>
          )}
          <Button
            icon={Upload}
            kind="primary"
            label={app.t("deck.send")}
            isDisabled={isBusy}
            onPress={() => runAction(app, () => send(chosen))}
          />
        </>
      )}
      {progress.value !== null && (
        <ProgressLine app={app} progress={progress.value} />
      )}
    </section>
  );
}
