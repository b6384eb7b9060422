/** Pages of the web that things and books lead to. Each address was seen; some are old and may have moved. */
import * as z from "zod";
import { type TrustedPage, trustedPage } from "../features/trusted-page.ts";
import listed from "./web-pages.json" with { type: "json" };

export const WEB_PAGES: readonly TrustedPage[] = z
  .array(trustedPage)
  .parse(listed);
