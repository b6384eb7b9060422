import { EyeOff, Flag, Trash2, VolumeX } from "lucide";
import type { VNode } from "preact";
import type { Message } from "../../../shared/features/chat.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { beginReport, block, hideMessage, removeMessage } from "./orders.ts";

/** What one may do about a text of somebody else, closed until it is wanted. */
export function MessageMenu(props: {
  readonly app: App;
  readonly message: Message;
}): VNode {
  const { app, message } = props;
  const { id, senderName: name } = message;
  const whom = { message: id };
  return (
    <details class="message-menu">
      <summary aria-label={app.t("moderation.more-of-message", { name })}>
        {app.t("moderation.more")}
      </summary>
      <div class="choices">
        <Button
          icon={EyeOff}
          label={app.t("moderation.hide")}
          onPress={() => runAction(app, () => hideMessage(app, id))}
        />
        {!message.senderIsStaff && (
          <Button
            icon={VolumeX}
            label={app.t("moderation.block")}
            fullLabel={app.t("moderation.block-whom", { name })}
            onPress={() => runAction(app, () => block(app, whom))}
          />
        )}
        <Button
          icon={Flag}
          label={app.t("moderation.report")}
          onPress={() => beginReport(app, { whom, name })}
        />
        {app.live.me.value?.isStaff === true && (
          <Button
            icon={Trash2}
            label={app.t("moderation.remove-message")}
            onPress={() => runAction(app, () => removeMessage(app, id))}
          />
        )}
      </div>
    </details>
  );
}
