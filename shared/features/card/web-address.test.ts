import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWebAddress } from "./web-address.ts";

describe("an address for the class", () => {
  it.each([
    ["https://www.cdc.gov/diabetes/", "www.cdc.gov"],
    ["medlineplus.gov/diabetes.html", "medlineplus.gov"],
    ["HTTPS://MedlinePlus.gov", "medlineplus.gov"],
    ["https://medlineplus.gov:443/a?b=c#d", "medlineplus.gov"],
    // Letters that only look like others are shown for what they are.
    [
      "https://www.cdс.gov/",
      expect.stringMatching(/^www\.xn--[a-z0-9-]+\.gov$/),
    ],
  ])("%s is taken", (raw, host) => {
    expect(readWebAddress(raw)).toMatchObject({ ok: true, host });
  });

  it.each([
    "",
    "hello",
    "http://www.cdc.gov/",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//https://www.cdc.gov",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "blob:https://www.cdc.gov/1",
    "https://user:pass@www.cdc.gov/",
    "https://www.cdc.gov@evil.com/",
    "https://www.cdc.gov\\@evil.com/",
    "https://localhost/",
    "https://printer.local/",
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://[::1]/",
    "https://www.cdc.gov:8443/",
    "https://www.cdc.gov./",
    "https://www.cdc.gov/\u202Egpj.exe",
    "https://www.c\u200Bdc.gov/",
    "java\tscript:alert(1)",
    "//evil.com",
    "https://",
  ])("%j is not", (raw) => {
    expect(readWebAddress(raw).ok).toBe(false);
  });

  it("is https on a public name, whatever is written", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (raw) => {
        const read = readWebAddress(raw);
        if (!read.ok) return;
        expect(read.address).toMatch(/^https:\/\/[^/@:]+\.[^/@:]+\//);
        expect(readWebAddress(read.address)).toEqual(read);
      }),
    );
  });
});
