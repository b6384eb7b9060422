import { Ellipsis } from "lucide";
import type { VNode } from "preact";
import type { App } from "../app.ts";
import { Icon } from "../icon.tsx";
import type { More } from "./use-more.ts";

/** Opens and closes what lies behind "More". */
export function MoreButton(props: {
  readonly app: App;
  readonly more: More;
}): VNode {
  const { isOpen, id, opener } = props.more;
  return (
    <button
      ref={opener}
      type="button"
      class="command"
      aria-expanded={isOpen.value}
      aria-controls={isOpen.value ? id : undefined}
      onClick={() => {
        isOpen.value = !isOpen.value;
      }}
    >
      <Icon node={Ellipsis} />
      <span>{props.app.t("shell.more")}</span>
    </button>
  );
}
