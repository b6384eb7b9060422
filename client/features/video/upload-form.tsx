import { useSignal } from "@preact/signals";
import { Upload, X } from "lucide";
import { useEffect, useId, useRef } from "preact/hooks";
import type { VNode } from "preact";
import {
  type ClassFilm,
  FILM_DESCRIPTION,
  FILM_TITLE,
} from "../../../shared/features/video.ts";
import { LANGUAGE_NAMES, LANGUAGES } from "../../../shared/words/languages.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { titleOfFile } from "../deck/check-file.ts";
import { tellSize } from "../deck/tell-size.ts";
import { checkCaptions, checkFilm, type FilmRoom } from "./check-film.ts";
import { FileField } from "./file-field.tsx";
import { uploadFilm } from "./upload-film.ts";

/** Takes a film with its captions and sends them; what goes wrong is told here, and nothing is lost by it. */
export function FilmUploadForm(props: {
  readonly app: App;
  readonly onAdded: (film: ClassFilm) => void;
}): VNode {
  const { app } = props;
  const id = useId();
  const room = useSignal<FilmRoom | null>(null);
  const film = useSignal<File | null>(null);
  const captions = useSignal<File | null>(null);
  const title = useSignal("");
  const description = useSignal("");
  const language = useSignal<string>(app.language.value);
  /** The share that is sent; `null` while nothing is on its way. */
  const share = useSignal<number | null>(null);
  const problem = useSignal("");
  /** Goes up with each film, so that the fields for files are empty again. */
  const added = useSignal(0);
  const sending = useRef<AbortController>(null);
  const readRoom = async (): Promise<void> => {
    const outcome = await app.request("video.room", {});
    if (outcome.ok) room.value = outcome.reply;
  };
  useEffect(() => {
    runAction(app, readRoom);
    return () => sending.current?.abort();
  }, [app]);

  const say = (code: string | null): boolean => {
    problem.value = code === null ? "" : app.t(`refusal.${code}`);
    return code === null;
  };
  const chooseFilm = async (chosen: File | undefined): Promise<void> => {
    film.value = null;
    if (!chosen || !say(room.value && (await checkFilm(chosen, room.value))))
      return;
    film.value = chosen;
    title.value = titleOfFile(chosen.name).slice(0, FILM_TITLE.maxGraphemes);
  };
  const chooseCaptions = async (chosen: File | undefined): Promise<void> => {
    captions.value = null;
    if (chosen && say(await checkCaptions(chosen))) captions.value = chosen;
  };
  const send = async (): Promise<void> => {
    if (!film.value) return void say("not-film");
    if (!captions.value) return void say("no-captions");
    if (title.value.trim() === "") return void say("empty-text");
    say(null);
    share.value = 0;
    sending.current = new AbortController();
    const outcome = await uploadFilm(
      { film: film.value, captions: captions.value },
      {
        title: title.value,
        description: description.value,
        language: language.value,
      },
      (reached) => {
        share.value = reached;
      },
      sending.current.signal,
    );
    share.value = null;
    runAction(app, readRoom);
    if (!outcome.ok && outcome.code === "cancelled")
      return app.say(app.t("video.cancelled"));
    if (!outcome.ok) return void say(outcome.code);
    film.value = captions.value = null;
    title.value = description.value = "";
    added.value += 1;
    app.say(app.t("video.added", { title: outcome.film.title }));
    props.onAdded(outcome.film);
  };

  const isBusy = share.value !== null;
  const has = room.value;
  return (
    <section class="stack">
      <p class="faint">
        {has &&
          app.t("video.add-about", {
            size: tellSize(app, has.maxFileBytes),
            left: tellSize(app, Math.max(0, has.quotaBytes - has.usedBytes)),
          })}
      </p>
      <FileField
        key={`film ${added.value}`}
        label={app.t("video.file")}
        accept="video/mp4,video/webm,.mp4,.m4v,.webm"
        isDisabled={isBusy}
        describedBy={`${id}-problem`}
        onChoose={(file) => runAction(app, () => chooseFilm(file))}
      />
      <FileField
        key={`captions ${added.value}`}
        label={app.t("video.captions-file")}
        accept="text/vtt,.vtt"
        isDisabled={isBusy}
        describedBy={`${id}-problem`}
        onChoose={(file) => runAction(app, () => chooseCaptions(file))}
      />
      <label for={`${id}-language`}>{app.t("video.captions-language")}</label>
      <select
        id={`${id}-language`}
        value={language.value}
        disabled={isBusy}
        onChange={({ currentTarget: { value } }) => {
          language.value = value;
        }}
      >
        {LANGUAGES.map((each) => (
          <option key={each} value={each}>
            {LANGUAGE_NAMES[each]}
          </option>
        ))}
      </select>
      <label for={`${id}-title`}>{app.t("video.title")}</label>
      <input
        id={`${id}-title`}
        type="text"
        dir="auto"
        maxLength={FILM_TITLE.maxGraphemes}
        value={title.value}
        disabled={isBusy}
        onInput={({ currentTarget: { value } }) => {
          title.value = value;
        }}
      />
      <label for={`${id}-shows`}>{app.t("video.description")}</label>
      <textarea
        id={`${id}-shows`}
        rows={2}
        dir="auto"
        maxLength={FILM_DESCRIPTION.maxGraphemes}
        value={description.value}
        disabled={isBusy}
        onInput={({ currentTarget: { value } }) => {
          description.value = value;
        }}
      />
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem.value}
      </p>
      <div class="button-row">
        <Button
          icon={Upload}
          kind="primary"
          label={app.t("video.send")}
          isDisabled={isBusy}
          onPress={() => runAction(app, send)}
        />
        {isBusy && (
          <Button
            icon={X}
            label={app.t("video.cancel")}
            onPress={() => sending.current?.abort()}
          />
        )}
      </div>
      {share.value !== null && (
        <>
          <p role="status">{app.t("video.sending")}</p>
          <progress aria-label={app.t("video.sending")} value={share.value} />
        </>
      )}
    </section>
  );
}
