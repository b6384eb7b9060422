import * as z from "zod";
import { postJson } from "../../network/post-json.ts";

/** What the doors answered; `unreachable` where they did not. */
export type Answered<Reply> =
  | { readonly ok: true; readonly reply: Reply }
  | { readonly ok: false; readonly code: string };

const refused = z.object({ ok: z.literal(false), code: z.string() });

function read<Reply>(body: unknown, reply: z.ZodType<Reply>): Answered<Reply> {
  const turnedAway = refused.safeParse(body);
  if (turnedAway.success) return turnedAway.data;
  const parsed = z.object({ ok: z.literal(true), reply }).safeParse(body);
  return parsed.success
    ? { ok: true, reply: parsed.data.reply }
    : { ok: false, code: "unreachable" };
}

/** Asks a door for something; never throws. */
export async function ask<Reply>(
  path: string,
  body: unknown,
  reply: z.ZodType<Reply>,
): Promise<Answered<Reply>> {
  return read((await postJson(path, body))?.body, reply);
}

/** Reads what a page shows; never throws. */
export async function readPage<Reply>(
  path: string,
  reply: z.ZodType<Reply>,
): Promise<Answered<Reply>> {
  try {
    return read(await (await fetch(path)).json(), reply);
  } catch {
    return { ok: false, code: "unreachable" };
  }
}

/** For deeds that answer nothing but that they are done. */
export const nothing = z.looseObject({});
