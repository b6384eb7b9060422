import type {
  PayloadOf,
  RequestName,
} from "../../../shared/protocol/requests.ts";

type Wishes = {
  readonly [N in RequestName]: {
    readonly name: N;
    readonly payload: PayloadOf<N>;
  };
};

/** Something somebody is about to do. */
export type Wish = Wishes[RequestName];

/** Something somebody did, under the id by which the island knows it. */
export type Deed = Wish & { readonly id: string };

/** A deed of one kind. */
type DeedOf<N extends RequestName> = Extract<Deed, { readonly name: N }>;

/** The deeds of one kind, in the order in which they were done. */
export function pickDeeds<N extends RequestName>(
  deeds: readonly Deed[],
  name: N,
): DeedOf<N>[] {
  return deeds.filter((deed): deed is DeedOf<N> => deed.name === name);
}
