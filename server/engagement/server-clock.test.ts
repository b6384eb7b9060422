import { afterEach, expect, test, vi } from "vitest";
import { createServerClock } from "./server-clock.ts";

afterEach(() => vi.restoreAllMocks());

test("P11: the machine's clock may jump, the server's never goes back", () => {
  const clock = createServerClock();
  const startMs = clock.nowMs();
  let lastMs = startMs;
  for (const wrongMs of [0, 2 ** 41, -1, startMs - 3_600_000, NaN]) {
    vi.spyOn(Date, "now").mockReturnValue(wrongMs);
    const nowMs = clock.nowMs();
    expect(nowMs).toBeGreaterThanOrEqual(lastMs);
    expect(nowMs - startMs).toBeLessThan(60_000);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(nowMs);
    lastMs = nowMs;
  }
});
