import { type Client, Protocol } from "@colyseus/core";
import type { IslandMetrics } from "../http/metrics/island-metrics.ts";
import { WorldRoom } from "../rooms/world-room.ts";

type Listen = (client: Client, message: unknown, context: unknown) => unknown;

/** The island's room with its requests timed and its snapshots weighed. */
export class MeasuredRoom extends WorldRoom {
  #metrics: IslandMetrics | null = null;

  override async onCreate(
    options: Parameters<WorldRoom["onCreate"]>[0] & {
      readonly metrics?: IslandMetrics;
    },
  ): Promise<void> {
    this.#metrics = options.metrics ?? null;
    await super.onCreate(options);
  }

  override onMessage(type: string | number, listen: unknown): unknown {
    const judge = listen as Listen;
    const metrics = this.#metrics;
    if (type !== "do" || !metrics) return super.onMessage(type, judge);
    const measured: Listen = (client, message, context) =>
      metrics.measure(message, async () => judge(client, message, context));
    return super.onMessage(type, measured);
  }

  override async onJoin(
    client: Client,
    options: { admission?: unknown },
  ): Promise<void> {
    const send = client.enqueueRaw.bind(client);
    client.enqueueRaw = (bytes, sendOptions) => {
      if (bytes[0] === Protocol.ROOM_DATA_BYTES)
        this.#metrics?.countSnapshotBytes(bytes.length);
      send(bytes, sendOptions);
    };
    await super.onJoin(client, options);
  }
}
