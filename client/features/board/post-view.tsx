import { Heart, UsersRound } from "lucide";
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import {
  REACTIONS,
  type Post,
  type ReactionKind,
} from "../../../shared/features/board/post.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { react } from "./board-deeds.ts";
import { EditForm } from "./edit-form.tsx";
import { PostBody } from "./post-body.tsx";
import { PostMenu } from "./post-menu.tsx";
import { tellMoment } from "./tell-moment.ts";

const ICONS = { thanks: Heart, "same-here": UsersRound } as const;

function Reaction(props: {
  readonly app: App;
  readonly thread: string;
  readonly post: Post;
  readonly kind: ReactionKind;
}): VNode {
  const { app, thread, post, kind } = props;
  const found = post.reactions.find((each) => each.kind === kind);
  const count = found?.count ?? 0;
  const label = app.t(`board.reaction-${kind}`);
  const counted = count === 0 ? label : `${label} · ${count}`;
  if (post.isMine)
    return <>{count > 0 && <span class="mark">{counted}</span>}</>;
  return (
    <Button
      icon={ICONS[kind]}
      kind="quiet"
      label={counted}
      isOn={found?.isMine === true}
      onPress={() => runAction(app, () => react(app, thread, post, kind))}
    />
  );
}

/** One post of a thread with what can be done about it. */
export function PostView(props: {
  readonly app: App;
  readonly thread: string;
  /** The title, for the post that opens the thread; `undefined` for a reply. */
  readonly title: string | undefined;
  readonly post: Post;
}): VNode {
  const { app, thread, post, title } = props;
  const isEditing = useSignal(false);
  if (post.isRemoved)
    return <li class="post faint">{app.t("board.removed")}</li>;
  return (
    <li class="post">
      <p class="said-by">
        <strong dir="auto">
          {post.isMine ? app.t("chat.you") : post.authorName}
        </strong>{" "}
        {post.authorIsStaff && (
          <span class="mark">{app.t("people.staff")}</span>
        )}{" "}
        <time class="faint" dateTime={new Date(post.writtenAt).toISOString()}>
          {tellMoment(post.writtenAt, app.language.value)}
          {post.editedAt !== null && ` · ${app.t("board.edited")}`}
        </time>{" "}
        {post.isHidden && <span class="mark">{app.t("board.hidden")}</span>}
      </p>
      {isEditing.value ? (
        <EditForm
          app={app}
          thread={thread}
          title={title}
          post={post}
          onDone={() => {
            isEditing.value = false;
          }}
        />
      ) : (
        <PostBody html={post.html} />
      )}
      <div class="choices">
        {REACTIONS.map((kind) => (
          <Reaction
            key={kind}
            app={app}
            thread={thread}
            post={post}
            kind={kind}
          />
        ))}
        <PostMenu
          app={app}
          thread={thread}
          post={post}
          onEdit={() => {
            isEditing.value = true;
          }}
        />
      </div>
    </li>
  );
}
