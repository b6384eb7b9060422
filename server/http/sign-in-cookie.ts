import type { CookieOptions } from "express";

/** The name of the cookie; over https it is bound to this host alone. */
export function cookieName(isSecure: boolean): string {
  return isSecure ? "__Host-islet" : "islet";
}

/** The name of the cookie a device is known by; it opens nothing. */
export function deviceCookieName(isSecure: boolean): string {
  return `${cookieName(isSecure)}-device`;
}

/**
 * How the cookie is set: never readable by scripts, never sent by other sites.
 * @param expires `null` for a shared computer, where it goes with the window
 */
export function cookieOptions(
  isSecure: boolean,
  expires: Date | null,
): CookieOptions {
  return {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure,
    path: "/",
    ...(expires && { expires }),
  };
}

/** The secret of a sign-in in a request's cookie header, if any. */
export function readSignInToken(
  cookieHeader: string | undefined,
  isSecure: boolean,
): string | null {
  return readToken(cookieHeader, cookieName(isSecure));
}

/** What a device is known by, in a request's cookie header, if anything. */
export function readDeviceToken(
  cookieHeader: string | undefined,
  isSecure: boolean,
): string | null {
  return readToken(cookieHeader, deviceCookieName(isSecure));
}

function readToken(
  cookieHeader: string | undefined,
  name: string,
): string | null {
  const prefix = `${name}=`;
  for (const part of (cookieHeader ?? "").split(";")) {
    const cookie = part.trim();
    if (cookie.startsWith(prefix)) {
      const token = cookie.slice(prefix.length);
      return /^[\w-]{43}$/.test(token) ? token : null;
    }
  }
  return null;
}
