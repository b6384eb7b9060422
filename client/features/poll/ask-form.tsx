import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import {
  checkQuestion,
  POLL_KINDS,
  type PollKind,
  type PollQuestion,
} from "../../../shared/features/poll/poll-question.ts";
import type { App } from "../../interface/app.ts";
import { runAction } from "../../interface/run-action.ts";
import { askClass } from "./poll-model.ts";

/** The lines of a box, those with nothing on them left out. A star at the front marks a right answer. */
function readOptions(lines: string): Pick<PollQuestion, "options" | "right"> {
  const kept = lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return {
    options: kept.map((line) => line.replace(/^\*\s*/, "")),
    right: kept.flatMap((line, index) => (line.startsWith("*") ? [index] : [])),
  };
}

/** Where those who lead write a question. */
export function AskForm({ app }: { readonly app: App }): VNode {
  const id = useId();
  const kind = useSignal<PollKind>("single");
  const question = useSignal("");
  const lines = useSignal("");
  const isAnonymous = useSignal(true);
  const problem = useSignal("");
  const hasOptions = kind.value !== "word";
  const ask = async (): Promise<void> => {
    const asked: PollQuestion = {
      kind: kind.value,
      question: question.value,
      ...(hasOptions ? readOptions(lines.value) : { options: [], right: [] }),
      isAnonymous: isAnonymous.value,
    };
    const fault = checkQuestion(asked);
    problem.value = fault === null ? "" : app.t(`refusal.${fault}`);
    if (fault === null) await askClass(app, asked);
  };
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        runAction(app, ask);
      }}
    >
      <label for={`${id}-question`}>{app.t("poll.question")}</label>
      <textarea
        id={`${id}-question`}
        rows={2}
        dir="auto"
        value={question.value}
        aria-describedby={`${id}-problem`}
        onInput={({ currentTarget: { value } }) => {
          question.value = value;
        }}
      />
      <label for={`${id}-kind`}>{app.t("poll.kind")}</label>
      <select
        id={`${id}-kind`}
        value={kind.value}
        onChange={({ currentTarget: { value } }) => {
          kind.value = value as PollKind;
        }}
      >
        {POLL_KINDS.map((each) => (
          <option key={each} value={each}>
            {app.t(`poll.kind-${each}`)}
          </option>
        ))}
      </select>
      {hasOptions && (
        <>
          <label for={`${id}-options`}>
            {app.t(kind.value === "scale" ? "poll.ends" : "poll.options")}
          </label>
          <textarea
            id={`${id}-options`}
            rows={kind.value === "scale" ? 2 : 4}
            dir="auto"
            value={lines.value}
            onInput={({ currentTarget: { value } }) => {
              lines.value = value;
            }}
          />
        </>
      )}
      <div class="one-of">
        <label>
          <input
            type="checkbox"
            checked={isAnonymous.value}
            onChange={({ currentTarget: { checked } }) => {
              isAnonymous.value = checked;
            }}
          />
          <span>{app.t("poll.leave-names-out")}</span>
        </label>
      </div>
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem.value}
      </p>
      <button type="submit" class="button primary">
        {app.t("poll.ask")}
      </button>
    </form>
  );
}
