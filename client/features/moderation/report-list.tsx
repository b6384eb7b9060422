import { Check, DoorOpen, Ban } from "lucide";
import type { VNode } from "preact";
import type { OpenReport } from "../../../shared/features/moderation.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { tellTime } from "../../interface/tell-time.ts";
import {
  ordersOf,
  readReports,
  removeMessage,
  removePost,
  sendAway,
} from "./orders.ts";

async function settle(app: App, report: string): Promise<void> {
  const outcome = await app.request("moderation.settle", { report });
  if (!outcome.ok) app.sayRefusal(outcome);
  await readReports(app);
}

function ReportRow(props: {
  readonly app: App;
  readonly report: OpenReport;
}): VNode {
  const { app, report } = props;
  const { id, subjectName: name, message, post } = report;
  const subject = { whom: { report: id }, name };
  return (
    <li class="row report">
      <div class="row-text">
        <strong dir="auto">{name}</strong>
        <span>
          {app.t(`moderation.reason-${report.reason}`)} ·{" "}
          {app.t("moderation.reported-by", { name: report.reporterName })} ·{" "}
          {tellTime(report.reportedAt, app.language.value)}
        </span>
        {report.words !== "" && <q dir="auto">{report.words}</q>}
        <ul>
          {report.context.map((said, index) => (
            <li key={index} dir="auto">
              <strong>{said.senderName}</strong>{" "}
              {said.isReported && (
                <span class="mark">{app.t("moderation.this-one")}</span>
              )}{" "}
              {said.text === "" ? app.t("moderation.gone") : said.text}
            </li>
          ))}
        </ul>
      </div>
      <div class="choices">
        {message !== null && (
          <Button
            label={app.t("moderation.remove-message")}
            onPress={() => runAction(app, () => removeMessage(app, message))}
          />
        )}
        {post !== null && (
          <Button
            label={app.t("moderation.remove-message")}
            onPress={() => runAction(app, () => removePost(app, post))}
          />
        )}
        <Button
          icon={DoorOpen}
          label={app.t("moderation.send-away")}
          onPress={() => runAction(app, () => sendAway(app, subject, "visit"))}
        />
        <Button
          icon={Ban}
          label={app.t("moderation.ban")}
          onPress={() => runAction(app, () => sendAway(app, subject, "ban"))}
        />
        <Button
          icon={Check}
          kind="primary"
          label={app.t("moderation.settle")}
          onPress={() => runAction(app, () => settle(app, id))}
        />
      </div>
    </li>
  );
}

/** What people have reported, for staff. */
export function ReportList({ app }: { readonly app: App }): VNode {
  const reports = ordersOf(app).reports.value;
  if (reports.length === 0) return <p>{app.t("moderation.no-reports")}</p>;
  return (
    <ul class="rows">
      {reports.map((report) => (
        <ReportRow key={report.id} app={app} report={report} />
      ))}
    </ul>
  );
}
