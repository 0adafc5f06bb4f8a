import * as z from 'zod/mini';
import { isTimeZone } from '#domain/values/arrival';
import { isPlainDate, type PlainDate } from '#domain/values/plain-date';
import { isQuantity, type Quantity } from '#domain/values/quantity';

// PostgreSQL refuses NUL and lone surrogates; the other control characters have no place in a box of a form.
const NO_CONTROL = /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}])*$/u;

/** One line or several of free text, at most `max` characters. */
export const text = (max: number) => z.string().check(z.maxLength(max), z.regex(NO_CONTROL));

/** One line of text that is not blank, without line breaks: names, cities. */
export const line = (max: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(/^[^\p{Cc}\p{Cs}]*$/u));

export const Uuid = z.uuid();
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const CountryCode = z.string().check(z.regex(/^[A-Z]{2}$/));
export const OfficeCode = z.string().check(z.regex(/^[A-Z]{2}[A-Z0-9]{6}$/));
export const Instant = z.iso.datetime();
export const PlainDateText = z.custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value));
export const QuantityText = z.custom<Quantity>((value) => typeof value === 'string' && isQuantity(value));
export const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export const TimeZone = z.string().check(z.maxLength(60), z.refine(isTimeZone));
/** An address one can write to; line breaks never reach a mail header. */
export const EmailAddress = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254), z.regex(z.regexes.email));
/** Position in the change feed; opaque to the device. */
export const Checkpoint = z.string().check(z.maxLength(300));
