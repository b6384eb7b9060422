import { useSignal, type Signal, signal } from "@preact/signals";
import { render, type VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import * as z from "zod";
import { Button } from "../interface/button.tsx";
import type { Words } from "../interface/words.ts";
import { ask } from "./coming-in/ask.ts";
import { tellMinutes } from "./idle-watch/tell-left.ts";
import "./coming-in/coming-in.css";

/** How long before the end people are asked. */
const WARN_MS = 2 * 60_000;
/** How often the server is told that somebody is there, or asked how long is left. */
const EVERY_MS = 60_000;
const TICK_MS = 1000;

const seen = z.object({
  isSignedIn: z.boolean(),
  idleLeftMs: z.number().nullable(),
});

/** The note that a sign-in is about to end, with one button that keeps it. */
function IdleNote(props: {
  readonly words: Words;
  readonly endsAtMs: Signal<number>;
  readonly onStay: () => void;
}): VNode {
  const { words, endsAtMs, onStay } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const leftMs = useSignal(Number.POSITIVE_INFINITY);
  useEffect(() => {
    const timer = setInterval(() => {
      leftMs.value = endsAtMs.value - Date.now();
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [leftMs, endsAtMs]);
  const isNear = leftMs.value < WARN_MS;
  useEffect(() => {
    if (isNear) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isNear]);
  return (
    <dialog
      ref={dialog}
      class="idle-note"
      aria-labelledby="idle-title"
      onCancel={onStay}
    >
      <div class="stack">
        <h2 id="idle-title">{words.t("idle.title")}</h2>
        <p>{tellMinutes(words, leftMs.value)}</p>
        <Button kind="primary" label={words.t("idle.stay")} onPress={onStay} />
      </div>
    </dialog>
  );
}

/**
 * Watches over a sign-in that ends by resting: tells the server now and then
 * that somebody is there, warns two minutes before the end, and leaves when it
 * has come. The server counts; a second window that is in use keeps both.
 */
export function watchIdling(words: Words): void {
  const endsAtMs = signal(Number.POSITIVE_INFINITY);
  let isActive = true;
  const tell = async (): Promise<void> => {
    const answered = await ask("/api/seen", { isActive }, seen);
    isActive = false;
    if (!answered.ok) return;
    if (!answered.reply.isSignedIn) return location.assign("/join");
    endsAtMs.value = Date.now() + (answered.reply.idleLeftMs ?? Infinity);
  };
  const stay = (): void => {
    isActive = true;
    void tell();
  };
  for (const kind of ["pointerdown", "keydown", "wheel"] as const)
    window.addEventListener(
      kind,
      () => {
        // While the note is up, only its button counts as an answer.
        if (endsAtMs.value - Date.now() > WARN_MS) isActive = true;
      },
      { passive: true },
    );
  setInterval(() => void tell(), EVERY_MS);
  setInterval(() => {
    if (endsAtMs.value < Date.now()) void tell();
  }, TICK_MS * 5);
  void tell();
  const root = document.createElement("div");
  document.body.append(root);
  render(<IdleNote words={words} endsAtMs={endsAtMs} onStay={stay} />, root);
}

/** On a computer that others use too, nothing stays behind when the page is left. */
export function leaveNoTraces(): void {
  window.addEventListener("pagehide", () => {
    localStorage.clear();
  });
}
