import type {
  AttendanceTable,
  ClassRatingTable,
  ClassTable,
  DeckTable,
  ReviewTable,
  SlideTable,
} from "./tables/classes.ts";
import type {
  CalendarFeedTable,
  CalendarSettingTable,
  ClassGuestTable,
  ClassInvitedTable,
  ClassNamedTable,
  ComingTable,
  ReminderTable,
  SeriesMemberTable,
  SeriesTable,
  TopicTable,
} from "./tables/calendar.ts";
import type {
  PostTable,
  ReactionTable,
  ThreadReadTable,
  ThreadTable,
} from "./tables/board.ts";
import type { ClassShownTable } from "./tables/class-shown.ts";
import type {
  BoardMarkTable,
  ClassMemberTable,
  ClassToolTable,
} from "./tables/class-tools.ts";
import type {
  ConsentTextTable,
  ContactTable,
  InvitationTable,
  InvitationUseTable,
  KnownDeviceTable,
  PassphraseTable,
  RecoveryCodeTable,
  SecondFactorTable,
  SetUpLinkTable,
  SignInCodeTable,
} from "./tables/coming-in.ts";
import type { MessageTable } from "./tables/conversations.ts";
import type { DerivedPersonTable, SensitivityTable } from "./tables/derived.ts";
import type { EventTable } from "./tables/engagement.ts";
import type { ExportTable } from "./tables/export.ts";
import type { ContentTable, JobTable } from "./tables/island.ts";
import type {
  HandledRequestTable,
  WhereaboutsTable,
} from "./tables/live-island.ts";
import type { ClassQuestionTable, RaisedHandTable } from "./tables/hands.ts";
import type { MailStopTable, MailTable } from "./tables/mail.ts";
import type {
  BlockTable,
  HiddenMessageTable,
  KeptOutTable,
  ReportTable,
} from "./tables/moderation.ts";
import type {
  AccountTable,
  ConsentTable,
  MembershipTable,
  SignInLinkTable,
  SignInTable,
  StudyTable,
} from "./tables/people.ts";
import type { AuditTable, ErasureTable } from "./tables/safe-keeping.ts";
import type { PollAnswerTable, PollTable } from "./tables/polls.ts";
import type { PreferenceTable } from "./tables/preferences.ts";
import type { RecordingTable } from "./tables/recordings.ts";
import type {
  PracticeDoneTable,
  PreparationTable,
} from "./tables/preparations.ts";
import type { FilmTable } from "./tables/films.ts";
import type {
  StoredFileTable,
  StoredPieceTable,
} from "./tables/stored-files.ts";
import type { ThingTable } from "./tables/things.ts";

/** Every table by its name, for Kysely. The columns are described in `tables/`, made in `migrations/`. */
export interface Tables {
  study: StudyTable;
  account: AccountTable;
  membership: MembershipTable;
  consent: ConsentTable;
  sign_in_link: SignInLinkTable;
  sign_in: SignInTable;
  content: ContentTable;
  event: EventTable;
  derived_person: DerivedPersonTable;
  sensitivity: SensitivityTable;
  class: ClassTable;
  attendance: AttendanceTable;
  topic: TopicTable;
  series: SeriesTable;
  series_member: SeriesMemberTable;
  coming: ComingTable;
  reminder: ReminderTable;
  calendar_setting: CalendarSettingTable;
  calendar_feed: CalendarFeedTable;
  deck: DeckTable;
  slide: SlideTable;
  review: ReviewTable;
  message: MessageTable;
  thread: ThreadTable;
  post: PostTable;
  reaction: ReactionTable;
  thread_read: ThreadReadTable;
  thing: ThingTable;
  job: JobTable;
  mail: MailTable;
  mail_stop: MailStopTable;
  handled_request: HandledRequestTable;
  whereabouts: WhereaboutsTable;
  block: BlockTable;
  hidden_message: HiddenMessageTable;
  kept_out: KeptOutTable;
  report: ReportTable;
  audit: AuditTable;
  erasure: ErasureTable;
  consent_text: ConsentTextTable;
  invitation: InvitationTable;
  invitation_use: InvitationUseTable;
  contact: ContactTable;
  sign_in_code: SignInCodeTable;
  passphrase: PassphraseTable;
  second_factor: SecondFactorTable;
  recovery_code: RecoveryCodeTable;
  set_up_link: SetUpLinkTable;
  known_device: KnownDeviceTable;
  stored_file: StoredFileTable;
  stored_piece: StoredPieceTable;
  preference: PreferenceTable;
  class_guest: ClassGuestTable;
  class_named: ClassNamedTable;
  class_invited: ClassInvitedTable;
  board_mark: BoardMarkTable;
  class_member: ClassMemberTable;
  class_rating: ClassRatingTable;
  class_shown: ClassShownTable;
  class_tool: ClassToolTable;
  practice_done: PracticeDoneTable;
  preparation: PreparationTable;
  film: FilmTable;
  raised_hand: RaisedHandTable;
  class_question: ClassQuestionTable;
  poll: PollTable;
  poll_answer: PollAnswerTable;
  recording: RecordingTable;
  export: ExportTable;
}
