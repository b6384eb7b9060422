import { randomUUID } from "node:crypto";
import type { AddRow } from "./add-row.ts";

/** Plants every way in that a person can have: links, codes, invitations, passphrase, second factor. */
export async function plantWaysIn(
  add: AddRow,
  person: {
    readonly accountId: string;
    readonly membershipId: string;
    readonly study: string;
    readonly at: Date;
    readonly say: (what: string) => string;
  },
): Promise<void> {
  const { study, at, say } = person;
  const account_id = person.accountId;
  const membership_id = person.membershipId;
  const bytes = (what: string): Buffer => Buffer.from(say(what));
  const invitation = randomUUID();
  const way = { membership_id, created_at: at, expires_at: at };
  await add("sign_in_link", {
    ...way,
    id: randomUUID(),
    token_hash: bytes("link"),
  });
  await add("sign_in", {
    ...way,
    id: randomUUID(),
    token_hash: bytes("sign-in"),
    last_seen_at: at,
    device: say("device"),
  });
  await add("known_device", {
    membership_id,
    device_hash: bytes("device"),
    seen_at: at,
  });
  await add("sign_in_code", {
    ...way,
    id: randomUUID(),
    code_hash: bytes("code"),
  });
  await add("contact", {
    account_id,
    email: `${say("mail")}@example.org`,
    added_at: at,
  });
  await add("passphrase", {
    account_id,
    hash: say("passphrase"),
    set_at: at,
  });
  await add("second_factor", {
    account_id,
    secret: bytes("factor"),
    begun_at: at,
  });
  await add("recovery_code", {
    account_id,
    id: randomUUID(),
    code_hash: bytes("recovery"),
    created_at: at,
  });
  await add("preference", {
    account_id,
    body: JSON.stringify({ preference: say("preference") }),
    changed_at: at,
  });
  const invited = { study_id: study, role: "participant", max_uses: 1 };
  for (const id of [invitation, randomUUID()])
    await add("invitation", {
      ...invited,
      id,
      token_hash: bytes(id),
      kind: "link",
      name: say("invited"),
      email: `${say("mail")}@example.org`,
      created_at: at,
      expires_at: at,
    });
  await add("invitation_use", {
    invitation_id: invitation,
    membership_id,
    join_id: randomUUID(),
    used_at: at,
  });
}
