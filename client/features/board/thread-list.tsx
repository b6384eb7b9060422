import { MessageSquarePlus, Pin } from "lucide";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import {
  TOPICS,
  type ThreadSummary,
  type Topic,
} from "../../../shared/features/board/post.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { Icon } from "../../interface/icon.tsx";
import { runAction } from "../../interface/run-action.ts";
import { TryAgain } from "../../interface/try-again.tsx";
import { boardOf, openThread, readList } from "./board-model.ts";
import { tellMoment } from "./tell-moment.ts";

function ThreadRow(props: {
  readonly app: App;
  readonly thread: ThreadSummary;
}): VNode {
  const { app, thread } = props;
  const title = thread.title || app.t("board.removed");
  return (
    <li class="row">
      <button
        type="button"
        class="thread"
        onClick={() => runAction(app, () => openThread(app, thread.id))}
      >
        <strong dir="auto">{title}</strong>
        <span class="thread-marks">
          {thread.isNew && <span class="mark">{app.t("board.new")}</span>}
          {thread.isPinned && (
            <span class="mark">
              <Icon node={Pin} /> {app.t("board.pinned")}
            </span>
          )}
          {!thread.isAnswered && (
            <span class="mark">{app.t("board.no-answer-yet")}</span>
          )}
        </span>
        <span class="faint">
          {app.t(`board.topic-${thread.topic}`)}
          {thread.authorName !== "" &&
            ` · ${app.t("board.by", { name: thread.authorName })}`}
          {` · ${app.t("board.replies", { count: thread.replies })}`}
          {` · ${tellMoment(thread.lastAt, app.language.value)}`}
        </span>
      </button>
    </li>
  );
}

function Filters({ app }: { readonly app: App }): VNode {
  const board = boardOf(app);
  const change = (deed: () => void): void => {
    deed();
    board.listPage.value = 0;
    board.list.value = "loading";
    runAction(app, () => readList(app));
  };
  return (
    <div class="board-filters">
      <label>
        {app.t("board.topic")}
        <select
          value={board.topic.value ?? ""}
          onChange={({ currentTarget: { value } }) =>
            change(() => {
              board.topic.value = value === "" ? null : (value as Topic);
            })
          }
        >
          <option value="">{app.t("board.all-topics")}</option>
          {TOPICS.map((topic) => (
            <option key={topic} value={topic}>
              {app.t(`board.topic-${topic}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={board.order.value === "unanswered"}
          onChange={({ currentTarget: { checked } }) =>
            change(() => {
              board.order.value = checked ? "unanswered" : "newest";
            })
          }
        />
        {app.t("board.unanswered-first")}
      </label>
    </div>
  );
}

function Threads({ app }: { readonly app: App }): VNode {
  const { list, listPage, topic } = boardOf(app);
  const read = (): void => runAction(app, () => readList(app));
  if (list.value === "loading") return <p>{app.t("panel.loading")}</p>;
  if (list.value === "failed")
    return (
      <TryAgain app={app} words={app.t("board.not-read")} onAgain={read} />
    );
  const { threads, hasMore } = list.value;
  const turn = (by: number): void => {
    listPage.value += by;
    list.value = "loading";
    read();
  };
  return (
    <>
      {threads.length === 0 && (
        <p>
          {app.t(topic.value === null ? "board.empty" : "board.empty-topic")}
        </p>
      )}
      <ul class="rows">
        {threads.map((thread) => (
          <ThreadRow key={thread.id} app={app} thread={thread} />
        ))}
      </ul>
      <div class="choices">
        {listPage.value > 0 && (
          <Button label={app.t("board.newer")} onPress={() => turn(-1)} />
        )}
        {hasMore && (
          <Button label={app.t("board.older")} onPress={() => turn(1)} />
        )}
      </div>
    </>
  );
}

/** All threads, to be filtered by topic; the way to begin one comes first. */
export function ThreadListPage({ app }: { readonly app: App }): VNode {
  const board = boardOf(app);
  useEffect(() => runAction(app, () => readList(app)), [app]);
  return (
    <>
      <p>{app.t("board.intro")}</p>
      <Button
        icon={MessageSquarePlus}
        kind="primary"
        label={app.t("board.begin")}
        onPress={() => {
          board.page.value = { name: "write" };
        }}
      />
      <Filters app={app} />
      <Threads app={app} />
    </>
  );
}
