import { isTimeZone } from '#domain/values/arrival';

const claimed = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Whether the browser says by which clocks the person lives; some say `Etc/Unknown`, which no calendar knows. */
export const isOwnZoneKnown = isTimeZone(claimed);

/** The time zone of the browser, an IANA name; UTC where it says none. */
export const OWN_ZONE = isOwnZoneKnown ? claimed : 'UTC';
