import type { VNode } from "preact";
import type { Place, Seat } from "../../shared/places/place.ts";
import type { App, AvatarFacts } from "./app.ts";
import { takeSeat } from "./actions/take-seat.ts";
import { seatName } from "./names.ts";
import { runAction } from "./run-action.ts";

/** Who sits where, by seat as requests name it. */
export function listSitters(
  avatars: Iterable<AvatarFacts>,
): ReadonlyMap<string, AvatarFacts> {
  const sitters = new Map<string, AvatarFacts>();
  for (const avatar of avatars)
    if (avatar.seat !== "") sitters.set(avatar.seat, avatar);
  return sitters;
}

function SeatButton(props: {
  readonly app: App;
  readonly id: string;
  readonly seat: Seat;
  readonly sitter: AvatarFacts | undefined;
}): VNode {
  const { app, sitter } = props;
  const name = seatName(app, props.seat);
  const mine = sitter !== undefined && sitter.id === app.live.me.value?.avatar;
  const status = mine
    ? app.t("seat.yours")
    : sitter === undefined
      ? app.t("seat.free")
      : app.t("seat.taken-by", { name: sitter.name });
  return (
    <li>
      <button
        type="button"
        class="button plain seat"
        // Not `disabled`: that would take the focus from whoever has just sat down here.
        aria-disabled={sitter !== undefined}
        onClick={() => {
          if (sitter === undefined)
            runAction(app, () => takeSeat(app, props.id));
        }}
      >
        <span>{name}</span>
        <span class="faint">{status}</span>
      </button>
    </li>
  );
}

/** Every seat of a place, free or taken; a free one is a button that sits the person down. */
export function SeatRows(props: {
  readonly app: App;
  readonly place: Place;
}): VNode {
  const sitters = listSitters(props.app.live.avatars.value.values());
  return (
    <ul class="seats">
      {props.place.seats.map((seat) => {
        const id = `${props.place.id}/${seat.id}`;
        return (
          <SeatButton
            key={id}
            app={props.app}
            id={id}
            seat={seat}
            sitter={sitters.get(id)}
          />
        );
      })}
    </ul>
  );
}
