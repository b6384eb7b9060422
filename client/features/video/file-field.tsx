import { useId } from "preact/hooks";
import type { VNode } from "preact";

/** A field for one file, with its label. */
export function FileField(props: {
  readonly label: string;
  readonly accept: string;
  readonly isDisabled: boolean;
  readonly describedBy: string;
  readonly onChoose: (file: File | undefined) => void;
}): VNode {
  const id = useId();
  return (
    <>
      <label for={id}>{props.label}</label>
      <input
        id={id}
        type="file"
        accept={props.accept}
        disabled={props.isDisabled}
        aria-describedby={props.describedBy}
        onChange={({ currentTarget: { files } }) => props.onChoose(files?.[0])}
      />
    </>
  );
}
