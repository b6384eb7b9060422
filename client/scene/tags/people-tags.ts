import type { PerspectiveCamera } from "three";
import type { App, AvatarFacts } from "../../interface/app.ts";
import type { Sight } from "../camera/sight.ts";
import type { Islander } from "../people/islanders.ts";
import { makeBubble, type Bubble } from "./bubbles.ts";
import { chooseTags, type TagCandidate } from "./choose-tags.ts";
import { NameTag } from "./name-tag.ts";
import { projectToPage, type PageBox, type PagePoint } from "./project.ts";
import type { ReadableBoard } from "./readable-boards.ts";

interface PeopleTagsOptions {
  readonly layer: HTMLElement;
  readonly app: App;
  readonly sight: Sight;
  readonly tagsMax: number;
  onPerson(avatarId: string): void;
}

interface Tagged {
  readonly tag: NameTag;
  describedAs: AvatarFacts | null;
  describedIn: string;
  isChosen: boolean;
}

const ABOVE_HEAD_M = 0.14;
const CHOOSE_EVERY_MS = 160;
/** As large as one's own head is in the picture, about. */
const HEAD_PX = 56;

/** Names, badges and words over people's heads, as text of the page. */
export class PeopleTags {
  readonly #options: PeopleTagsOptions;
  readonly #tags = new Map<string, Tagged>();
  /** What was said, also by those who are not in the picture just now. */
  readonly #bubbles = new Map<string, Bubble>();
  readonly #stopListening: () => void;
  readonly #point: PagePoint = { xPx: 0, yPx: 0, isInPicture: false };
  readonly #head = { x: 0, y: 0, z: 0 };
  #chosenAtMs = -Infinity;
  #ownHead: PageBox | null = null;

  constructor(options: PeopleTagsOptions) {
    this.#options = options;
    this.#stopListening = options.app.onNotice("chat.message", (message) => {
      this.#bubbles.set(
        message.avatar,
        makeBubble(message.text, performance.now()),
      );
    });
  }

  update(
    people: ReadonlyMap<string, Islander>,
    camera: PerspectiveCamera,
    size: { readonly widthPx: number; readonly heightPx: number },
    nowMs: number,
    boards: readonly ReadableBoard[],
  ): void {
    this.#forgetAllBut(people);
    const isTimeToChoose = nowMs - this.#chosenAtMs >= CHOOSE_EVERY_MS;
    const candidates: TagCandidate[] = [];
    for (const [id, islander] of people) {
      const tagged = this.#tagOf(id);
      this.#describe(id, tagged, islander, nowMs);
      this.#locate(islander, camera, size);
      const { xPx, yPx, isInPicture } = this.#point;
      if (islander.isOwn)
        this.#ownHead = isInPicture ? headBox(xPx, yPx) : null;
      tagged.tag.show(isInPicture && tagged.isChosen);
      if (isInPicture && tagged.isChosen)
        tagged.tag.place(xPx, yPx, size.widthPx);
      if (isTimeToChoose && isInPicture && islander.isPlaced)
        candidates.push(this.#candidate(id, islander, tagged, camera));
    }
    if (isTimeToChoose) this.#choose(candidates, nowMs, boards);
  }

  /** What a label should not stand before: the names that are shown, and one's own head. */
  get boxes(): readonly PageBox[] {
    const boxes = [...this.#tags.values()].flatMap(({ tag }) => tag.box ?? []);
    return this.#ownHead ? [...boxes, this.#ownHead] : boxes;
  }

  dispose(): void {
    this.#stopListening();
    for (const { tag } of this.#tags.values()) tag.element.remove();
    this.#tags.clear();
    this.#bubbles.clear();
  }

  #tagOf(id: string): Tagged {
    const known = this.#tags.get(id);
    if (known) return known;
    const tag = new NameTag(() => this.#options.onPerson(id));
    this.#options.layer.append(tag.element);
    const tagged: Tagged = {
      tag,
      describedAs: null,
      describedIn: "",
      isChosen: false,
    };
    this.#tags.set(id, tagged);
    return tagged;
  }

  #forgetAllBut(people: ReadonlyMap<string, Islander>): void {
    for (const [id, { tag }] of this.#tags) {
      if (people.has(id)) continue;
      tag.element.remove();
      this.#tags.delete(id);
    }
  }

  #describe(
    id: string,
    tagged: Tagged,
    islander: Islander,
    nowMs: number,
  ): void {
    const { app } = this.#options;
    const language = app.language.peek();
    const { facts, isOwn } = islander;
    if (tagged.describedAs !== facts || tagged.describedIn !== language) {
      tagged.describedAs = facts;
      tagged.describedIn = language;
      const staff = app.t("scene.staff");
      const handRaised = app.t("scene.hand-raised");
      tagged.tag.describe(facts, { staff, handRaised }, isOwn);
    }
    const bubble = this.#bubbles.get(id) ?? null;
    if (bubble && bubble.untilMs < nowMs) this.#bubbles.delete(id);
    tagged.tag.say(this.#bubbles.get(id) ?? null);
  }

  #locate(
    { pose, handle }: Islander,
    camera: PerspectiveCamera,
    size: { readonly widthPx: number; readonly heightPx: number },
  ): void {
    this.#head.x = pose.x;
    this.#head.y = pose.y + handle.headHeightM + ABOVE_HEAD_M;
    this.#head.z = pose.z;
    projectToPage(camera, size, this.#head, this.#point);
  }

  #candidate(
    id: string,
    { pose, facts, isOwn }: Islander,
    { tag }: Tagged,
    camera: PerspectiveCamera,
  ): TagCandidate {
    tag.measure();
    const { x, z } = camera.position;
    const isUrgent = facts.speaking || facts.hand > 0;
    return {
      id,
      distanceM: isOwn ? 0 : Math.hypot(pose.x - x, pose.z - z),
      isInSight: isOwn || this.#options.sight.clearShare({ x, z }, pose) === 1,
      isNotable: isUrgent || this.#bubbles.has(id) || facts.isStaff,
      isUrgent,
      xPx: this.#point.xPx,
      yPx: this.#point.yPx,
      widthPx: tag.widthPx,
    };
  }

  #choose(
    candidates: readonly TagCandidate[],
    nowMs: number,
    boards: readonly ReadableBoard[],
  ): void {
    this.#chosenAtMs = nowMs;
    const chosen = chooseTags(candidates, this.#options.tagsMax, boards);
    for (const [id, tagged] of this.#tags) tagged.isChosen = chosen.has(id);
  }
}

function headBox(xPx: number, topPx: number): PageBox {
  const leftPx = xPx - HEAD_PX / 2;
  return {
    leftPx,
    rightPx: leftPx + HEAD_PX,
    topPx,
    bottomPx: topPx + HEAD_PX,
  };
}
