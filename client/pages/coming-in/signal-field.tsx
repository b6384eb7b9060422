import type { Signal } from "@preact/signals";
import type { VNode } from "preact";
import { Field, type FieldProps } from "./field.tsx";

/** A line to fill in that keeps what is typed in a signal. */
export function SignalField(
  props: Omit<FieldProps, "value" | "onType"> & {
    readonly typed: Signal<string>;
  },
): VNode {
  const { typed, ...rest } = props;
  return (
    <Field
      {...rest}
      value={typed.value}
      onType={(text) => {
        typed.value = text;
      }}
    />
  );
}
