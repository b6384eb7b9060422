import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type ClassHouse,
  openClassHouse,
} from "../features/testing/open-class.ts";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
afterAll(() => house.close());

test("whoever finds their seat taken after a crash stands, and is not set on it by the next one", async () => {
  await house.begin();
  const rosa = await house.bring("Rosa");
  const walter = await house.bring("Walter");
  await rosa.ask("seat.take", { seat: "classroom/b2" });
  await walter.ask("seat.take", { seat: "classroom/b3" });
  await house.comeUpAgain();
  await walter.join();
  const taken = await walter.ask("seat.take", { seat: "classroom/b2" });
  expect(taken).toMatchObject({ ok: true });
  await rosa.join();
  const seatOfRosa = () =>
    rosa.room?.state.avatars.get(rosa.standing.avatar)?.seat;
  expect(seatOfRosa()).toBe("");
  expect(await rosa.ask("seat.leave", {})).toMatchObject({ ok: true });
  await walter.ask("seat.leave", {});
  await house.comeUpAgain();
  await rosa.join();
  expect(seatOfRosa()).toBe("");
});
