import * as z from 'zod/mini';
import { isTimeZone } from '#domain/values/arrival';
import { isPlainDate, type PlainDate } from '#domain/values/plain-date';
import { isQuantity, type Quantity } from '#domain/values/quantity';

// PostgreSQL refuses NUL and lone surrogates; the other control characters have no place in a box of a form.
const NO_CONTROL = /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}])*$/u;

/** One line or several of free text, at most `max` characters. */
export const text = (max: number) => z.string().check(z.maxLength(max), z.regex(NO_CONTROL));

/** Free text, one line or several, that is not blank: reasons. */
export const words = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(NO_CONTROL));

/** One line of text that is not blank, without line breaks: names, cities. */
export const line = (max: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(/^[^\p{Cc}\p{Cs}]*$/u));

/** One line of text that may be blank: what not everybody has. */
export const optionalLine = (max: number) =>
  z.string().check(z.trim(), z.maxLength(max), z.regex(/^[^\p{Cc}\p{Cs}]*$/u));

export const Uuid = z.uuid();
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const CountryCode = z.string().check(z.regex(/^[A-Z]{2}$/));
export const OfficeCode = z.string().check(z.regex(/^[A-Z]{2}[A-Z0-9]{6}$/));
// PostgreSQL knows no year 0.
export const Instant = z.iso.datetime().check(z.refine((instant) => !instant.startsWith('0000')));

/** Text that `is` proves to be a `Value`; the brand exists for the compiler only, so the schema stays one of text. */
const textThat = <Value extends string>(is: (text: string) => text is Value) =>
  z.string().check(z.refine(is)) as unknown as z.ZodMiniType<Value>;

export const PlainDateText = textThat<PlainDate>(isPlainDate);
export const QuantityText = textThat<Quantity>(isQuantity);
export const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export const TimeZone = z.string().check(z.maxLength(60), z.refine(isTimeZone));
/** An address one can write to; line breaks never reach a mail header. */
export const EmailAddress = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254), z.regex(z.regexes.email));
/** Position in the change feed; opaque to the device. */
export const Checkpoint = z.string().check(z.maxLength(300));
