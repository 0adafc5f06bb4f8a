import * as z from 'zod/mini';
import { isTimeZone } from '#domain/values/arrival';
import { isPlainDate, type PlainDate } from '#domain/values/plain-date';
import { isQuantity, type Quantity } from '#domain/values/quantity';
import { toVisibleText } from '#domain/values/visible-text';

// PostgreSQL refuses NUL and lone surrogates; the other control characters have no place in a box of a form.
const NO_CONTROL = /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}])*$/u;

/**
 * At most `max` characters (code points). It ends the checks: those behind it never run on a longer text, where a pattern could
 * take seconds or all of the stack.
 */
export const upTo = (max: number) => z.maxLength(max, { abort: true });

/** Text of a form that `pattern` describes. */
export const formed = (max: number, pattern: RegExp) => z.string().check(upTo(max), z.regex(pattern));

/** What cannot be seen is taken out, wherever somebody types or pastes. */
const visible = z.overwrite(toVisibleText);
const visibleLine = z.overwrite((typed: string) => toVisibleText(typed).replaceAll('\n', ' ').trim());

/** One line or several of free text, at most `max` characters. */
export const text = (max: number) => z.string().check(upTo(max), z.regex(NO_CONTROL), visible);

/** Free text, one line or several, that is not blank: reasons. */
export const words = (max: number) =>
  z.string().check(z.trim(), upTo(max), z.regex(NO_CONTROL), visible, z.trim(), z.minLength(1));

/** One line of text that is not blank, without line breaks: names, cities. */
export const line = (max: number) => optionalLine(max).check(z.minLength(1));

/** One line of text that may be blank: what not everybody has. */
export const optionalLine = (max: number) =>
  z.string().check(z.trim(), upTo(max), z.regex(/^[^\p{Cc}\p{Cs}]*$/u), visibleLine);

export const Uuid = z.string().check(upTo(36), z.uuid());
export const Sha256 = formed(64, /^[0-9a-f]{64}$/);
export const CountryCode = formed(2, /^[A-Z]{2}$/);
export const OfficeCode = formed(8, /^[A-Z]{2}[A-Z0-9]{6}$/);
// PostgreSQL knows no year 0, and no more digits of a second than a clock has.
export const Instant = z.string().check(
  upTo(30),
  z.iso.datetime(),
  z.refine((instant) => !instant.startsWith('0000')),
);

/** Text that `is` proves to be a `Value`; the brand exists for the compiler only, so the schema stays one of text. */
const textThat = <Value extends string>(max: number, is: (text: string) => text is Value) =>
  z.string().check(upTo(max), z.refine(is)) as unknown as z.ZodMiniType<Value>;

export const PlainDateText = textThat<PlainDate>(10, isPlainDate);
export const QuantityText = textThat<Quantity>(19, isQuantity);
export const ClockTime = formed(5, /^([01]\d|2[0-3]):[0-5]\d$/);
/**
 * An IANA time zone as it is written. Which ones there are, each browser knows of its own year: what was sent by somebody who knows it
 * is read by all.
 */
export const TimeZone = formed(60, /^[A-Za-z][A-Za-z0-9_+/-]*$/);
/** One that this machine knows. */
export const KnownTimeZone = TimeZone.check(z.refine(isTimeZone));
/** An address one can write to; line breaks never reach a mail header. */
export const EmailAddress = z
  .string()
  .check(z.trim(), z.toLowerCase(), upTo(254), visibleLine, z.regex(z.regexes.email));
/** Position in the change feed; opaque to the device. */
export const Checkpoint = z.string().check(upTo(300));
