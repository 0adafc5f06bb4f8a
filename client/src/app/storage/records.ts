import type { Receipt } from '#contract/answer';
import type { Base, Command, CommandKind } from '#contract/command';
import type { InboxItem } from '#contract/changes';
import type { DecisionDetails } from '#contract/decision';
import type { LicenceHistory } from '#contract/history';
import type { Licence } from '#contract/licence';
import type { Problem } from '#contract/problem';
import type { LicenceContent, PictureBox } from '#domain/licence-content';
import type { UnreadableRow } from '../sync/engine/feed-page.ts';
import type { ListedLicence } from './listed-licence.ts';

/** Table `licences`: what the server last said. `searchText` is the number in the form `toSearchText` gives. */
export interface LicenceRecord extends Licence {
  readonly searchText: string;
}

/**
 * Table `listed`: what lists show of each licence in `licences`, which are ten times as large. A row that is written takes the next
 * `place`, so that who follows the lists reads what is behind the last one seen. `licence` is null for one that is no longer to be seen.
 */
export interface ListedRecord {
  readonly place?: number;
  readonly id: string;
  readonly licence: ListedLicence | null;
}

/**
 * Table `unreadable`: what the server told of and this device could not have or read, in the place of the licence or message. It goes
 * when the server tells of it again, which it does after its next change and to another version of the app.
 */
export interface UnreadableRecord extends UnreadableRow {
  /** The version of the app that could not read it. */
  readonly app: string;
}

/** Table `drafts`: the working copy of a licence typed on this device. */
export interface DraftRecord {
  readonly id: string;
  readonly content: LicenceContent;
  /** What it started from; version 0 and blank content for a new licence. */
  readonly base: { readonly version: Base; readonly content: LicenceContent };
  /** Where the person was: id of the last touched field and the scroll position in px. */
  readonly place: { readonly field: string | null; readonly scrollPx: number };
  /** Texts that are no number or code, such as "12 crates" as a volume, by the id of their field: they are mended there. */
  readonly unread?: Readonly<Record<string, string>>;
  /** What is answered to comments of the authority, by the id of the comment; sent when it is lodged again. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Why boxes without a comment are changed, by box; blank while one is only open. */
  readonly explained?: Readonly<Record<string, string>>;
  readonly grantId: string;
  readonly createdAt: string;
  readonly changedAt: string;
  /** Set when the device recorded "Submit"; the draft is locked from then on. */
  readonly submittedAt: string | null;
  /** Only in the authority's working copy of a licence somebody lodged: why it changes it, when it was lodged and where it enters. */
  readonly update?: { readonly words: string; readonly lodgedAt: string; readonly entryCountry: string };
}

/** `waiting`: never tried or to be tried again; `sending`; `needsYou`: refused or in conflict, stops its licence only. */
export type OutboxState = 'waiting' | 'sending' | 'needsYou';

/** Table `commands`: the outbox. `seq` is the order on this device; `command` is frozen once `attempts` > 0. */
export interface OutboxRecord {
  readonly seq?: number;
  readonly mutationId: string;
  readonly licenceId: string;
  readonly kind: CommandKind;
  readonly command: Command;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly nextTryAt: string | null;
  readonly lastProblem: Problem | null;
}

/** Table `receipts`: what was received, with the command kept for 30 days so that it can be offered again after a restore. */
export interface ReceiptRecord {
  readonly mutationId: string;
  readonly licenceId: string;
  readonly receipt: Receipt;
  /** Null once the 30 days are over: the receipt stays. */
  readonly command: Command | null;
  readonly receivedAt: string;
}

/** Table `images`: a picture by its SHA-256; its bytes are in `imageParts`, so that lists never load them. */
export interface ImageRecord {
  readonly id: string;
  readonly licenceId: string;
  readonly box: PictureBox;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly sizeBytes: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** `kept`: on this device only; `stored`: the server holds all of it. */
  readonly upload: 'kept' | 'sending' | 'stored';
  readonly sentBytes: number;
  readonly takenAt: string;
  /** SHA-256 of the original file, whose parts are kept under this id until there is a receipt. */
  readonly originalId: string | null;
  readonly originalMediaType: string | null;
  /** By how many quarters, clockwise, it is turned against the original. */
  readonly quarterTurns?: number;
  /** When it was last taken out of its draft. */
  readonly takenOutAt?: string;
}

/** Table `imageParts`: 256 KiB of one picture or original. Key: [imageId+part]. */
export interface ImagePartRecord {
  readonly imageId: string;
  readonly part: number;
  readonly bytes: Blob;
}

/** Table `inbox` */
export type InboxRecord = InboxItem;

/** Table `readMarks`: messages read on this device of which the server was not told yet. Kept at sign-out. */
export interface ReadMarkRecord {
  /** Of the message. */
  readonly id: string;
  readonly readAt: string;
}

/** Table `checkpoint`: one row, key `feed`. `asOf` is the server's time of the last complete pull. */
export interface CheckpointRecord {
  readonly key: 'feed';
  readonly checkpoint: string | null;
  readonly asOf: string | null;
  /** Server time minus device time at the last answer. */
  readonly clockOffsetMs: number;
  /** When the server said that it was restored from a copy, by its clock; absent while it never did. */
  readonly restoredAt?: string;
}

/** Table `reference`: versions of the reference packs, what the person used last (offices on behalf of), figures shown last. */
export interface ReferenceRecord {
  readonly key: string;
  readonly value: unknown;
}

/** Table `clearings`: what a customs officer typed about a licence and has not decided yet. Cleared at sign-out, and with the decision. */
export interface ClearingRecord {
  readonly licenceId: string;
  /** As typed. */
  readonly declarationNumber: string;
  /** Declared quantities as typed, by the key of their field. */
  readonly quantities: Readonly<Record<string, string>>;
  readonly isOtherOffice: boolean;
  /** The decision that was begun, with the words and codes typed for it. */
  readonly begun: { readonly kind: CommandKind; readonly words: string; readonly details: DecisionDetails } | null;
}

/**
 * Table `histories`: what the server last told of a licence's history when it was opened here; of the hundred opened last. Without
 * names of officers who opened it. Cleared at sign-out, and with the licence.
 */
export interface HistoryRecord {
  readonly licenceId: string;
  readonly history: LicenceHistory;
  readonly keptAt: string;
}

/** Database `flegt-device`, table `settings`: `deviceId`, `lastAccount` (the session as last seen), `language`, `appearance`, `activeGrant`, `installDeclined`, `lens` (of the camera), `picturesBeside` (of the form: shown, and how high), `singleKeys` (false: the keys of the desk are turned off), `push` (endpoint told to the server last; null once it was turned off), `probe` (written to see whether there is room again). */
export interface DeviceSetting {
  readonly key:
    | 'deviceId'
    | 'lastAccount'
    | 'language'
    | 'appearance'
    | 'activeGrant'
    | 'installDeclined'
    | 'lens'
    | 'picturesBeside'
    | 'singleKeys'
    | 'push'
    | 'probe';
  readonly value: unknown;
}
