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
  const socket = new Socket();
  const pace = createPace(socket);
  for (let i = 0; i < 5; i++) pace.count(3000);
  expect(pace.keepsUp()).toBe(true);
  pace.count(3000);
  expect(pace.keepsUp()).toBe(false);
  expect(socket.pings).toEqual(["9000", "18000"]);
  socket.answer("9000");
  expect(pace.keepsUp()).toBe(true);
});

test.each(["", "nonsense", "-1", "99999999", "Infinity", "NaN"])(
  "an answer %j to no question of ours tells nothing",
  (answer) => {
    const socket = new Socket();
    const pace = createPace(socket);
    pace.count(20_000);
    socket.answer(answer);
    expect(pace.keepsUp()).toBe(false);
    socket.answer("20000");
    expect(pace.keepsUp()).toBe(true);
  },
);

test("one slow socket does not hold up another", () => {
  const [slow, fast] = [createPace(new Socket()), createPace(new Socket())];
  slow.count(20_000);
  expect([slow.keepsUp(), fast.keepsUp()]).toEqual([false, true]);
});
