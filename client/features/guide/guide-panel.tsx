import { useSignal } from "@preact/signals";
import { LifeBuoy } from "lucide";
import type { VNode } from "preact";
import { useEffect, useId } from "preact/hooks";
import {
  findAnswers,
  type GuideSection,
} from "../../../shared/features/guide/find-answers.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import type { PanelProps } from "../client-feature.ts";
import { fetchSections } from "./fetch-sections.ts";
import { GuideLink } from "../help/guide-link.tsx";

const QUESTION_MAX = 200;

function Answers(props: {
  readonly app: App;
  readonly answers: readonly GuideSection[];
}): VNode {
  const { app, answers } = props;
  if (answers.length === 0)
    return (
      <div class="stack">
        <p>{app.t("guide-desk.nothing")}</p>
        <Button
          icon={LifeBuoy}
          label={app.t("command.help.open")}
          onPress={() => {
            app.panel.value = { feature: "help" };
          }}
        />
      </div>
    );
  return (
    <>
      {answers.map(({ title, text }) => (
        <section key={title} class="note">
          <h3>{title}</h3>
          {text.split("\n").map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
    </>
  );
}

/** Ask about the island in one's own words; the parts of the guide that fit best are the answer. */
export function GuidePanel({ app }: PanelProps): VNode {
  const id = useId();
  const sections = useSignal<readonly GuideSection[] | "loading" | "failed">(
    "loading",
  );
  const question = useSignal("");
  const answers = useSignal<readonly GuideSection[] | null>(null);
  const language = app.language.value;
  useEffect(() => {
    sections.value = "loading";
    answers.value = null;
    fetchSections(language).then(
      (found) => (sections.value = found),
      () => (sections.value = "failed"),
    );
  }, [language, sections, answers]);
  const all = sections.value;
  return (
    <>
      <p>{app.t("guide-desk.about")}</p>
      {all === "loading" && <p>{app.t("panel.loading")}</p>}
      {all === "failed" && <p role="alert">{app.t("panel.failed")}</p>}
      {typeof all !== "string" && (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            answers.value = findAnswers(all, question.value);
          }}
        >
          <label for={id}>{app.t("guide-desk.question")}</label>
          <input
            id={id}
            type="text"
            maxLength={QUESTION_MAX}
            value={question.value}
            onInput={(event) => {
              question.value = event.currentTarget.value;
            }}
          />
          <button type="submit" class="button primary">
            <span>{app.t("guide-desk.ask")}</span>
          </button>
        </form>
      )}
      <div aria-live="polite">
        {answers.value !== null && (
          <Answers app={app} answers={answers.value} />
        )}
      </div>
      <GuideLink
        label={app.t("help.read-guide")}
        language={language}
        guide="participant"
      />
    </>
  );
}
