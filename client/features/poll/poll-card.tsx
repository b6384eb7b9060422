import { useSignal } from "@preact/signals";
import { Pencil } from "lucide";
import type { VNode } from "preact";
import { listLabels } from "../../../shared/features/poll/poll-question.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { ownAnswerOf, type StandingPoll } from "./poll-model.ts";
import { TallyList } from "./tally-list.tsx";

/** The question for somebody in class: answering it, what one said, and what all said once it is shown. */
export function PollCard(props: {
  readonly app: App;
  readonly poll: StandingPoll;
}): VNode {
  const { app, poll } = props;
  const isChanging = useSignal(false);
  const own = ownAnswerOf(app).value;
  const answer = own.poll === poll.id ? own.answer : undefined;
  const labels = listLabels({ ...poll, options: [...poll.options] });
  const said =
    answer &&
    (answer.word || answer.choices.map((each) => labels[each]).join(", "));
  const isAnswering = poll.isOpen && (answer === null || isChanging.value);
  return (
    <>
      <p class="poll-question" dir="auto">
        {poll.question}
      </p>
      {isAnswering && (
        <AnswerForm
          key={poll.id}
          app={app}
          poll={poll}
          before={answer}
          onDone={() => {
            isChanging.value = false;
          }}
        />
      )}
      {!isAnswering && said && (
        <p>{app.t("poll.you-said", { answer: said })}</p>
      )}
      {!isAnswering && poll.isOpen && said && (
        <Button
          icon={Pencil}
          label={app.t("poll.change")}
          onPress={() => {
            isChanging.value = true;
          }}
        />
      )}
      {!poll.isOpen && <p class="faint">{app.t("poll.is-closed")}</p>}
      {poll.results ? (
        <TallyList app={app} lines={poll.results} poll={poll} />
      ) : (
        <p class="faint">{app.t("poll.not-shown-yet")}</p>
      )}
    </>
  );
}
