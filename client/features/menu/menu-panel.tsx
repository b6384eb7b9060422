import "./menu.css";
import { ArrowLeft } from "lucide";
import type { VNode } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { MenuContent } from "../../../shared/features/menu/dish.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { TryAgain } from "../../interface/try-again.tsx";
import type { PanelProps } from "../client-feature.ts";
import { ComparePage } from "./compare-page.tsx";
import { DishList } from "./dish-list.tsx";
import { DishPage } from "./dish-page.tsx";
import { createMenuModel, type MenuModel } from "./menu-model.ts";
import { MenuNotes } from "./menu-notes.tsx";
import { OrderedPage } from "./ordered-page.tsx";
import { PlateBar } from "./plate-bar.tsx";
import { PlatePage } from "./plate-page.tsx";

interface OpenMenuProps {
  readonly app: App;
  readonly model: MenuModel;
  readonly content: MenuContent;
}

/** The page that is open; its key makes each one take the focus afresh. */
function MenuPage({ app, model, content }: OpenMenuProps): VNode {
  const page = model.page.value;
  switch (page.name) {
    case "list":
      return <DishList app={app} model={model} content={content} />;
    case "dish":
      return (
        <DishPage key={page.dish.id} app={app} model={model} dish={page.dish} />
      );
    case "compare":
      return <ComparePage app={app} model={model} dishes={page.dishes} />;
    case "plate":
      return <PlatePage app={app} model={model} />;
    case "ordered":
      return (
        <OrderedPage
          app={app}
          content={content}
          plate={page.plate}
          isNew={page.isNew}
        />
      );
  }
}

function OpenMenu(props: OpenMenuProps): VNode {
  const { app, model, content } = props;
  return (
    <>
      {model.page.value.name !== "list" && (
        <Button
          icon={ArrowLeft}
          label={app.t("menu.back")}
          onPress={() => model.back()}
        />
      )}
      <MenuPage {...props} />
      <MenuNotes app={app} content={content} />
      <PlateBar app={app} model={model} />
    </>
  );
}

function MenuAtStation(props: { app: App; station: string }): VNode {
  const { app, station } = props;
  const model = useMemo(() => createMenuModel(app, station), [app, station]);
  useEffect(() => runAction(app, () => model.open()), [app, model]);
  const content = model.content.value;
  if (content !== null)
    return (
      <div class="menu">
        <OpenMenu app={app} model={model} content={content} />
      </div>
    );
  if (model.status.value === "opening") return <p>{app.t("menu.loading")}</p>;
  return (
    <TryAgain
      app={app}
      words={app.t("menu.not-open")}
      onAgain={() => runAction(app, () => model.open())}
    />
  );
}

/** The menu, one page of it at a time. */
export function MenuPanel({ app, station }: PanelProps): VNode | null {
  return station === undefined ? null : (
    <MenuAtStation app={app} station={station} />
  );
}
