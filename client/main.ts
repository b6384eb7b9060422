import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "./interface/styles/base.css";
import "./interface/styles/pages.css";
import { render } from "preact";
import { applyPreferences } from "./interface/preferences.ts";
import { openPage } from "./pages/open-page.tsx";

applyPreferences(document.documentElement);
const root = document.getElementById("app");
if (root !== null) {
  const page = await openPage(location.pathname);
  root.replaceChildren();
  render(page, root);
}
