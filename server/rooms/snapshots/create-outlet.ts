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

/** Puts snapshots into the engine's frames, and frames into sockets that keep up. */
export function createOutlet(): Outlet {
  return {
    pack: (snapshot) =>
      getMessageBytes.raw(
        Protocol.ROOM_DATA_BYTES,
        SNAPSHOT_MESSAGE,
        undefined,
        snapshot,
      ),
    open({ client }) {
      const socket = client.ref as Socket;
      const pace = createPace(socket);
      return {
        keepsUp: () =>
          pace.keepsUp() && socket.bufferedAmount < SLOW_READER_BYTES,
        send(frame) {
          client.enqueueRaw(frame);
          pace.count(frame.length);
        },
      };
    },
  };
}
