import { useSignal, type Signal } from "@preact/signals";
import { Printer } from "lucide";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { Certificate } from "../../../shared/features/calendar/class-report.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";

async function readCertificate(
  app: App,
  into: Signal<Certificate | null>,
): Promise<void> {
  const outcome = await app.request("calendar.certificate", {});
  if (outcome.ok) into.value = outcome.reply;
}

/** The topics one has attended, and once all are, a certificate to print. Nothing where there are no topics. */
export function CertificateView({ app }: { readonly app: App }): VNode | null {
  const read = useSignal<Certificate | null>(null);
  useEffect(
    () => runAction(app, () => readCertificate(app, read)),
    [app, read],
  );
  const now = read.value;
  if (now === null || now.topics.length === 0) return null;
  const date = new Intl.DateTimeFormat(app.language.value, {
    dateStyle: "long",
  });
  const attended = now.topics.filter((each) => each.attendedAt !== null);
  return (
    <section class={`card stack ${now.isComplete ? "certificate" : ""}`}>
      <h2>{app.t("certificate.title")}</h2>
      {now.isComplete ? (
        <p class="lead">
          {app.t("certificate.words", {
            name: now.name,
            study: now.studyName,
            count: now.topics.length,
          })}
        </p>
      ) : (
        <p>
          {app.t("certificate.so-far", {
            attended: attended.length,
            all: now.topics.length,
          })}
        </p>
      )}
      <ol class="rows">
        {now.topics.map(({ number, title, attendedAt }) => (
          <li key={number} class="row">
            <div class="row-text">
              <span dir="auto">{title}</span>
              <span class="faint">
                {attendedAt === null
                  ? app.t("certificate.not-yet")
                  : date.format(attendedAt)}
              </span>
            </div>
          </li>
        ))}
      </ol>
      {now.isComplete && (
        <Button
          icon={Printer}
          label={app.t("report.print")}
          onPress={() => window.print()}
        />
      )}
    </section>
  );
}
