import { Eye, EyeOff, Flag, Pencil, Trash2, VolumeX } from "lucide";
import type { VNode } from "preact";
import type { Post } from "../../../shared/features/board/post.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { beginReport, block } from "../moderation/orders.ts";
import { setHidden, takeAway } from "./board-deeds.ts";
import { openThread } from "./board-model.ts";

/** What one may do about a post, closed until it is wanted. */
export function PostMenu(props: {
  readonly app: App;
  readonly thread: string;
  readonly post: Post;
  readonly onEdit: () => void;
}): VNode {
  const { app, thread, post, onEdit } = props;
  const name = post.authorName;
  const whom = { post: post.id };
  // Blocking is judged where people meet.
  const isOnIsland = app.live.me.value?.avatar !== "";
  const leads = app.live.me.value?.isStaff === true;
  return (
    <details class="message-menu">
      <summary aria-label={app.t("board.more-of-post", { name })}>
        {app.t("moderation.more")}
      </summary>
      <div class="choices">
        {post.isMine && (
          <Button icon={Pencil} label={app.t("board.edit")} onPress={onEdit} />
        )}
        {!post.isMine && !post.authorIsStaff && isOnIsland && (
          <Button
            icon={VolumeX}
            label={app.t("moderation.block")}
            fullLabel={app.t("moderation.block-whom", { name })}
            onPress={() =>
              runAction(app, async () => {
                await block(app, whom);
                await openThread(app, thread);
              })
            }
          />
        )}
        {!post.isMine && (
          <Button
            icon={Flag}
            label={app.t("moderation.report")}
            onPress={() => beginReport(app, { whom, name })}
          />
        )}
        {leads && (
          <Button
            icon={post.isHidden ? Eye : EyeOff}
            label={app.t(post.isHidden ? "board.show" : "board.hide")}
            onPress={() => runAction(app, () => setHidden(app, thread, post))}
          />
        )}
        {(post.isMine || leads) && (
          <Button
            icon={Trash2}
            label={app.t("board.remove")}
            onPress={() => runAction(app, () => takeAway(app, thread, post))}
          />
        )}
      </div>
    </details>
  );
}
