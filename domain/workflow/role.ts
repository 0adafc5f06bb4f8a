/** What a person may act as, under one grant at a time. */
export type Role = 'importer' | 'fmsca' | 'customs' | 'support';

export const ROLES: readonly Role[] = ['importer', 'fmsca', 'customs', 'support'];
