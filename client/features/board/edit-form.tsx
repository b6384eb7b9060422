import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import type { Post } from "../../../shared/features/board/post.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { editPost } from "./board-deeds.ts";

/** Writes one's own post anew, with its title where it opens the thread. */
export function EditForm(props: {
  readonly app: App;
  readonly thread: string;
  readonly title: string | undefined;
  readonly post: Post;
  readonly onDone: () => void;
}): VNode {
  const { app, post, thread, onDone } = props;
  const text = useSignal(post.text);
  const title = useSignal(props.title);
  const id = useId();
  const save = async (): Promise<void> => {
    const words = {
      text: text.value,
      ...(title.value === undefined ? {} : { title: title.value }),
    };
    if (await editPost(app, thread, post.id, words)) onDone();
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        runAction(app, save);
      }}
    >
      {title.value !== undefined && (
        <>
          <label for={`${id}-title`}>{app.t("board.title")}</label>
          <input
            id={`${id}-title`}
            type="text"
            dir="auto"
            value={title.value}
            onInput={({ currentTarget: { value } }) => {
              title.value = value;
            }}
          />
        </>
      )}
      <label for={id}>{app.t("board.your-words")}</label>
      <textarea
        id={id}
        rows={5}
        dir="auto"
        value={text.value}
        onInput={({ currentTarget: { value } }) => {
          text.value = value;
        }}
      />
      <div class="choices">
        <button type="submit" class="button primary">
          <span>{app.t("board.save")}</span>
        </button>
        <Button label={app.t("board.leave-as-is")} onPress={onDone} />
      </div>
    </form>
  );
}
