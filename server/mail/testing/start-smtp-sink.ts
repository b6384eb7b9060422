import { once } from "node:events";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { callbackify } from "node:util";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

/** A mail as it arrived. */
export interface ReceivedMail extends Email {
  /** Byte for byte, as text. */
  readonly raw: string;
  readonly recipients: readonly string[];
}

/** A real SMTP server of this machine that keeps what it is given. */
export interface SmtpSink {
  readonly port: number;
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  stop(): Promise<void>;
}

/**
 * @param options.port a port of an earlier sink, to come up again
 * @param options.refuse recipients that do not exist here
 */
export async function startSmtpSink(
  options: { readonly port?: number; readonly refuse?: RegExp } = {},
): Promise<SmtpSink> {
  const mails: ReceivedMail[] = [];
  const keep = callbackify(
    async (stream: Readable, session: SMTPServerSession): Promise<void> => {
      const raw = await buffer(stream);
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      const email = await PostalMime.parse(raw);
      mails.push({ ...email, raw: raw.toString("utf8"), recipients });
    },
  );
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo({ address }, _session, done) {
      if (!options.refuse?.test(address)) return done();
      const refusal = new Error(`no such person: ${address}`);
      return done(Object.assign(refusal, { responseCode: 550 }));
    },
    onData: (stream, session, done) =>
      keep(stream, session, (error) => done(error)),
  });
  // A sender that is killed in the middle is no fault of the sink.
  server.on("error", () => undefined);
  const listening = server.listen(options.port ?? 0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  if (address === null || typeof address === "string")
    throw new Error("The sink has no port.");
  return {
    port: address.port,
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
