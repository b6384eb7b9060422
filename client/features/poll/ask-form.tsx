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
import { RightOptions } from "./right-options.tsx";

/** The lines of a box, those with nothing on them left out. */
const readOptions = (lines: string): string[] =>
  lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Where those who lead write a question; once it is taken, the form is empty again. */
export function AskForm(props: {
  readonly app: App;
  /** What its button says. */
  readonly label: string;
  /** Tells whether the question was taken. */
  readonly onAsk: (asked: PollQuestion) => Promise<boolean>;
}): VNode {
  const { app } = props;
  const id = useId();
  const kind = useSignal<PollKind>("single");
  const question = useSignal("");
  const lines = useSignal("");
  const right = useSignal<ReadonlySet<string>>(new Set());
  const isAnonymous = useSignal(true);
  const problem = useSignal("");
  const hasOptions = kind.value !== "word";
  const mayBeQuiz = kind.value === "single" || kind.value === "several";
  const options = hasOptions ? readOptions(lines.value) : [];
  const ask = async (): Promise<void> => {
    const asked: PollQuestion = {
      kind: kind.value,
      question: question.value,
      options,
      right: options.flatMap((option, index) =>
        mayBeQuiz && right.value.has(option) ? [index] : [],
      ),
      isAnonymous: isAnonymous.value,
    };
    const fault = checkQuestion(asked);
    problem.value = fault === null ? "" : app.t(`refusal.${fault}`);
    if (fault !== null || !(await props.onAsk(asked))) return;
    question.value = "";
    lines.value = "";
    right.value = new Set();
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
      {mayBeQuiz && options.length > 0 && (
        <RightOptions
          app={app}
          options={options}
          right={right}
          hasOne={kind.value === "single"}
        />
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
        {props.label}
      </button>
    </form>
  );
}
