import type { CookieOptions } from "express";

/** The name of the cookie; over https it is bound to this host alone. */
export function cookieName(isSecure: boolean): string {
  return isSecure ? "__Host-islet" : "islet";
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

/** The secret in a request's cookie header, if any. */
export function readSignInToken(
  cookieHeader: string | undefined,
  isSecure: boolean,
): string | null {
  const prefix = `${cookieName(isSecure)}=`;
  for (const part of (cookieHeader ?? "").split(";")) {
    const cookie = part.trim();
    if (cookie.startsWith(prefix)) {
      const token = cookie.slice(prefix.length);
      return /^[\w-]{43}$/.test(token) ? token : null;
    }
  }
  return null;
}
