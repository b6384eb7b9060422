import type { Language } from "../../shared/words/languages.ts";
import { cleanLine } from "./clean-line.ts";
import type { Letter } from "./letters.ts";
import { chooseMailWords, type MailWordKey } from "./mail-words.ts";

/** A piece of a mail; text and HTML are drawn from the same pieces. */
export type Piece =
  | { readonly is: "words"; readonly words: string }
  | { readonly is: "button"; readonly words: string; readonly link: string }
  /** The button's link once more, for programs that show no buttons; text has it already. */
  | { readonly is: "copy"; readonly words: string; readonly link: string }
  | { readonly is: "code"; readonly code: string }
  | { readonly is: "stop"; readonly words: string; readonly link: string };

export interface ComposedLetter {
  readonly language: Language;
  readonly subject: string;
  readonly pieces: readonly Piece[];
}

/** What a letter says about the study that sends it. */
export interface SendingStudy {
  readonly name: string;
  readonly timeZone: string;
  readonly telephone: string;
}

function formatMoment(at: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(language, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  }).format(at);
}

function formatDay(at: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: "long",
    timeZone,
  }).format(at);
}

/**
 * Writes a letter in words. Names come from people: they are made one clean line. A mail may be read by
 * others, so the words say nothing about health.
 * @param stopLink opens the page that stops mail, where this kind can be stopped
 * @param calendarLink opens the calendar; it holds no key
 */
export function composeLetter(
  letter: Letter,
  language: Language,
  {
    study,
    toName,
    stopLink,
    calendarLink,
  }: {
    readonly study: SendingStudy;
    readonly toName: string;
    readonly stopLink: string | null;
    readonly calendarLink: string;
  },
): ComposedLetter {
  const t = chooseMailWords(language);
  const say = (key: MailWordKey, values = {}): Piece => ({
    is: "words",
    words: t(key, values),
  });
  const name = cleanLine(toName);
  const values = {
    study: cleanLine(study.name),
    telephone: cleanLine(study.telephone),
  };
  const until = (expiresAt: Date): Piece =>
    say("mail.expires", {
      when: formatMoment(expiresAt, language, study.timeZone),
    });
  /** Where the class walks to; it begins in the classroom all the same. */
  const onTrip = (trip: string | null): readonly Piece[] =>
    trip === null
      ? []
      : [say("mail.class-trip", { place: t(`place.${trip}.name`) })];
  const comeIn = (letter: { link: string; code: string }, lasts: Piece) => [
    { is: "button", words: t("mail.come-in"), link: letter.link } as const,
    { is: "copy", words: t("mail.copy-link"), link: letter.link } as const,
    say("mail.code", { address: new URL(letter.link).host }),
    { is: "code", code: letter.code } as const,
    lasts,
    say("mail.keep"),
  ];
  const writeMiddle = (): readonly Piece[] => {
    switch (letter.kind) {
      case "invitation":
        return [
          say("mail.invitation.why", {
            ...values,
            inviter: cleanLine(letter.inviterName),
          }),
          ...(letter.visit
            ? [
                say("mail.invitation.visit", {
                  title: cleanLine(letter.visit.title),
                  when: formatMoment(
                    letter.visit.startsAt,
                    language,
                    study.timeZone,
                  ),
                }),
                ...onTrip(letter.visit.trip),
              ]
            : []),
          say("mail.invitation.how"),
          ...comeIn(
            letter,
            letter.visit
              ? say("mail.invitation.visit-lasts")
              : until(letter.expiresAt),
          ),
        ];
      case "sign-in-link":
        return [
          say("mail.sign-in-link.why", values),
          ...comeIn(letter, until(letter.expiresAt)),
          say("mail.sign-in-link.not-you"),
        ];
      case "new-device":
        return [
          say("mail.new-device.why", {
            ...values,
            device: cleanLine(letter.device),
            when: formatMoment(letter.signedInAt, language, study.timeZone),
          }),
          say("mail.new-device.was-you"),
          values.telephone
            ? say("mail.new-device.not-you", values)
            : say("mail.new-device.not-you-ask"),
        ];
      case "consent-copy":
        return [
          say("mail.consent-copy.why", values),
          say("consent.version", { version: letter.version }),
          { is: "words", words: letter.body },
          letter.given.length === 0
            ? say("mail.consent-copy.nothing")
            : say("mail.consent-copy.given"),
          ...letter.given.map(({ scope, since }): Piece => {
            const what = `${t(`consent.scope.${scope}`)}: ${t(`consent.about.${scope}`)}`;
            const date = formatDay(since, language, study.timeZone);
            return { is: "words", words: `${what} (${date})` };
          }),
        ];
      case "class-reminder":
      case "class-moved":
      case "class-cancelled":
      case "class-trip-changed":
        return [
          say(`mail.${letter.kind}.why`, {
            ...values,
            what: t(`calendar.kind-${letter.classKind}`),
            when: formatMoment(letter.startsAt, language, study.timeZone),
            minutes: String(letter.minutes),
          }),
          ...(letter.kind === "class-cancelled" ? [] : onTrip(letter.trip)),
          ...(letter.kind === "class-trip-changed" && letter.trip === null
            ? [say("mail.class-trip-off")]
            : []),
          { is: "button", words: t("mail.to-calendar"), link: calendarLink },
          { is: "copy", words: t("mail.copy-link"), link: calendarLink },
          say("mail.class-settings"),
        ];
      case "class-taken-off":
        return [
          say("mail.class-taken-off.why", {
            ...values,
            what: t(`calendar.kind-${letter.classKind}`),
            when: formatMoment(letter.startsAt, language, study.timeZone),
          }),
          ...(letter.later.length > 0
            ? [say("mail.class-taken-off.later")]
            : []),
          say("mail.class-taken-off.other"),
          { is: "button", words: t("mail.to-calendar"), link: calendarLink },
          { is: "copy", words: t("mail.copy-link"), link: calendarLink },
        ];
      case "visit-changed":
      case "visit-cancelled":
        return [
          say(`mail.${letter.kind}.why`, {
            ...values,
            title: cleanLine(letter.title),
            when: formatMoment(letter.startsAt, language, study.timeZone),
            minutes: String(letter.minutes),
          }),
          ...(letter.kind === "visit-cancelled"
            ? []
            : [...onTrip(letter.trip), say("mail.invitation.visit-lasts")]),
        ];
    }
  };
  const when =
    "startsAt" in letter
      ? formatMoment(letter.startsAt, language, study.timeZone)
      : "";
  const inviter =
    letter.kind === "invitation" ? cleanLine(letter.inviterName) : "";
  return {
    language,
    subject: t(`mail.${letter.kind}.subject`, { ...values, inviter, when }),
    pieces: [
      name ? say("mail.greeting-name", { name }) : say("mail.greeting"),
      ...writeMiddle(),
      ...(values.telephone && letter.kind !== "new-device"
        ? [say("mail.questions", values)]
        : []),
      { is: "words", words: `${t("mail.goodbye")}\n${values.study}` },
      ...(stopLink
        ? [{ is: "stop", words: t("mail.stop-link"), link: stopLink } as const]
        : []),
    ],
  };
}
