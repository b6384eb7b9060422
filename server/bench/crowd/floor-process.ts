import { createServer } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { decodeStep } from "../../../shared/protocol/movement.ts";
import { measureUsage } from "../measure-usage.ts";
import {
  FLOOR_CELL_M,
  FLOOR_ENTRY_BYTES,
  FLOOR_HEAD_BYTES,
  FLOOR_TICK_MS,
  USAGE_PATH,
} from "./peer-protocol.ts";

/**
 * The least that can tell people of each other's walking: bare sockets, no
 * checks, one packed snapshot a cell and tick, handed to all in that cell.
 */
interface Walker {
  readonly socket: WebSocket;
  readonly number: number;
  x: number;
  z: number;
  turn: number;
  hasMoved: boolean;
}

const walkers = new Set<Walker>();
let nextNumber = 1;

const http = createServer((request, response) => {
  if (request.url === USAGE_PATH) response.end(JSON.stringify(measureUsage()));
  else response.writeHead(404).end();
});
const sockets = new WebSocketServer({ server: http });
sockets.on("connection", (socket, request) => {
  const { searchParams } = new URL(request.url ?? "/", "http://localhost");
  const walker: Walker = {
    socket,
    number: nextNumber++,
    x: Number(searchParams.get("x")),
    z: Number(searchParams.get("z")),
    turn: 0,
    hasMoved: true,
  };
  walkers.add(walker);
  socket.send(String(walker.number));
  socket.on("message", (data: Buffer) => {
    const step = decodeStep(data);
    if (!step) return;
    walker.x = step.x;
    walker.z = step.z;
    walker.turn = Math.round((step.headingRad / (2 * Math.PI)) * 256) & 255;
    walker.hasMoved = true;
  });
  socket.on("close", () => walkers.delete(walker));
  socket.on("error", () => socket.terminate());
});

const cellOf = (metres: number): number => Math.floor(metres / FLOOR_CELL_M);

function tick(): void {
  const cells = new Map<string, Walker[]>();
  for (const walker of walkers) {
    const key = `${cellOf(walker.x)} ${cellOf(walker.z)}`;
    const cell = cells.get(key);
    if (cell) cell.push(walker);
    else cells.set(key, [walker]);
  }
  for (const members of cells.values()) {
    const [first] = members;
    if (!first) continue;
    const frame = writeSnapshot(cells, cellOf(first.x), cellOf(first.z));
    for (const { socket } of members) socket.send(frame);
  }
  for (const walker of walkers) walker.hasMoved = false;
}

function writeSnapshot(
  cells: ReadonlyMap<string, readonly Walker[]>,
  cellX: number,
  cellZ: number,
): Uint8Array {
  const moved: Walker[] = [];
  for (let x = cellX - 1; x <= cellX + 1; x++)
    for (let z = cellZ - 1; z <= cellZ + 1; z++)
      for (const walker of cells.get(`${x} ${z}`) ?? [])
        if (walker.hasMoved) moved.push(walker);
  const bytes = new Uint8Array(
    FLOOR_HEAD_BYTES + moved.length * FLOOR_ENTRY_BYTES,
  );
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Date.now() % 2 ** 32, true);
  view.setUint16(4, moved.length, true);
  moved.forEach(({ number, x, z, turn }, index) => {
    const at = FLOOR_HEAD_BYTES + index * FLOOR_ENTRY_BYTES;
    view.setUint16(at, number, true);
    view.setInt16(at + 2, Math.round(x * 500), true);
    view.setInt16(at + 4, Math.round(z * 500), true);
    view.setUint8(at + 6, turn);
    view.setUint8(at + 7, 1);
  });
  return bytes;
}

setInterval(tick, FLOOR_TICK_MS);
http.listen(Number(process.argv[2]), "127.0.0.1", () =>
  process.stdout.write("ready\n"),
);
