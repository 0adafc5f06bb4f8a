import { inject, Pipe, type PipeTransform } from '@angular/core';
import { isPlainDate } from '#domain/values/plain-date';
import { TranslateService } from '@ngx-translate/core';

/** English is written as in Europe: day before month. */
const LOCALES: Record<string, string> = { en: 'en-GB' };

/** The locale in which dates are written for people who read `language`. */
export const dateLocaleOf = (language: string): string => LOCALES[language] ?? language;

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
const SHAPES = {
  day: DAY,
  moment: { ...DAY, hour: '2-digit', minute: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit' },
  zoned: { ...DAY, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateShape = keyof typeof SHAPES;

/**
 * A calendar date or an instant as text for people, in the device's time zone or in `zone`.
 * A calendar date has no zone and is never moved. Blank for null.
 */
export function formatDate(
  value: string | null | undefined,
  language: string,
  shape: DateShape = 'day',
  zone?: string,
): string {
  if (!value) return '';
  const locale = dateLocaleOf(language);
  if (isPlainDate(value)) {
    return new Intl.DateTimeFormat(locale, { ...DAY, timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`));
  }
  const options = zone ? { ...SHAPES[shape], timeZone: zone } : SHAPES[shape];
  return new Intl.DateTimeFormat(locale, options).format(new Date(value));
}

/** `expiresOn | appDate`, `modifiedAt | appDate: 'moment'`, `arrivesAt | appDate: 'moment' : 'Europe/Brussels'` */
@Pipe({ name: 'appDate', pure: false })
export class AppDate implements PipeTransform {
  readonly #translate = inject(TranslateService);

  transform(value: string | null | undefined, shape: DateShape = 'day', zone?: string): string {
    return formatDate(value, this.#translate.currentLang() ?? 'en', shape, zone);
  }
}
