import { Pin, PinOff } from "lucide";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { setPinned, writeReply } from "./board-deeds.ts";
import { boardOf, openThread, readMore } from "./board-model.ts";
import { PageHeading } from "../../interface/page-heading.tsx";
import { TryAgain } from "../../interface/try-again.tsx";
import { PostView } from "./post-view.tsx";
import { TextBox } from "./text-box.tsx";

/** One thread: its posts in order, and where to reply. */
export function ThreadPage(props: {
  readonly app: App;
  readonly id: string;
}): VNode {
  const { app, id } = props;
  const open = boardOf(app).open.value;
  if (open === "loading") return <p>{app.t("panel.loading")}</p>;
  if (open === "failed")
    return (
      <TryAgain
        app={app}
        words={app.t("board.not-read")}
        onAgain={() => runAction(app, () => openThread(app, id))}
      />
    );
  const { thread, posts, hasMore } = open;
  return (
    <section class="stack">
      <PageHeading words={thread.title || app.t("board.removed")} />
      <p class="faint">{app.t(`board.topic-${thread.topic}`)}</p>
      {app.live.me.value?.isStaff === true && (
        <Button
          icon={thread.isPinned ? PinOff : Pin}
          label={app.t(thread.isPinned ? "board.unpin" : "board.pin")}
          onPress={() =>
            runAction(app, () => setPinned(app, id, !thread.isPinned))
          }
        />
      )}
      <ol class="posts">
        {posts.map((post) => (
          <PostView
            key={post.id}
            app={app}
            thread={id}
            // The post that opens a thread has the thread's own id.
            title={post.id === id ? thread.title : undefined}
            post={post}
          />
        ))}
      </ol>
      {hasMore && (
        <Button
          label={app.t("board.more-posts")}
          onPress={() => runAction(app, () => readMore(app))}
        />
      )}
      <TextBox
        app={app}
        thread={id}
        label={app.t("board.your-reply")}
        send={app.t("board.reply")}
        onSend={() => runAction(app, () => writeReply(app, id))}
      />
    </section>
  );
}
