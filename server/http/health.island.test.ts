import type { AddressInfo } from "node:net";
import express from "express";
import { describe, expect, test } from "vitest";
import { holdIsland } from "../testing/hold-island.ts";
import { Visitor } from "../testing/visitor.ts";
import { createHealthRoutes, type Stage } from "./health.ts";

const TOKEN = "a-token-that-nobody-knows";
const island = holdIsland({ metricsToken: TOKEN });

describe("/readyz", () => {
  const askAt = async (stage: Stage, dataDir: string, hasRoom = true) => {
    const app = express().use(
      createHealthRoutes({
        db: island.services.database.db,
        dataDir,
        space: { hasRoom },
        stage: () => stage,
      }),
    );
    const server = app.listen(0);
    try {
      const { port } = server.address() as AddressInfo;
      const response = await fetch(`http://localhost:${port}/readyz`);
      return { status: response.status, body: await response.json() };
    } finally {
      server.close();
    }
  };

  test("says yes once everything is up", async () => {
    const response = await fetch(`${island.url}/readyz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      ready: true,
      stage: "ready",
      dependencies: { database: { ok: true }, dataDir: { ok: true } },
    });
  });

  test.each(["starting", "stopping"] as const)(
    "says no while %s",
    async (stage) => {
      expect(await askAt(stage, "/")).toMatchObject({
        status: 503,
        body: { ready: false, stage },
      });
    },
  );

  test("says no while there is no room to write", async () => {
    expect(await askAt("ready", "/", false)).toMatchObject({
      status: 503,
      body: { dependencies: { dataDir: { ok: false, reason: "no room" } } },
    });
  });

  test("says no and why without a folder for the data", async () => {
    expect(await askAt("ready", "/no/such/folder")).toMatchObject({
      status: 503,
      body: { dependencies: { dataDir: { ok: false, reason: "ENOENT" } } },
    });
  });
});

test("/healthz says that the process lives", async () => {
  expect(await (await fetch(`${island.url}/healthz`)).text()).toBe("ok");
});

describe("/metrics", () => {
  const read = (authorization?: string) =>
    fetch(`${island.url}/metrics`, {
      headers: authorization === undefined ? {} : { authorization },
    });
  const value = (text: string, name: string): number =>
    Number(
      text
        .split("\n")
        .find((line) => line.startsWith(`${name} `))
        ?.split(" ")[1],
    );

  test.each([undefined, "", "Bearer", "Bearer wrong", TOKEN])(
    "is closed to %j",
    async (authorization) => {
      expect((await read(authorization)).status).toBe(401);
    },
  );

  test("counts people, requests by name and outcome, and bytes", async () => {
    const visitor = new Visitor(island.url);
    await visitor.come((await island.invite("participant", "Ann")).token);
    expect(await visitor.ask("help.read", {})).toMatchObject({ ok: true });
    await visitor.askRaw({ nonsense: true });
    await visitor.askRaw({
      id: "6f6c1c6e-6d54-4d5b-9a34-5f2d1a7f8b11",
      name: "made.up",
      payload: {},
      via: "3d+pointer",
      clientAt: 0,
    });
    await visitor.post("/api/do/help/read", {
      id: "6f6c1c6e-6d54-4d5b-9a34-5f2d1a7f8b12",
      payload: {},
      via: "page+pointer",
      clientAt: 0,
    });
    const text = await (await read(`Bearer ${TOKEN}`)).text();
    expect(value(text, "islet_people_online")).toBe(1);
    expect(value(text, "islet_sockets")).toBe(1);
    expect(value(text, "islet_database_up")).toBe(1);
    expect(
      value(text, 'islet_requests_total{name="help.read",outcome="accepted"}'),
    ).toBe(2);
    expect(
      value(text, 'islet_requests_total{name="unknown",outcome="bad-shape"}'),
    ).toBe(1);
    expect(value(text, 'islet_refusals_total{code="unknown-request"}')).toBe(1);
    expect(text).not.toContain("made.up");
    expect(value(text, 'islet_request_seconds_count{name="help.read"}')).toBe(
      2,
    );
    expect(value(text, "islet_snapshot_bytes_total")).toBeGreaterThan(0);
    expect(value(text, "islet_recorder_queue")).toBeGreaterThanOrEqual(0);
    expect(value(text, "nodejs_eventloop_lag_p99_seconds")).toBeGreaterThan(0);
    expect(value(text, "process_resident_memory_bytes")).toBeGreaterThan(1e6);
    expect(text).not.toMatch(/Ann|TEST/);
    await visitor.leave();
  });
});
