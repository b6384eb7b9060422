import { type Kysely, sql } from "kysely";

const statements = [
  // The archive reads the log in the order of its numbers, page by page.
  `create unique index event_seq on event (seq)`,
  `create table audit (
    seq bigint primary key,
    at timestamptz(3) not null,
    action text not null,
    study_id uuid,
    actor text,
    object text,
    detail jsonb,
    salts jsonb not null,
    seals jsonb not null,
    hash text not null
  )`,
  `create index audit_study on audit (study_id, seq)`,
  // Only the replacing of a person by nobody may change a row; the seals show that nothing else was.
  `create function refuse_audit_change() returns trigger language plpgsql as $$
    begin
      if current_setting('islet.erasure', true) = 'on' then
        return coalesce(new, old);
      end if;
      raise exception 'The audit log is append-only.' using errcode = 'restrict_violation';
    end $$`,
  `create trigger audit_append_only before update or delete on audit
    for each row execute function refuse_audit_change()`,
  `create trigger audit_no_truncate before truncate on audit
    for each statement execute function refuse_audit_change()`,
  // No reference to a study: the ledger outlives what it speaks of.
  `create table erasure (
    id uuid primary key,
    study_id uuid,
    account_hash text not null,
    pseudonym_hash text,
    at timestamptz(3) not null,
    by_whom text not null check (by_whom in ('operator', 'staff', 'self'))
  )`,
];

/** What keeps an installation safe: the audit log, and the ledger of who was erased. */
export const safeKeeping = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
