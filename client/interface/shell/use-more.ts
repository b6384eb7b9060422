import { type Signal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useId, useRef } from "preact/hooks";

/** Whether "More" is open, and what its button and its list need of each other. */
export interface More {
  readonly isOpen: Signal<boolean>;
  readonly id: string;
  readonly opener: RefObject<HTMLButtonElement | null>;
  /** Closes the list; the focus goes back to the button, for what had it is gone. */
  readonly close: () => void;
}

/** The state of a "More". */
export function useMore(): More {
  const isOpen = useSignal(false);
  const opener = useRef<HTMLButtonElement>(null);
  return {
    isOpen,
    id: useId(),
    opener,
    close() {
      isOpen.value = false;
      opener.current?.focus();
    },
  };
}
