import type { Request } from "express";
import type { ComingInServices } from "./coming-in-services.ts";

/** How many at once. A whole clinic may come in by one address, so there only wrong keys count. */
const WRONG_BURST = 20;
const GUESSES_AT_ACCOUNT_BURST = 5;
const GUESSES_FROM_ADDRESS_BURST = 20;
const MAIL_BURST = 10;

/** Counts a wrong key; false where this address has to wait. */
export function countWrongKey(
  { config, limiter, clock }: ComingInServices,
  request: Request,
): boolean {
  return limiter.take(
    `wrong sign-in ${request.ip}`,
    { burst: WRONG_BURST, perMinute: config.wrongKeysPerMinute },
    clock.nowMs(),
  );
}

/** Counts a guess at somebody's secret before it is looked at; false where there were too many. */
export function mayGuess(
  { config, limiter, clock }: ComingInServices,
  request: Request,
  account: string,
): boolean {
  const now = clock.nowMs();
  const perMinute = config.guessesPerHour / 60;
  const atAccount = limiter.take(
    `guess at ${account}`,
    { burst: GUESSES_AT_ACCOUNT_BURST, perMinute },
    now,
  );
  const atAddress = limiter.take(
    `guess from ${request.ip}`,
    { burst: GUESSES_FROM_ADDRESS_BURST, perMinute },
    now,
  );
  return atAccount && atAddress;
}

/** Counts a wish for a mail; false where there were too many from one address. */
export function mayAskForMail(
  { config, limiter, clock }: ComingInServices,
  request: Request,
): boolean {
  return limiter.take(
    `ask for mail ${request.ip}`,
    { burst: MAIL_BURST, perMinute: config.mailWishesPerHour / 60 },
    clock.nowMs(),
  );
}
