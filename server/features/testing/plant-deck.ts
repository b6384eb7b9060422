import { randomUUID } from "node:crypto";
import { createCanvas } from "@napi-rs/canvas";
import { inTransaction } from "../../storage/write.ts";
import type { TestIsland } from "../../testing/start-test-island.ts";
import { insertDeck } from "../deck/deck-records.ts";

/** Puts a deck into a study without a PDF, whose reading a busy machine may not finish in time; gives its id. */
export async function plantDeck(
  { services, invite }: Pick<TestIsland, "services" | "invite">,
  deck: {
    readonly studyId: string;
    readonly title: string;
    readonly slideCount: number;
  },
): Promise<string> {
  const { studyId, title, slideCount } = deck;
  const { membershipId } = await invite("educator", "Maker", { studyId });
  const picture = createCanvas(160, 90).toBuffer("image/webp");
  const image = await services.files.putFile(picture, "webp");
  const id = randomUUID();
  await inTransaction(services.database, (transaction) =>
    insertDeck(transaction, {
      id,
      studyId,
      membershipId,
      title,
      createdAt: services.clock.now(),
      bytes: picture.length,
      of: null,
      slides: Array.from({ length: slideCount }, (_, index) => ({
        number: index + 1,
        widthPx: 160,
        heightPx: 90,
        image,
        text: `Hello ${index + 1}`,
        description: "",
        notes: "",
        source: "",
      })),
    }),
  );
  return id;
}
