import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openFiles, type Files } from "./files.ts";

const bytes = new TextEncoder().encode("a slide");
const hash = createHash("sha256").update(bytes).digest("hex");

let dataDir: string;
let files: Files;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "islet-files-"));
  files = openFiles(dataDir);
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

it("keeps a file under the hash of its content, once, and gives it back", async () => {
  const keys = await Promise.all([
    files.putFile(bytes, "png"),
    files.putFile(bytes, "png"),
  ]);
  expect(keys).toEqual([`${hash}.png`, `${hash}.png`]);
  expect(await files.putFile(bytes, "png")).toBe(`${hash}.png`);
  expect(
    readdirSync(join(dataDir, "files"), {
      recursive: true,
      encoding: "utf8",
    }).toSorted(),
  ).toEqual([hash.slice(0, 2), join(hash.slice(0, 2), `${hash}.png`)]);
  const reading = await files.readFile(`${hash}.png`);
  expect(reading).toEqual({ ok: true, bytes: Buffer.from(bytes), kind: "png" });
});

it("says when it has no such file", async () => {
  expect(await files.readFile(`${hash}.pdf`)).toEqual({
    ok: false,
    code: "unknown-file",
  });
});

it.each([
  "",
  "../../secret.png",
  `../${hash}.png`,
  hash,
  `${hash}.exe`,
  `${hash}.png/../../x`,
  `${hash.toUpperCase()}.png`,
  `${hash}.png\n`,
  `${hash}.png\0.pdf`,
  "/etc/passwd",
])("refuses the odd key %j", async (key) => {
  writeFileSync(join(dataDir, "secret.png"), "secret");
  expect(await files.readFile(key)).toEqual({
    ok: false,
    code: "odd-file-key",
  });
});
