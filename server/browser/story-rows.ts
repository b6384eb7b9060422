/** What everybody leaves who comes in by a link and lets themselves be taken to class. */
const comesToClass = (seat: string): string[] => [
  "account.signed-in via=page+pointer",
  "connection.opened dock via=VIA",
  "consent.given scope=activity",
  "member.joined",
  "place.entered classroom via=VIA",
  "place.entered dock via=VIA",
  "place.left dock via=VIA",
  "class.joined classroom class=CLASS via=VIA",
  `seat.taken classroom seat=classroom/${seat} via=VIA`,
  "class.left classroom class=CLASS via=VIA",
];

/** What somebody adds who then orders a meal. */
const goesToEat = (name: string, seat: string): string[] => [
  "place.left classroom via=VIA",
  `seat.left classroom seat=classroom/${seat} via=VIA`,
  "place.entered restaurant via=VIA",
  "item.opened restaurant/menu menu kind=menu via=VIA",
  "item.viewed restaurant/menu bibimbap kind=food via=VIA",
  "item.viewed restaurant/menu bibimbap beside=bibimbap-half-rice kind=food via=VIA",
  "item.viewed restaurant/menu bibimbap-half-rice beside=bibimbap kind=food via=VIA",
  `item.ordered restaurant/menu bibimbap-half-rice carbohydrateG=49.2 kind=food plate="${name}" via=VIA`,
  `item.ordered restaurant/menu lemon-tea carbohydrateG=2 kind=food plate="${name}" via=VIA`,
];

const write = (
  rows: readonly string[],
  via: string,
  classTitle: string,
): string[] =>
  rows
    .map((row) => row.replace("VIA", via).replace("CLASS", `"${classTitle}"`))
    .toSorted();

/** Exactly the rows of the story, by person; "" are the class's own. */
export function listStoryRows(
  classTitle: string,
  deckTitle: string,
): Record<string, string[]> {
  const shown = (slide: number): string =>
    `slide.shown classroom/projector class=CLASS deck="${deckTitle}" slide=${slide} via=VIA`;
  const rows: Record<string, readonly [string, readonly string[]]> = {
    "": [
      "3d+pointer",
      [
        "class.started classroom class=CLASS via=VIA",
        ...[1, 2, 3].map(shown),
        "slide.cleared classroom/projector class=CLASS",
        "class.ended classroom class=CLASS via=VIA",
      ],
    ],
    Nora: [
      "3d+pointer",
      [
        ...comesToClass("b3"),
        "connection.closed classroom reason=dropped via=VIA",
      ],
    ],
    Rosa: [
      "3d+pointer",
      [
        ...comesToClass("b4"),
        "message.sent classroom class=CLASS channel=class chars=22 hearers=2 via=VIA",
        "hand.raised classroom class=CLASS via=VIA",
        "hand.lowered classroom by=left via=VIA",
        ...goesToEat("Rosa", "b4"),
        "connection.closed restaurant reason=dropped via=VIA",
      ],
    ],
    Amina: [
      "text+pointer",
      [
        ...comesToClass("b2"),
        "message.sent classroom class=CLASS channel=class chars=23 hearers=2 via=VIA",
        "hand.raised classroom class=CLASS via=VIA",
        "hand.lowered classroom by=staff via=VIA",
        ...goesToEat("Amina", "b2"),
        "connection.closed restaurant reason=dropped via=VIA",
      ],
    ],
    Walter: [
      "3d+pointer",
      [
        ...comesToClass("b5"),
        "connection.closed classroom reason=dropped via=VIA",
      ],
    ],
  };
  return Object.fromEntries(
    Object.entries(rows).map(([name, [via, list]]) => [
      name,
      write(list, via, classTitle),
    ]),
  );
}
