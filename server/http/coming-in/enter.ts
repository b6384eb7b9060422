import type { Request, Response } from "express";
import { findCaller, findStudy } from "../../people/find-caller.ts";
import { isDemonstrationOpen, needsSecondFactor } from "../read-asker.ts";
import {
  cookieName,
  cookieOptions,
  deviceCookieName,
} from "../sign-in-cookie.ts";
import type { ComingInServices } from "./coming-in-services.ts";
import { signInOnDevice } from "./sign-in-on-device.ts";

/** Where somebody goes who has a cookie now. */
export type NextPage = "island" | "second-factor";

/**
 * Signs a member in on this device: a cookie, and a row of the log.
 * @returns `null` where the member may not come in any more
 */
export async function enter(
  services: ComingInServices,
  membershipId: string,
  isShared: boolean,
  request: Request,
  response: Response,
): Promise<{ next: NextPage } | null> {
  const { config, database, clock } = services;
  const now = clock.now();
  const found = await findCaller(database.db, membershipId, now);
  const study = found && (await findStudy(database.db, found.caller.studyId));
  if (!found || !study) return null;
  if (study.isDemonstration && !isDemonstrationOpen(request.headers, services))
    return null;
  const signIn = await signInOnDevice(services, found, isShared, request);
  await services.recorder.record({
    name: "account.signed-in",
    caller: found.caller,
    studyId: study.id,
    connection: null,
    tab: null,
    via: "page+pointer",
  });
  response.cookie(
    cookieName(config.isSecure),
    signIn.token,
    cookieOptions(config.isSecure, isShared ? null : signIn.expiresAt),
  );
  if (signIn.deviceToken !== null)
    response.cookie(
      deviceCookieName(config.isSecure),
      signIn.deviceToken,
      cookieOptions(
        config.isSecure,
        new Date(now.getTime() + config.deviceKnownDays * 86_400_000),
      ),
    );
  const isHalf = await needsSecondFactor(
    {
      ...found,
      study,
      signIn: {
        id: "",
        membershipId,
        isShared,
        hasSecondFactor: false,
        idleLeftMs: null,
      },
    },
    services,
  );
  return { next: isHalf ? "second-factor" : "island" };
}
