import type { Request, RequestHandler, Response } from "express";
import type { ZodType } from "zod";
import {
  type PeopleOutcome,
  type PeopleRefusalCode,
  turnAway,
} from "../../people/people-outcome.ts";
import { identityOf } from "../../engagement/caller.ts";
import { may } from "../../../shared/access/may.ts";
import type { Route } from "../../../shared/access/table.ts";
import { readSignedIn, type SignedIn } from "../read-asker.ts";
import type { ComingInServices } from "./coming-in-services.ts";

const STATUS: Partial<Record<PeopleRefusalCode, number>> = {
  "bad-shape": 400,
  "not-signed-in": 401,
  "second-factor-needed": 401,
  "not-allowed": 403,
  "link-used-up": 403,
  "code-wrong": 403,
  "sign-in-wrong": 403,
  "not-found": 404,
  "too-fast": 429,
  "try-later": 429,
};

/** Puts an outcome on the wire. */
export function answer(
  response: Response,
  outcome: PeopleOutcome<unknown>,
): void {
  response
    .status(outcome.ok ? 200 : (STATUS[outcome.code] ?? 422))
    .json(outcome);
}

/** A door that anybody may try: the body is checked, then judged. */
export function openDoor<Body>(
  body: ZodType<Body>,
  judge: (
    body: Body,
    request: Request,
    response: Response,
  ) => Promise<PeopleOutcome<unknown>>,
): RequestHandler {
  return async (request, response) => {
    const parsed = body.safeParse(request.body ?? {});
    answer(
      response,
      parsed.success
        ? await judge(parsed.data, request, response)
        : turnAway("bad-shape"),
    );
  };
}

/** A door for those members to whom the table of access opens it; sign-in, role and shape are checked before anything is judged. */
export function memberDoor<Body>(
  services: ComingInServices,
  route: Route,
  body: ZodType<Body>,
  judge: (
    body: Body,
    member: SignedIn,
    request: Request,
    response: Response,
  ) => Promise<PeopleOutcome<unknown>>,
): RequestHandler {
  return async (request, response) => {
    const member = await readSignedIn(request.headers, services);
    if (!member) return answer(response, turnAway("not-signed-in"));
    if (!may(identityOf(member.caller), route))
      return answer(response, turnAway("not-allowed"));
    const parsed = body.safeParse(request.body ?? {});
    answer(
      response,
      parsed.success
        ? await judge(parsed.data, member, request, response)
        : turnAway("bad-shape"),
    );
  };
}
