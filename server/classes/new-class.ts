/** A class that has just been planned. */
export interface NewClass {
  readonly id: string;
  readonly startsAt: Date;
}
