import { randomUUID } from "node:crypto";
import { Client } from "@colyseus/sdk";
import { PROTOCOL_VERSION } from "../../../shared/protocol/version.ts";
import { setContact } from "../../people/contacts.ts";
import { makeInvitation } from "../../people/invitations.ts";
import { makeMailedCode } from "../../people/mailed-codes.ts";
import { setPassphrase } from "../../people/passphrases.ts";
import { makeSignInLink } from "../../people/sign-in-links.ts";
import type { TestIsland } from "../../testing/start-test-island.ts";
import { Visitor } from "../../testing/visitor.ts";

type Seat = Parameters<Client["consumeSeatReservation"]>[0];

/** Everything that opens the island to one person, who is on it already. */
export interface Keys {
  readonly accountId: string;
  readonly membershipId: string;
  readonly visitor: Visitor;
  /** By name; each gives whether it let somebody in. */
  readonly doors: ReadonlyMap<string, () => Promise<boolean>>;
}

/** Lets an educator come in by an invitation, and gives them every other key there is. */
export async function makeKeys(
  island: TestIsland,
  name: string,
): Promise<Keys> {
  const { database, clock } = island.services;
  const { db } = database;
  const now = clock.now();
  const email = `${randomUUID()}@example.org`;
  const passphrase = `a boat goes round ${randomUUID()}`;
  const invitation = await makeInvitation(db, {
    studyId: island.studyId,
    kind: "link",
    role: "educator",
    createdBy: null,
    now,
    days: 7,
  });
  const visitor = new Visitor(island.url);
  const joined = await visitor.post("/api/coming-in/join", {
    key: { token: invitation.token },
    joinId: randomUUID(),
    name,
    scopes: ["activity"],
    consentVersion: "1",
    language: "en",
    isAdult: true,
  });
  if (joined.status !== 200) throw new Error(JSON.stringify(joined.body));
  const { accountId, membershipId } = await db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .select(["account.id as accountId", "membership.id as membershipId"])
    .where("account.name", "=", name)
    .executeTakeFirstOrThrow();
  await setContact(db, accountId, email, now);
  await setPassphrase(db, accountId, passphrase, now);
  const link = await makeSignInLink(db, membershipId, now, 24);
  const mailed = await makeMailedCode(db, { membershipId, minutes: 10 }, now);
  await visitor.join();
  const { cookie } = visitor;

  const enter = async (path: string, body: object): Promise<boolean> => {
    const stranger = new Visitor(island.url);
    await stranger.post(path, body);
    return stranger.cookie !== "";
  };
  const askForSeat = () =>
    visitor.post("/api/join", {
      protocol: PROTOCOL_VERSION,
      tab: visitor.tab,
      via: visitor.via,
    });
  const sit = (seat: Seat): Promise<boolean> =>
    new Client(island.url).consumeSeatReservation(seat).then(
      () => true,
      () => false,
    );
  const reserved = (await askForSeat()).body as { seat: Seat };
  const { room } = visitor;
  const reconnection = {
    ...reserved.seat,
    sessionId: room?.sessionId ?? "",
    reconnectionToken: room?.reconnectionToken.split(":").at(-1) ?? "",
  };
  const joinBody = { key: { token: invitation.token }, joinId: randomUUID() };
  return {
    accountId,
    membershipId,
    visitor,
    doors: new Map([
      ["a seat kept from before", () => sit(reserved.seat)],
      ["the engine's own way back", () => sit(reconnection)],
      ["the old cookie", async () => (await askForSeat()).status === 200],
      [
        "a second tab",
        async () => {
          const second = new Visitor(island.url);
          second.cookie = cookie;
          return second.join().then(
            () => true,
            () => false,
          );
        },
      ],
      [
        "the invitation again",
        () => enter("/api/sign-in", { token: invitation.token }),
      ],
      [
        "the invitation as a newcomer",
        () =>
          enter("/api/coming-in/join", {
            ...joinBody,
            name,
            scopes: [],
            consentVersion: "1",
            language: "en",
            isAdult: true,
          }),
      ],
      [
        "the invitation's code",
        () => enter("/api/sign-in", { code: invitation.code }),
      ],
      ["a sign-in link", () => enter("/api/sign-in", { token: link.token })],
      ["a code to read out", () => enter("/api/sign-in", { code: link.code })],
      [
        "a mailed code",
        () => enter("/api/sign-in", { email, digits: mailed.code }),
      ],
      [
        "a passphrase",
        () => enter("/api/sign-in-passphrase", { email, passphrase }),
      ],
    ]),
  };
}
