import {
  CalendarDays,
  createElement,
  Clapperboard,
  Dumbbell,
  Hand,
  MessageCircleQuestion,
  MessagesSquare,
  Presentation,
  ShoppingBasket,
  Sun,
  UtensilsCrossed,
  type IconNode,
} from "lucide";
import type { FeatureName } from "../../../shared/features/names.ts";

const ICONS: Readonly<Partial<Record<FeatureName, IconNode>>> = {
  board: MessagesSquare,
  calendar: CalendarDays,
  deck: Presentation,
  exercise: Dumbbell,
  film: Clapperboard,
  guide: MessageCircleQuestion,
  label: ShoppingBasket,
  menu: UtensilsCrossed,
  today: Sun,
};

/** The sign of what a station offers. */
export function createStationIcon(feature: FeatureName): SVGElement {
  const icon = createElement(ICONS[feature] ?? Hand);
  icon.setAttribute("aria-hidden", "true");
  return icon;
}
