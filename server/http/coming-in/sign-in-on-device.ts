import type { Request } from "express";
import type { Transaction } from "kysely";
import { isLanguage } from "../../../shared/words/languages.ts";
import type { Caller } from "../../engagement/caller.ts";
import { noteDevice } from "../../people/known-devices.ts";
import { makeSecretToken } from "../../people/secret-token.ts";
import { startSignIn } from "../../people/sign-ins.ts";
import type { Tables } from "../../storage/tables.ts";
import { inTransaction } from "../../storage/write.ts";
import { readDeviceToken } from "../sign-in-cookie.ts";
import type { ComingInServices } from "./coming-in-services.ts";
import { describeDevice } from "./describe-device.ts";

/** The secrets a browser keeps from now on. */
interface DeviceSecrets {
  readonly token: string;
  readonly expiresAt: Date;
  /** What this device is known by; `null` on a shared computer, which keeps nothing and is not looked for. */
  readonly deviceToken: string | null;
}

/**
 * Starts a sign-in on the device that asks. Where the member came in before, but never on this one, a mail
 * tells them, in the same transaction. On a shared computer nothing is noted and nothing sent: each visit
 * there would be one from a new device.
 */
export async function signInOnDevice(
  services: ComingInServices,
  who: { readonly caller: Caller; readonly language: string },
  isShared: boolean,
  request: Request,
): Promise<DeviceSecrets> {
  const { config, database, clock } = services;
  const { membershipId } = who.caller;
  const now = clock.now();
  const device = describeDevice(request.headers["user-agent"]);
  const deviceToken = isShared
    ? null
    : (readDeviceToken(request.headers.cookie, config.isSecure) ??
      makeSecretToken());
  return inTransaction(database, async (transaction) => {
    if (deviceToken !== null) {
      const { isNew } = await noteDevice(
        transaction,
        membershipId,
        deviceToken,
        now,
      );
      if (isNew) await tellOwner(services, transaction, who, device);
    }
    const on = { isShared, device };
    const signIn = await startSignIn(
      transaction,
      membershipId,
      now,
      config,
      on,
    );
    return { ...signIn, deviceToken };
  });
}

async function tellOwner(
  { mail, clock }: ComingInServices,
  transaction: Transaction<Tables>,
  { caller, language }: { readonly caller: Caller; readonly language: string },
  device: string,
): Promise<void> {
  if (!mail?.isConfigured) return;
  const contact = await transaction
    .selectFrom("contact")
    .select("email")
    .where("account_id", "=", caller.accountId)
    .executeTakeFirst();
  if (!contact) return;
  // Whoever wants no mail, or has had many of these, gets none; they come in all the same.
  await mail.send(transaction, {
    studyId: caller.studyId,
    membershipId: caller.membershipId,
    to: contact.email,
    toName: caller.name,
    language: isLanguage(language) ? language : "en",
    letter: { kind: "new-device", signedInAt: clock.now(), device },
  });
}
