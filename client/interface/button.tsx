import type { IconNode } from "lucide";
import type { ComponentChildren, VNode } from "preact";
import { Icon } from "./icon.tsx";

interface ButtonProps {
  readonly label: string;
  readonly icon?: IconNode;
  /** `primary` for the one thing most people come for. */
  readonly kind?: "plain" | "primary" | "quiet";
  /** Set where the short label needs more words to be understood alone, such as whom to go to. */
  readonly fullLabel?: string;
  readonly isOn?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children?: ComponentChildren;
}

/** A button of at least 44 pixels, with a word on it. */
export function Button(props: ButtonProps): VNode {
  return (
    <button
      type="button"
      class={`button ${props.kind ?? "plain"}`}
      aria-label={props.fullLabel}
      aria-pressed={props.isOn}
      disabled={props.isDisabled === true}
      onClick={props.onPress}
    >
      {props.icon !== undefined && <Icon node={props.icon} />}
      <span>{props.label}</span>
      {props.children}
    </button>
  );
}
