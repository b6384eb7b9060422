/** So many of those out of sight are looked for in a frame, whatever their number. */
const LOOKED_FOR_A_FRAME = 8;

/**
 * Who is in sight. Those who are, are looked at in every frame; of the others a
 * few by turns, so that a frame costs the same however many there are elsewhere.
 */
export class InSight<T> {
  readonly seen = new Map<string, T>();
  readonly #unseen: { readonly id: string; readonly one: T }[] = [];
  #next = 0;

  /** Somebody new; out of sight until they are looked for. */
  add(id: string, one: T): void {
    this.#unseen.push({ id, one });
  }

  delete(id: string): void {
    if (this.seen.delete(id)) return;
    const at = this.#unseen.findIndex((each) => each.id === id);
    if (at >= 0) this.#unseen.splice(at, 1);
  }

  /** Asks for everybody in sight and some of the others whether they are seen now, and tells of changes. */
  look(
    isSeen: (id: string, one: T) => boolean,
    onChange: (one: T, isSeen: boolean) => void,
  ): void {
    for (const [id, one] of this.seen) {
      if (isSeen(id, one)) continue;
      this.seen.delete(id);
      this.#unseen.push({ id, one });
      onChange(one, false);
    }
    const many = Math.min(LOOKED_FOR_A_FRAME, this.#unseen.length);
    for (let i = 0; i < many; i++) {
      this.#next = this.#next < this.#unseen.length ? this.#next : 0;
      const found = this.#unseen[this.#next];
      if (found === undefined) return;
      if (!isSeen(found.id, found.one)) {
        this.#next += 1;
        continue;
      }
      // The last one takes the place of the one found; its turn comes next.
      const last = this.#unseen.pop();
      if (last && last !== found) this.#unseen[this.#next] = last;
      this.seen.set(found.id, found.one);
      onChange(found.one, true);
    }
  }
}
