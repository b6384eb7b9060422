import { readdirSync, readFileSync } from "node:fs";
import { hashData, hashRows } from "../../../shared/engagement/data-hash.ts";
import {
  type DerivationContext,
  derivePerson,
  type PersonEngagement,
} from "../../../shared/engagement/derivation/derive-person.ts";
import {
  findThrough,
  prepareDerivation,
} from "../../../shared/engagement/derivation/derive-engagement.ts";
import { orderLog } from "../../../shared/engagement/derivation/order-events.ts";
import {
  readPerson,
  writePerson,
} from "../../../shared/engagement/derivation/person-record.ts";
import type { LogEvent } from "../../../shared/engagement/event-record.ts";
import {
  type SensitivityRow,
  SensitivityTable,
} from "../../../shared/engagement/sensitivity.ts";
import {
  computeMetrics,
  type MetricSources,
} from "../../../shared/engagement/metrics/compute-metrics.ts";
import {
  type EngagementParameters,
  printParameters,
} from "../../../shared/engagement/parameters.ts";
import { startSha256 } from "../start-sha256.ts";
import type {
  DerivedMark,
  DerivedPerson,
  DeriverAnswers,
  KeptPerson,
  PersonRows,
} from "./messages.ts";
import { readRowText } from "./row-text.ts";

const DERIVATION = new URL(
  "../../../shared/engagement/derivation/",
  import.meta.url,
);

/** Derives people one by one and measures them all; lives in a thread of its own. */
export class Deriver implements DeriverAnswers {
  readonly #program = describeProgram();
  readonly #people = new Map<string, PersonEngagement>();
  readonly #hashes = new Map<string, string>();
  #context: DerivationContext | null = null;
  #island = "";
  #table: SensitivityTable | null = null;

  begin(parameters: EngagementParameters, island: string): void {
    const facts = orderLog(readRowText(island, null), new Set()).island;
    this.#context = prepareDerivation(facts, parameters);
    this.#island = hashRows(facts, startSha256());
    this.#table = new SensitivityTable(facts, parameters);
  }

  judge(marks: readonly DerivedMark[]): string[] {
    return marks.flatMap(({ participant, fromMs, untilMs, basis }) =>
      basis === this.#findBasis(fromMs, untilMs) ? [] : participant,
    );
  }

  derive(people: readonly PersonRows[]): DerivedPerson[] {
    return people.map(({ participant, rows }) =>
      this.#deriveOne(participant, rows),
    );
  }

  take(people: readonly KeptPerson[]): void {
    for (const { sha256, record } of people) {
      if (record !== null) this.#add(readPerson(record), sha256);
    }
  }

  measure(sources: MetricSources) {
    const { parameters, calendar, classes } = this.#begun();
    const names = [...this.#people.keys()].sort();
    const people = names.flatMap((name) => this.#people.get(name) ?? []);
    const throughMs = findThrough(people, classes);
    return {
      metrics: computeMetrics(
        { parameters, calendar, people, classes, throughMs },
        sources,
      ),
      sha256: hashData(this.#island, this.#hashes, startSha256()),
      basis: this.#findBasis(Infinity, -Infinity),
    };
  }

  tryOut(people: readonly PersonRows[]): void {
    for (const { participant, rows } of people)
      this.#table?.add(participant, readPersonText(participant, rows));
  }

  tell(): SensitivityRow[] {
    return this.#table?.rows ?? [];
  }

  #deriveOne(participant: string, text: string): DerivedPerson {
    const rows = readPersonText(participant, text);
    const person = derivePerson(participant, rows, this.#begun());
    const sha256 = hashRows(rows, startSha256());
    if (person !== null) this.#add(person, sha256);
    const fromMs = rows[0]?.atMs ?? 0;
    const untilMs = rows.at(-1)?.atMs ?? 0;
    return {
      participant,
      fromMs,
      untilMs,
      basis: this.#findBasis(fromMs, untilMs),
      sha256,
      sessions: person?.sessions.length ?? 0,
      record: person === null ? null : writePerson(person),
    };
  }

  #add(person: PersonEngagement, sha256: string): void {
    this.#people.set(person.participant, person);
    this.#hashes.set(person.participant, sha256);
  }

  /** All that a person's record depends on beside their own rows. */
  #findBasis(fromMs: number, untilMs: number): string {
    const { parameters, classes } = this.#begun();
    const met = classes.filter(
      ({ startMs, endMs }) => startMs <= untilMs && endMs >= fromMs,
    );
    const hash = startSha256();
    hash.update(this.#program);
    hash.update(printParameters(parameters));
    hash.update(JSON.stringify(met));
    return hash.digest();
  }

  #begun(): DerivationContext {
    if (this.#context === null) throw new Error("not begun");
    return this.#context;
  }
}

function readPersonText(
  participant: string,
  text: string,
): readonly LogEvent[] {
  const events = readRowText(text, participant);
  return orderLog(events, new Set()).people.get(participant) ?? [];
}

/** The derivation as it is written: what another text derived is not trusted. */
function describeProgram(): string {
  const hash = startSha256();
  for (const name of readdirSync(DERIVATION).sort())
    if (!name.endsWith(".test.ts"))
      hash.update(readFileSync(new URL(name, DERIVATION), "utf8"));
  return hash.digest();
}
