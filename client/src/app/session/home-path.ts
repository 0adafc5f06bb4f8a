import type { Role } from '#domain/workflow/role';

const HOMES: Record<Role, string> = {
  importer: '/licences',
  fmsca: '/desk',
  customs: '/clearance',
  support: '/requests',
};

/** The first page of a role; without one, the page where roles are asked for. */
export function homePathOf(role: Role | null): string {
  return role ? HOMES[role] : '/profile';
}

/** Where `role` looks at a licence. */
export function licencePathOf(role: Role | null, licenceId: string): string {
  return role === null || role === 'support' ? `/licences/${licenceId}` : `${HOMES[role]}/${licenceId}`;
}
