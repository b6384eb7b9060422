import { useSignal } from "@preact/signals";
import { Printer, X } from "lucide";
import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { LIMITS } from "../../../shared/access/limits.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { type ShelfModel, tellQuestion } from "./shelf-model.ts";

/** A line for a question in one's own words. */
function OwnQuestion(props: {
  readonly app: App;
  readonly model: ShelfModel;
}): VNode {
  const { app, model } = props;
  const text = useSignal("");
  const id = useId();
  const write = async (): Promise<void> => {
    if (text.value.trim() === "") return;
    if (await model.write(text.value)) text.value = "";
  };
  return (
    <form
      class="stack shelf-own"
      onSubmit={(event) => {
        event.preventDefault();
        runAction(app, write);
      }}
    >
      <label for={id}>{app.t("shelf.own")}</label>
      <input
        id={id}
        aria-describedby={`${id}-help`}
        maxLength={LIMITS.question.maxGraphemes}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
      />
      <p id={`${id}-help`} class="faint">
        {app.t("shelf.own-help")}
      </p>
      <button type="submit" class="button">
        <span>{app.t("shelf.write")}</span>
      </button>
    </form>
  );
}

/** The person's questions for their own pharmacist: to read, to print, to change. */
export function QuestionSection(props: {
  readonly app: App;
  readonly model: ShelfModel;
}): VNode {
  const { app, model } = props;
  const questions = model.questions.value;
  return (
    <section class="stack shelf-questions">
      <h3>{app.t("shelf.list")}</h3>
      {questions.length === 0 ? (
        <p>{app.t("shelf.list-empty")}</p>
      ) : (
        <>
          <p class="faint">{app.t("shelf.list-private")}</p>
          <ol class="rows">
            {questions.map((question) => {
              const words = tellQuestion(app, question);
              return (
                <li key={question.id} class="row">
                  <span class="row-text" dir="auto">
                    {words}
                  </span>
                  <Button
                    icon={X}
                    label={app.t("shelf.drop")}
                    fullLabel={app.t("shelf.drop-which", { question: words })}
                    onPress={() => runAction(app, () => model.drop(question))}
                  />
                </li>
              );
            })}
          </ol>
          <Button
            icon={Printer}
            label={app.t("shelf.print")}
            onPress={() => window.print()}
          />
        </>
      )}
      <OwnQuestion app={app} model={model} />
    </section>
  );
}
