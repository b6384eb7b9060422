import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import type { DeckRoom, DeckSummary } from "../../../shared/features/deck.ts";
import { DeckRow } from "../../features/deck/deck-row.tsx";
import { tellSize } from "../../features/deck/tell-size.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";

/** From this share on staff are told that room is getting short. */
const LOW_SHARE = 0.8;

/** How much of the study's room is used. */
function RoomLine(props: {
  readonly app: App;
  readonly room: DeckRoom;
}): VNode {
  const { app, room } = props;
  const { usedBytes, quotaBytes } = room;
  const words = app.t("deck.room", {
    used: tellSize(app, usedBytes),
    quota: tellSize(app, quotaBytes),
  });
  return (
    <div class="stack">
      <p>
        {words}
        {usedBytes > quotaBytes * LOW_SHARE && ` ${app.t("deck.room-low")}`}
      </p>
      <meter aria-label={words} value={usedBytes} max={quotaBytes} />
    </div>
  );
}

/** The decks of a study and the room they take; each can be removed, after one more question. */
export function DeckRows(props: {
  readonly app: App;
  readonly decks: readonly DeckSummary[];
  readonly room: DeckRoom;
  readonly onRemoved: () => void;
}): VNode {
  const { app, decks, room } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const chosen = useSignal<DeckSummary | null>(null);
  const remove = async (): Promise<void> => {
    dialog.current?.close();
    const deck = chosen.value?.id;
    if (deck === undefined) return;
    const outcome = await app.request("deck.remove", { deck });
    if (!outcome.ok) return app.sayRefusal(outcome);
    app.say(app.t("deck.removed", { title: outcome.reply.title }));
    props.onRemoved();
  };
  return (
    <>
      {decks.length === 0 && <p>{app.t("deck.none-yet")}</p>}
      <ul class="rows">
        {decks.map((deck) => (
          <DeckRow
            key={deck.id}
            app={app}
            deck={deck}
            more={deck.bytes > 0 ? tellSize(app, deck.bytes) : undefined}
          >
            <Button
              label={app.t("deck.remove")}
              fullLabel={app.t("deck.remove-which", { title: deck.title })}
              onPress={() => {
                chosen.value = deck;
                dialog.current?.showModal();
              }}
            />
          </DeckRow>
        ))}
      </ul>
      <RoomLine app={app} room={room} />
      <dialog ref={dialog} aria-labelledby="remove-ask">
        <div class="stack">
          <h2 id="remove-ask">
            {app.t("deck.remove-ask", { title: chosen.value?.title ?? "" })}
          </h2>
          <p>{app.t("deck.remove-about")}</p>
          <Button
            kind="primary"
            label={app.t("deck.remove-not")}
            onPress={() => dialog.current?.close()}
          />
          <Button
            label={app.t("deck.remove-yes")}
            onPress={() => runAction(app, remove)}
          />
        </div>
      </dialog>
    </>
  );
}
