import type { VNode } from "preact";
import "./coming-in.css";

/** A box to tick with a whole line to press. */
export function CheckRow(props: {
  readonly label: string;
  readonly about?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}): VNode {
  return (
    <label class="check-row">
      <input
        type="checkbox"
        checked={props.isOn}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>
        <strong>{props.label}</strong>
        {props.about !== undefined && (
          <span class="check-about">{props.about}</span>
        )}
      </span>
    </label>
  );
}
