import type { Socket } from "node:net";
import type { Client } from "@colyseus/core";

/** The socket of the machine under a line of the transport. */
const findSocket = ({ ref }: Client): Socket | undefined =>
  Reflect.get(ref, "_socket") as Socket | undefined;

/** Whatever is said to these lines during some work leaves together: one call of the system for each line. */
export function bundleWrites(
  clients: readonly Client[],
  work: () => void,
): void {
  const sockets = clients.flatMap((client) => findSocket(client) ?? []);
  for (const socket of sockets) socket.cork();
  try {
    work();
  } finally {
    for (const socket of sockets) socket.uncork();
  }
}
