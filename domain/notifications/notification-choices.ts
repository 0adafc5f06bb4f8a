import { NOTIFICATION_GROUPS, REQUIRED_MAILS, type NotificationGroup } from '#domain/notifications/notification-groups';

/** Languages of mails and push messages. */
export const MESSAGE_LANGUAGES = ['en', 'de', 'fr', 'nl'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/** How a person wants to be told. Times of the day are `HH:MM` by the clocks of `timeZone`. */
export interface NotificationChoices {
  readonly groups: Readonly<Record<NotificationGroup, { readonly mail: boolean; readonly push: boolean }>>;
  /** IANA name; times in mails are written in it too. */
  readonly timeZone: string;
  /** Push messages, and mails that are not required, wait for the end. `from` after `to`: over midnight. */
  readonly quietHours: { readonly isOn: boolean; readonly from: string; readonly to: string };
  /** On: mails that are not required go once a day, together. */
  readonly digest: { readonly isOn: boolean; readonly at: string };
  /** Null: the language of the account. */
  readonly language: MessageLanguage | null;
}

/** What holds until a person chooses: everything, at once (F1). */
export const DEFAULT_CHOICES: NotificationChoices = {
  groups: Object.fromEntries(NOTIFICATION_GROUPS.map((group) => [group, { mail: true, push: true }])) as Record<
    NotificationGroup,
    { mail: boolean; push: boolean }
  >,
  timeZone: 'Europe/Brussels',
  quietHours: { isOn: false, from: '22:00', to: '07:00' },
  digest: { isOn: false, at: '07:00' },
  language: null,
};

/** The groups whose mails `choices` switch off although they are required. */
export const findRequiredOff = ({ groups }: NotificationChoices): NotificationGroup[] =>
  NOTIFICATION_GROUPS.filter((group) => REQUIRED_MAILS[group] && !groups[group].mail);
