import { createTransport } from "nodemailer";
import { isIP } from "node:net";
import type { Sender } from "./mail-address.ts";

/** One mail as it goes to the SMTP server. */
export interface OutgoingMail {
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly date: Date;
  readonly stop: { readonly link: string } | null;
}

/** The SMTP server did not take a mail. Its own sentence is left out, for it may hold the address. */
export class MailNotTaken extends Error {
  override name = "MailNotTaken";
  /** Whether it would not take it later either. */
  readonly isForGood: boolean;

  constructor(code: string, isForGood: boolean) {
    super(code);
    this.isForGood = isForGood;
  }
}

export type SendMail = (mail: OutgoingMail) => Promise<void>;

const CONNECT_MS = 10_000;
const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
/** What a server says about one mail, not about the connection. */
const ABOUT_THE_MAIL = new Set(["EENVELOPE", "EMESSAGE"]);

function describeFailure(error: unknown): MailNotTaken {
  const { code, responseCode } = (error ?? {}) as {
    code?: unknown;
    responseCode?: unknown;
  };
  const name = typeof code === "string" ? code : "EUNKNOWN";
  const number = typeof responseCode === "number" ? responseCode : null;
  const isForGood =
    number !== null && number >= 500 && ABOUT_THE_MAIL.has(name);
  return new MailNotTaken(number ? `${name} ${number}` : name, isForGood);
}

/**
 * Opens the way to an SMTP server; nothing is connected before the first mail. A server on another machine must
 * speak TLS, for mails hold keys; only `requireTLS=false` in the address says otherwise.
 * @param silenceMs how long it may say nothing
 */
export function createMailSender(
  smtpUrl: string,
  from: Sender,
  silenceMs: number,
): SendMail {
  const address = new URL(smtpUrl);
  const domain = from.address.slice(from.address.lastIndexOf("@") + 1);
  const transport = createTransport({
    url: smtpUrl,
    requireTLS:
      !LOCAL.test(address.hostname) &&
      address.searchParams.get("requireTLS") !== "false",
    name: isIP(domain) ? undefined : domain,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (mail) => {
    try {
      await transport.sendMail({
        from,
        to: mail.to,
        envelope: { from: from.address, to: mail.to.address },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        date: mail.date,
        // The same at each try, so that mail programs show a doubled mail once.
        messageId: `<${mail.id}@${domain}>`,
        xMailer: false,
        headers: {
          "Auto-Submitted": "auto-generated",
          "X-Auto-Response-Suppress": "All",
          ...(mail.stop && {
            "List-Unsubscribe": {
              prepared: true,
              value: `<${mail.stop.link}>`,
            },
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          }),
        },
      });
    } catch (error) {
      throw describeFailure(error);
    }
  };
}
