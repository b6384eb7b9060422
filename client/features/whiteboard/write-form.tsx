import { useSignal } from "@preact/signals";
import { Eraser, Eye, EyeOff, Undo2 } from "lucide";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import { CHALKS, type Chalk } from "../../../shared/features/whiteboard.ts";
import type { Outcome } from "../../../shared/protocol/refusals.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { boardHere } from "./whiteboard-model.ts";

/** For the presenter: writes a line, takes it back, wipes, puts up and takes down. */
export function WriteForm({ app }: { readonly app: App }): VNode {
  const id = useId();
  const text = useSignal("");
  const chalk = useSignal<Chalk>("black");
  const board = boardHere(app);
  const isShown = board?.isShown === true;
  const press = (ask: () => Promise<Outcome<object>>) => (): void =>
    runAction(app, async () => {
      const outcome = await ask();
      if (!outcome.ok) app.sayRefusal(outcome);
    });
  const write = async (): Promise<void> => {
    const outcome = await app.request("whiteboard.write", {
      text: text.value,
      chalk: chalk.value,
    });
    if (outcome.ok) text.value = "";
    else app.sayRefusal(outcome);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        runAction(app, write);
      }}
    >
      <label for={`${id}-text`}>{app.t("whiteboard.line")}</label>
      <input
        id={`${id}-text`}
        type="text"
        dir="auto"
        value={text.value}
        onInput={({ currentTarget: { value } }) => {
          text.value = value;
        }}
      />
      <label for={`${id}-chalk`}>{app.t("whiteboard.colour")}</label>
      <select
        id={`${id}-chalk`}
        value={chalk.value}
        onChange={({ currentTarget: { value } }) => {
          chalk.value = CHALKS.find((each) => each === value) ?? chalk.value;
        }}
      >
        {CHALKS.map((each) => (
          <option key={each} value={each}>
            {app.t(`whiteboard.chalk-${each}`)}
          </option>
        ))}
      </select>
      <button type="submit" class="button primary">
        {app.t("whiteboard.write")}
      </button>
      {board && (
        <div class="button-row">
          <Button
            icon={isShown ? EyeOff : Eye}
            label={app.t(isShown ? "whiteboard.hide" : "whiteboard.show")}
            onPress={press(() =>
              app.request("whiteboard.show", { isShown: !isShown }),
            )}
          />
          {board.lines.length > 0 && (
            <>
              <Button
                icon={Undo2}
                label={app.t("whiteboard.undo")}
                onPress={press(() => app.request("whiteboard.undo", {}))}
              />
              <Button
                icon={Eraser}
                label={app.t("whiteboard.clear")}
                onPress={press(() => app.request("whiteboard.clear", {}))}
              />
            </>
          )}
        </div>
      )}
    </form>
  );
}
