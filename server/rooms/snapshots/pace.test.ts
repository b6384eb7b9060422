import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { createPace } from "./pace.ts";

class Socket extends EventEmitter {
  readonly pings: string[] = [];
  ping(data: string): void {
    this.pings.push(data);
  }
  answer(data: string): void {
    this.emit("pong", Buffer.from(data));
  }
}

test("a socket keeps up while most of what was sent has arrived, and again once the rest has", () => {
  const pace = createPace();
  const socket = new Socket();
  for (let i = 0; i < 5; i++) pace.count(socket, 3000);
  expect(pace.keepsUp(socket)).toBe(true);
  pace.count(socket, 3000);
  expect(pace.keepsUp(socket)).toBe(false);
  expect(socket.pings).toEqual(["6000", "12000", "18000"]);
  socket.answer("6000");
  expect(pace.keepsUp(socket)).toBe(true);
});

test.each(["", "nonsense", "-1", "99999999", "Infinity", "NaN"])(
  "an answer %j to no question of ours tells nothing",
  (answer) => {
    const pace = createPace();
    const socket = new Socket();
    pace.count(socket, 20_000);
    socket.answer(answer);
    expect(pace.keepsUp(socket)).toBe(false);
    socket.answer("20000");
    expect(pace.keepsUp(socket)).toBe(true);
  },
);

test("one slow socket does not hold up another", () => {
  const pace = createPace();
  const [slow, fast] = [new Socket(), new Socket()];
  pace.count(slow, 20_000);
  expect([pace.keepsUp(slow), pace.keepsUp(fast)]).toEqual([false, true]);
});
