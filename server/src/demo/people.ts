import type { Role } from '#domain/workflow/role';

/** A person of the demo, who is also one of the stories. */
export interface DemoPerson {
  readonly accountId: string;
  readonly grantId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly role: Role;
  readonly company?: string;
  readonly country?: string;
  readonly officeCode?: string;
}

/** Opens every demo account; typed once, for whoever wants to try the sign-in form. */
export const DEMO_PASSWORD = 'paper licence 18';
