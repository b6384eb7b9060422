import { getMessageBytes, Protocol } from "@colyseus/core";
import { SNAPSHOT_MESSAGE } from "../../../shared/protocol/movement.ts";
import type { Line } from "../islander.ts";
import type { Outlet } from "../snapshots.ts";
import { createPace, type PacedSocket } from "./pace.ts";

/** Above this a reader is slow: it misses snapshots, never state or messages. */
const SLOW_READER_BYTES = 64 * 1024;

/** A socket of the transport, as far as its backlog goes. */
type Socket = Line["client"]["ref"] &
  PacedSocket & { readonly bufferedAmount: number };

/** Puts snapshots into the engine's frames, each once, however many it goes to. */
export function createOutlet(): Outlet {
  const frames = new WeakMap<Uint8Array, Uint8Array>();
  const pace = createPace();
  return {
    keepsUp({ client }) {
      const socket = client.ref as Socket;
      return socket.bufferedAmount < SLOW_READER_BYTES && pace.keepsUp(socket);
    },
    send({ client }, bytes) {
      const frame =
        frames.get(bytes) ??
        getMessageBytes.raw(
          Protocol.ROOM_DATA_BYTES,
          SNAPSHOT_MESSAGE,
          undefined,
          bytes,
        );
      frames.set(bytes, frame);
      client.enqueueRaw(frame);
      pace.count(client.ref as Socket, frame.length);
    },
  };
}
