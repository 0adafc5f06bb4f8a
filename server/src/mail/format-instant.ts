import type { MessageLanguage } from '#domain/notifications/notification-choices';

/** English as in Europe: the day before the month. */
const LOCALES: Record<MessageLanguage, string> = { en: 'en-GB', de: 'de', fr: 'fr', nl: 'nl' };

/** Date and time by the clocks of `timeZone`, which it names. */
export function formatInstant(at: Date, language: MessageLanguage, timeZone: string): string {
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], { ...day, ...time, timeZone }).format(at);
}

/** A day (`YYYY-MM-DD`) as written in the language. */
export function formatDay(day: string, language: MessageLanguage): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
