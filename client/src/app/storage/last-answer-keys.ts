/** Keys in `reference` of what the server answered last. Cleared at sign-out: it can be asked again. */
export const LAST_ANSWER_KEYS = ['notificationPreferences', 'toldNews'] as const;
export type LastAnswerKey = (typeof LAST_ANSWER_KEYS)[number];
