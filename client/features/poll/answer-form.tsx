import { useSignal } from "@preact/signals";
import { Send } from "lucide";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import {
  listLabels,
  POLL_LIMITS,
} from "../../../shared/features/poll/poll-question.ts";
import type { App } from "../../interface/app.ts";
import { Icon } from "../../interface/icon.tsx";
import { runAction } from "../../interface/run-action.ts";
import {
  giveAnswer,
  nameOption,
  type OwnAnswer,
  type StandingPoll,
} from "./poll-model.ts";

/** Where one answers; what one answered before stands in it. */
export function AnswerForm(props: {
  readonly app: App;
  readonly poll: StandingPoll;
  readonly before: OwnAnswer["answer"];
  readonly onDone: () => void;
}): VNode {
  const { app, poll, before, onDone } = props;
  const id = useId();
  const chosen = useSignal<readonly number[]>(before?.choices ?? []);
  const word = useSignal(before?.word ?? "");
  const isSeveral = poll.kind === "several";
  const choose = (index: number, isOn: boolean): void => {
    const others = chosen.value.filter((each) => isSeveral && each !== index);
    chosen.value = isOn ? [...others, index].toSorted((a, b) => a - b) : others;
  };
  const send = async (): Promise<void> => {
    const answer = { choices: [...chosen.value], word: word.value };
    if (await giveAnswer(app, poll.id, answer)) onDone();
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        runAction(app, send);
      }}
    >
      {poll.kind === "word" ? (
        <>
          <label for={id}>{app.t("poll.your-word")}</label>
          <input
            id={id}
            type="text"
            dir="auto"
            maxLength={POLL_LIMITS.word.maxGraphemes}
            value={word.value}
            onInput={({ currentTarget: { value } }) => {
              word.value = value;
            }}
          />
        </>
      ) : (
        <fieldset class="one-of">
          <legend>
            {app.t(isSeveral ? "poll.choose-several" : "poll.choose-one")}
          </legend>
          {listLabels({ ...poll, options: [...poll.options] }).map(
            (label, index) => (
              <label key={label}>
                <input
                  type={isSeveral ? "checkbox" : "radio"}
                  name={id}
                  checked={chosen.value.includes(index)}
                  onChange={({ currentTarget: { checked } }) =>
                    choose(index, checked)
                  }
                />
                <span dir="auto">{nameOption(poll, label, index)}</span>
              </label>
            ),
          )}
        </fieldset>
      )}
      <p class="faint">
        {app.t(poll.isAnonymous ? "poll.no-names" : "poll.with-names")}
      </p>
      <button type="submit" class="button primary">
        <Icon node={Send} />
        <span>{app.t("poll.send")}</span>
      </button>
    </form>
  );
}
