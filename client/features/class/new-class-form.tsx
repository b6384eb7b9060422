import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";

const TITLE_MAX_CHARS = 80;

/** Starts a class that nobody had planned: a title and one button. */
export function NewClassForm(props: {
  readonly app: App;
  readonly onStart: (title: string) => void;
}): VNode {
  const { app } = props;
  const title = useSignal("");
  const isMissing = useSignal(false);
  const id = useId();
  const submit = (event: Event): void => {
    event.preventDefault();
    const wanted = title.value.trim();
    isMissing.value = wanted === "";
    if (wanted !== "") props.onStart(wanted);
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <h3>{app.t("class.new")}</h3>
      <label for={id}>{app.t("class.title-of-new")}</label>
      <input
        id={id}
        type="text"
        maxLength={TITLE_MAX_CHARS}
        value={title.value}
        aria-invalid={isMissing.value}
        aria-describedby={`${id}-missing`}
        onInput={(event) => {
          title.value = event.currentTarget.value;
        }}
      />
      <p id={`${id}-missing`} class="problem" role="alert">
        {isMissing.value && app.t("class.title-missing")}
      </p>
      <button type="submit" class="button primary">
        {app.t("class.start-new")}
      </button>
    </form>
  );
}
