import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type WebSocket as Socket, WebSocket, WebSocketServer } from "ws";
import { findQuantile } from "../bots/report.ts";
import { askRunningServer } from "../commands/control-socket.ts";
import { findFreePort } from "../testing/find-free-port.ts";
import { ServerProcess } from "../testing/server-process.ts";
import { prepareStudy } from "../testing/prepare-study.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";
import type { BenchResult, RunBench } from "./run-bench.ts";

const VIEWERS = 60;
const TURNS = 40;
const BETWEEN_TURNS_MS = 150;
const SLIDES = new URL("../../assets/decks/first-class.pdf", import.meta.url)
  .pathname;
const PROJECTOR = "classroom/projector";

/** Somebody who looks up whenever something is shown. */
class Viewer extends Visitor {
  looksUp: () => void = () => undefined;

  protected override takeShown(bytes: Uint8Array): void {
    super.takeShown(bytes);
    this.looksUp();
  }
}

/** The slide that a viewer sees just now. */
const slideOf = (viewer: Visitor): number =>
  viewer.shown.projectors.get(PROJECTOR)?.slide ?? -1;

/** Milliseconds from the turn of a slide to the last viewer's seeing it, for each turn. */
async function measureIsland(
  viewers: number,
  turns: number,
): Promise<number[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "islet-slide-"));
  const server = new ServerProcess(await findFreePort(), dataDir);
  try {
    const people = Array.from({ length: viewers }, (_none, index) => ({
      name: `Viewer ${index + 1}`,
      role: "participant" as const,
    }));
    const { members } = await prepareStudy(dataDir, [
      { name: "Nora", role: "educator" },
      ...people,
    ]);
    await server.start();
    const visitors: Viewer[] = [];
    for (const { token } of members) {
      const visitor = new Viewer(server.url);
      await visitor.come(token);
      await visitor.ask("travel.go", { to: { place: "classroom" } });
      visitors.push(visitor);
    }
    const [nora, ...watching] = visitors;
    if (!nora) throw new Error("nobody teaches");
    await nora.ask("class.start", { title: "Slides" });
    await nora.ask("travel.go", { to: { station: PROJECTOR } });
    const added = await askRunningServer(dataDir, {
      command: "deck add",
      options: { study: "TRIAL", title: "Slides" },
      file: SLIDES,
    });
    if (added?.exitCode !== 0) throw new Error(added?.lines.join(" "));
    const decks = await nora.ask("deck.list", {});
    const deck = decks.ok ? decks.reply.decks[0] : undefined;
    if (!deck) throw new Error("the study has no slides");
    await nora.ask("deck.show", { station: PROJECTOR, deck: deck.id });
    await waitUntil(
      () => watching.every((each) => slideOf(each) >= 0),
      "everybody sees the first slide",
    );
    const tookMs: number[] = [];
    for (let turn = 0; turn < turns; turn++) {
      await pause(BETWEEN_TURNS_MS * (1 + Math.random()));
      const seen = new Set<Viewer>();
      const before = slideOf(nora);
      const to = before === 1 ? 2 : 1;
      const beganMs = performance.now();
      const all = new Promise<number>((resolve) => {
        for (const viewer of watching)
          viewer.looksUp = () => {
            if (slideOf(viewer) !== to) return;
            seen.add(viewer);
            if (seen.size === watching.length)
              resolve(performance.now() - beganMs);
          };
      });
      await nora.ask("deck.turn", { station: PROJECTOR, slide: to });
      tookMs.push(await all);
    }
    await Promise.all(visitors.map((each) => each.leave()));
    return tookMs;
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The same over bare sockets: one message in, the same to everybody, nothing judged and nothing kept. */
async function measureBroadcast(
  viewers: number,
  turns: number,
): Promise<number[]> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(server, "listening");
  server.on("connection", (socket: Socket) =>
    socket.on("message", (data: Buffer) => {
      for (const client of server.clients) client.send(data);
    }),
  );
  const { port } = server.address() as AddressInfo;
  const sockets: WebSocket[] = [];
  for (let index = 0; index < viewers; index++) {
    const socket = new WebSocket(`ws://127.0.0.1:${port}`);
    await once(socket, "open");
    sockets.push(socket);
  }
  const tookMs: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const beganMs = performance.now();
    const heard = sockets.map((socket) => once(socket, "message"));
    sockets[0]?.send(String(turn));
    await Promise.all(heard);
    tookMs.push(performance.now() - beganMs);
  }
  for (const socket of sockets) socket.terminate();
  server.close();
  return tookMs;
}

/** How soon a turned slide has reached the last viewer of a class, beside a plain broadcast. */
export const runSlideBench: RunBench = async (size, say) => {
  const { people = VIEWERS, rounds = TURNS } = size;
  say(`${rounds} turns of a slide before ${people} viewers`);
  const island = await measureIsland(people, rounds);
  const broadcast = await measureBroadcast(people, rounds);
  const describe = (what: string, tookMs: readonly number[]) => ({
    what,
    viewers: people,
    p50Ms: findQuantile(tookMs, 0.5),
    p95Ms: findQuantile(tookMs, 0.95),
  });
  return {
    rows: [describe("island", island), describe("broadcast", broadcast)],
    ratios: {
      "median, island to broadcast":
        findQuantile(island, 0.5) / findQuantile(broadcast, 0.5),
    },
  } satisfies BenchResult;
};
