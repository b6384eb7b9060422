import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createClientFiles } from "./client-files.ts";

const MODEL = "a wall ".repeat(1000);
let folder: string;
let server: Server;
let url: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "islet-client-"));
  const built = join(folder, "dist");
  await mkdir(join(built, "assets"), { recursive: true });
  await writeFile(join(folder, "secret.json"), "{}");
  await writeFile(join(built, "assets", "hall-BJc8cD0P.glb"), MODEL);
  await writeFile(join(built, "assets", "film-B_gBOB7G.mp4"), MODEL);
  const app = express().use(createClientFiles(built));
  await new Promise<void>((done) => {
    server = app.listen(0, "127.0.0.1", () => done());
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

test.each(["br", "gzip"])("a model comes packed with %s", async (coding) => {
  const headers = { "accept-encoding": coding };
  for (const go of ["first", "kept"]) {
    const response = await fetch(`${url}/assets/hall-BJc8cD0P.glb`, {
      headers,
    });
    expect(response.headers.get("content-encoding"), go).toBe(coding);
    expect(response.headers.get("content-type")).toBe("model/gltf-binary");
    expect(response.headers.get("vary")).toBe("accept-encoding");
    expect(response.headers.get("x-file-size")).toBe(String(MODEL.length));
    expect(Number(response.headers.get("content-length"))).toBeLessThan(200);
    expect(await response.text()).toBe(MODEL);
  }
});

test.each([
  ["hall-BJc8cD0P.glb", "identity"],
  ["film-B_gBOB7G.mp4", "br"],
])("%s comes as it is to who accepts %s", async (name, coding) => {
  const response = await fetch(`${url}/assets/${name}`, {
    headers: { "accept-encoding": coding },
  });
  expect(response.headers.get("content-encoding")).toBe(null);
  expect(await response.text()).toBe(MODEL);
});

test.each(["br", "identity"])("is kept for good, to %s", async (coding) => {
  const response = await fetch(`${url}/assets/hall-BJc8cD0P.glb`, {
    headers: { "accept-encoding": coding },
  });
  expect(response.headers.get("cache-control")).toBe(
    "public, max-age=31536000, immutable",
  );
});

test.each([
  "nobody.glb",
  "..%2f..%2fsecret.json",
  "%2e%2e%2f%2e%2e%2fsecret.json",
])("%s is not there", async (name) => {
  const response = await fetch(`${url}/assets/${name}`);
  expect(response.status).toBeGreaterThanOrEqual(400);
});
