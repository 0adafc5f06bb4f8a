export { LICENCE_BYTES } from '#domain/rules/licence-size';

/**
 * Bytes of one `POST /api/commands` (JSON in UTF-8), at most. The largest single command fits; twenty of that size do not: a device
 * puts fewer into one request.
 */
export const COMMAND_REQUEST_BYTES = 1024 * 1024;

/** Bytes of what goes with a command besides the content and the words: comments, answers, what customs compared. */
export const DECISION_BYTES = 128_000;

/** Bytes of a page of the change feed; it has one row at least, however large that is. */
export const FEED_PAGE_BYTES = 1_000_000;
/** Of the history that comes with a licence in the feed: its newest entries, so many and of so many bytes, and the newest of each kind. */
export const FEED_HISTORY_ENTRIES = 100;
export const FEED_HISTORY_BYTES = 128_000;
/** Events and bytes of a page of the history that is asked for; it has one event at least. */
export const HISTORY_PAGE_EVENTS = 100;
export const HISTORY_PAGE_BYTES = 1_000_000;
