import { useSignal } from "@preact/signals";
import type { ComponentChildren, VNode } from "preact";

/** A form with one button, big unless it is one of several on the page; pressing twice sends once. */
export function SubmitForm(props: {
  readonly label: string;
  readonly isSmall?: boolean;
  readonly onSubmit: () => Promise<void>;
  readonly children: ComponentChildren;
}): VNode {
  const isAsking = useSignal(false);
  const submit = async (): Promise<void> => {
    if (isAsking.value) return;
    isAsking.value = true;
    await props.onSubmit();
    isAsking.value = false;
  };
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {props.children}
      <button
        type="submit"
        class={props.isSmall === true ? "button" : "button primary big"}
      >
        {props.label}
      </button>
    </form>
  );
}
