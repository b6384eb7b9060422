import * as z from "zod";
import {
  CARD_TITLE,
  WebCard,
  type card as declaration,
} from "../../shared/features/card.ts";
import { readWebAddress } from "../../shared/features/card/web-address.ts";
import { checkText } from "../../shared/protocol/check-text.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import type { World } from "./context.ts";
import {
  CLASSROOM,
  dropEnded,
  findInClass,
  findPresenting,
} from "./in-class.ts";
import { clearTool, commitTool, restoreTool } from "./keep-tool.ts";
import type { ServerFeature } from "./server-feature.ts";

const entryShape = z.object({
  id: z.string(),
  address: z.string(),
  host: z.string(),
  title: z.string(),
});

function show(
  world: World,
  classId: string,
  entry: z.infer<typeof entryShape>,
): void {
  const shown = new WebCard();
  shown.class = classId;
  shown.id = entry.id;
  shown.address = entry.address;
  shown.host = entry.host;
  shown.title = entry.title;
  world.state.cards.set(CLASSROOM, shown);
}

/** A web address shown to the class. It is checked and passed on; nothing here ever fetches it. */
export const card: ServerFeature<typeof declaration> = {
  requests: {
    async show({ address: raw, title: words }, context) {
      const here = findPresenting(context);
      if (!here.ok) return here;
      const { world, running } = here;
      const read = readWebAddress(raw);
      if (!read.ok) return read;
      const { address, host } = read;
      const title = words.trim() || host;
      const fault = checkText(title, CARD_TITLE);
      if (fault) return refuse(fault);
      const id = context.requestId;
      const entry = { id, address, host, title };
      await commitTool(context, {
        classId: running.id,
        tool: "card",
        entry,
        fact: { name: "card.shown", item: id, payload: { host } },
        shown: { kind: "card", card: id, address, host, title },
      });
      show(world, running.id, entry);
      return accept({ host });
    },

    clear: (_payload, context) =>
      clearTool(
        context,
        { name: "card", slice: "cards" },
        { shown: { kind: "card-gone" } },
      ),

    async follow(_payload, context) {
      const here = findInClass(context);
      if (!here.ok) return here;
      const shown = here.world.state.cards.get(CLASSROOM);
      if (!shown) return refuse("not-found");
      await context.commit((_transaction, record) => {
        record({
          name: "link.followed",
          class: here.running.id,
          item: shown.host,
          payload: { kind: "web-page" },
        });
        return {};
      });
      return accept({});
    },
  },

  /** With the class its card goes. */
  tick: (world) => dropEnded(world, world.state.cards),

  restore: (world, database) =>
    restoreTool(world, database, { name: "card", shape: entryShape, show }),
};
