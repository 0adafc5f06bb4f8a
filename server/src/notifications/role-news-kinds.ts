import type { GrantEvent } from '#domain/workflow/grant';

/** As which news an event of a role is told, and to whom: those who can decide now, or the person whose role it is. */
export interface RoleNewsKind {
  readonly kind: string;
  readonly to: 'deciders' | 'holder';
}

/** Giving up a role tells nobody. */
export const ROLE_NEWS: Record<GrantEvent | 'remind', RoleNewsKind | null> = {
  request: { kind: 'roleRequested', to: 'deciders' },
  remind: { kind: 'roleReminder', to: 'deciders' },
  approve: { kind: 'roleDecided', to: 'holder' },
  refuse: { kind: 'roleDecided', to: 'holder' },
  suspend: { kind: 'roleSuspended', to: 'holder' },
  restore: { kind: 'roleRestored', to: 'holder' },
  appoint: { kind: 'roleAppointed', to: 'holder' },
  end: null,
};
