import { createTransport } from "nodemailer";
import { isIP } from "node:net";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
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
  /** An iCalendar file that goes with it. */
  readonly calendar: string | null;
  /** Done when all is said but the mail itself; what it throws keeps the mail from going out. */
  readonly beforeHandover?: () => Promise<void>;
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
  const waiting = new Map<string, () => Promise<void>>();
  // The mail is read once the server has taken sender and reader and waits for it.
  transport.use("stream", ({ message }, done) => {
    const before = waiting.get(message.messageId());
    const read = message.createReadStream.bind(message);
    if (before)
      message.createReadStream = () => Readable.from(readAfter(before, read));
    done();
  });
  return async (mail) => {
    // The same at each try, so that mail programs show a doubled mail once.
    const messageId = `<${mail.id}@${domain}>`;
    if (mail.beforeHandover) waiting.set(messageId, mail.beforeHandover);
    try {
      await transport.sendMail({
        from,
        to: mail.to,
        envelope: { from: from.address, to: mail.to.address },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        date: mail.date,
        messageId,
        xMailer: false,
        ...(mail.calendar !== null && {
          icalEvent: {
            method: "PUBLISH",
            filename: "class.ics",
            content: mail.calendar,
          },
        }),
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
    } finally {
      waiting.delete(messageId);
    }
  };
}

async function* readAfter(
  before: () => Promise<void>,
  read: () => Readable,
): AsyncGenerator<Buffer> {
  const whole = await buffer(read());
  await before();
  yield whole;
}
