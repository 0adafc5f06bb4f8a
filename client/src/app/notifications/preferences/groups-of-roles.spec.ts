import { AUDIENCES, type Audience } from '#domain/audience';
import { groupOf, NOTIFICATION_GROUPS } from '#domain/notifications/notification-groups';
import type { Role } from '#domain/workflow/role';
import { splitGroups } from './groups-of-roles';

describe('the groups of notifications that concern a person', () => {
  const ownOf = (...roles: readonly Role[]) => splitGroups(roles.map((role) => ({ role, isAdministrator: false }))).own;

  it('are those of what its role is told of', () => {
    const told: Partial<Record<Audience, Role>> = {
      ...{ requester: 'importer', company: 'importer', principal: 'importer' },
      ...{ authority: 'fmsca', office: 'customs' },
    };
    for (const [kind, audiences] of Object.entries(AUDIENCES))
      for (const audience of audiences) expect(ownOf(told[audience] as Role)).toContain(groupOf(kind, audience));
  });

  it('add up over several roles, and leave none out', () => {
    expect(ownOf('importer', 'customs')).toEqual([
      'ownDecisions',
      'ownSteps',
      'accepted',
      'official',
      'ownRoles',
      'mandates',
    ]);
    const { own, others } = splitGroups([{ role: 'customs', isAdministrator: false }]);
    expect([...own, ...others].sort()).toEqual([...NOTIFICATION_GROUPS].sort());
  });

  it('are one’s role alone without any, and requests for who decides about them', () => {
    expect(ownOf()).toEqual(['ownRoles']);
    expect(splitGroups([{ role: 'importer', isAdministrator: true }]).own).toContain('requests');
    expect(ownOf('importer')).not.toContain('requests');
  });
});
