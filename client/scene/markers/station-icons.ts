import {
  BookOpen,
  CalendarDays,
  createElement,
  Clapperboard,
  Dumbbell,
  Hand,
  LifeBuoy,
  MessageCircleQuestion,
  MessagesSquare,
  Pill,
  Presentation,
  ShoppingBasket,
  Sun,
  UtensilsCrossed,
  type IconNode,
} from "lucide";
import type { FeatureName } from "../../../shared/features/names.ts";

const ICONS: Readonly<Partial<Record<FeatureName, IconNode>>> = {
  board: MessagesSquare,
  book: BookOpen,
  calendar: CalendarDays,
  deck: Presentation,
  exercise: Dumbbell,
  film: Clapperboard,
  guide: MessageCircleQuestion,
  help: LifeBuoy,
  label: ShoppingBasket,
  menu: UtensilsCrossed,
  shelf: Pill,
  today: Sun,
};

/** The sign of what a station offers. */
export function createStationIcon(feature: FeatureName): SVGElement {
  const icon = createElement(ICONS[feature] ?? Hand);
  icon.setAttribute("aria-hidden", "true");
  return icon;
}
