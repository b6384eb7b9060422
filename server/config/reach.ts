import * as z from "zod";
import {
  addressList,
  count,
  duration,
  port,
  publicUrl,
} from "./setting-types.ts";

/** How the island is reached from outside. */
export const reach = {
  PORT: port.default(2567),
  HOST: z.string().min(1).default("127.0.0.1"),
  PUBLIC_URL: publicUrl.optional(),
  TRUSTED_PROXIES: addressList.default(""),
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  METRICS_TOKEN: z.string().optional(),
  REQUEST_SECONDS: duration.default(300),
  HEADER_SECONDS: duration.default(15),
  BODY_KB: count.default(256),
};
