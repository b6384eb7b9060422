import * as z from "zod";
import { parseProxies } from "../http/trusted-proxy.ts";
import { readSender } from "../mail/mail-address.ts";

/** A port; 0 takes any free one. */
export const port = z.coerce.number().int().min(0).max(65535);

/** A length of time in whatever unit the variable's name says. */
export const duration = z.coerce.number().positive();

/** Minutes of rest; people are warned two before the end, so it takes more than that. */
export const restMinutes = z.coerce.number().min(3);

/** A number of things, at least one. */
export const count = z.coerce.number().int().min(1);

/** Addresses and networks, parted by commas or spaces. */
export const addressList = z
  .string()
  .refine((text) => parseProxies(text) !== null, {
    message:
      "expected addresses or networks such as 127.0.0.1, 10.0.0.0/8 or ::1",
  });

/** A public address: https, and nothing after the name of the host. */
export const publicUrl = z
  .url({ protocol: /^https$/ })
  .refine((text) => new URL(text).pathname === "/", {
    message: "expected an address without a path, such as https://islet.org",
  });

/** Who mail comes from. */
export const mailSender = z
  .string()
  .refine((text) => readSender(text) !== null, {
    message:
      "expected an address such as islet@islet.org or Islet <islet@islet.org>",
  });
