import type { Request } from "express";
import type { ComingInServices } from "./coming-in-services.ts";

/** Wrong keys from one address. A whole clinic may come in by one, so only wrong ones count. */
const WRONG_BY_ADDRESS = { burst: 20, perMinute: 5 };
/** Guesses at one account: five in a quarter of an hour. */
const GUESSES_BY_ACCOUNT = { burst: 5, perMinute: 5 / 15 };
const GUESSES_BY_ADDRESS = { burst: 20, perMinute: 20 / 60 };
const ASKING_FOR_MAIL = { burst: 10, perMinute: 20 / 60 };

/** Counts a wrong key; false where this address has to wait. */
export function countWrongKey(
  { limiter, clock }: ComingInServices,
  request: Request,
): boolean {
  return limiter.take(
    `wrong sign-in ${request.ip}`,
    WRONG_BY_ADDRESS,
    clock.nowMs(),
  );
}

/** Counts a guess at somebody's secret before it is looked at; false where there were too many. */
export function mayGuess(
  { limiter, clock }: ComingInServices,
  request: Request,
  account: string,
): boolean {
  const now = clock.nowMs();
  const atAccount = limiter.take(
    `guess at ${account}`,
    GUESSES_BY_ACCOUNT,
    now,
  );
  const atAddress = limiter.take(
    `guess from ${request.ip}`,
    GUESSES_BY_ADDRESS,
    now,
  );
  return atAccount && atAddress;
}

/** Counts a wish for a mail; false where there were too many from one address. */
export function mayAskForMail(
  { limiter, clock }: ComingInServices,
  request: Request,
): boolean {
  return limiter.take(
    `ask for mail ${request.ip}`,
    ASKING_FOR_MAIL,
    clock.nowMs(),
  );
}
