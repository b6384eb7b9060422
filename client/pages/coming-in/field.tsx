import type { VNode } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import "./coming-in.css";

/** One by one, for the types of inputs are apart by kind. */
type Kind =
  | { readonly type: "email" }
  | { readonly type: "password" }
  | { readonly type: "tel" }
  | { readonly type?: "text" };

export interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong and how to mend it; "" where nothing is. */
  readonly problem?: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly input?: Kind & {
    readonly autoComplete?: string;
    readonly inputMode?: "numeric" | "text";
    readonly maxLength?: number;
    readonly spellcheck?: boolean;
  };
}

/** A line to fill in: its name above, a hint, and any problem right below, read out and with the focus back on it. */
export function Field(props: FieldProps): VNode {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const problem = props.problem ?? "";
  useLayoutEffect(() => {
    if (problem !== "") field.current?.focus();
  }, [problem]);
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.hint !== undefined && (
        <p id={`${id}-hint`} class="faint">
          {props.hint}
        </p>
      )}
      <input
        type="text"
        {...props.input}
        ref={field}
        id={id}
        dir="auto"
        value={props.value}
        aria-invalid={problem !== ""}
        aria-describedby={
          props.hint === undefined
            ? `${id}-problem`
            : `${id}-hint ${id}-problem`
        }
        onInput={(event) => props.onType(event.currentTarget.value)}
      />
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem}
      </p>
    </div>
  );
}
