import { sql, type RawBuilder } from "kysely";

/** Who reads the board. */
export interface BoardReader {
  readonly membershipId: string;
  readonly studyId: string;
  /** Those who keep order see what is hidden and whom they blocked. */
  readonly isStaff: boolean;
}

/** Whether one of two members, the reader and the one of a column, does not want to hear the other. */
const isApart = (
  { membershipId, isStaff }: BoardReader,
  author: RawBuilder<unknown>,
): RawBuilder<boolean> =>
  isStaff
    ? sql<boolean>`false`
    : sql<boolean>`exists (select 1 from block
        where (block.membership_id = ${membershipId} and block.blocked_membership_id = ${author})
          or (block.membership_id = ${author} and block.blocked_membership_id = ${membershipId}))`;

/**
 * Whether a row of `post` under this alias is there for a reader at all. A
 * removed one is: it stands as a mark, without its words.
 */
export function isInSight(
  reader: BoardReader,
  alias: "post" | "opener" | "seen",
): RawBuilder<boolean> {
  const author = sql.ref(`${alias}.author_membership_id`);
  const hidden = reader.isStaff
    ? sql<boolean>`true`
    : sql<boolean>`(${sql.ref(`${alias}.hidden_at`)} is null or ${author} = ${reader.membershipId})`;
  return sql<boolean>`(${hidden} and not ${isApart(reader, author)})`;
}
