import type { VNode } from "preact";
import type { PanelProps } from "../client-feature.ts";
import { BlockedList } from "./blocked-list.tsx";
import { ordersOf } from "./orders.ts";
import { ReportForm } from "./report-form.tsx";
import { ReportList } from "./report-list.tsx";

/** The form while somebody reports; else whom one has blocked, and for those who lead the reports. */
export function OrderPanel({ app }: PanelProps): VNode {
  const draft = ordersOf(app).draft.value;
  if (draft !== null) return <ReportForm app={app} draft={draft} />;
  return (
    <>
      {app.live.me.value?.isStaff === true && <ReportList app={app} />}
      <BlockedList app={app} />
    </>
  );
}
