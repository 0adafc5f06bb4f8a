import { AUDIENCES, type Audience } from '#domain/audience';
import { groupOf, REQUIRED_MAILS } from '#domain/notifications/notification-groups';

describe('the groups of notifications', () => {
  it('separate what was decided about one’s own licence from its other steps', () => {
    expect(groupOf('reject', 'requester')).toBe('ownDecisions');
    expect(groupOf('clear', 'company')).toBe('ownDecisions');
    expect(groupOf('submit', 'company')).toBe('ownSteps');
    expect(groupOf('remark', 'principal')).toBe('ownSteps');
  });

  it('keep what an office waits for apart from the rest of its work', () => {
    expect(groupOf('validate', 'office')).toBe('accepted');
    expect(groupOf('cancel', 'office')).toBe('accepted');
    expect(groupOf('clear', 'office')).toBe('official');
    expect(groupOf('submit', 'authority')).toBe('official');
    expect(groupOf('lateDecision')).toBe('official');
  });

  it('hold every event for every audience that is told of it; decisions about one’s own always by mail', () => {
    for (const [kind, audiences] of Object.entries(AUDIENCES))
      for (const audience of audiences) {
        const isOwn = audience !== 'authority' && audience !== 'office';
        const group = groupOf(kind, audience as Audience);
        expect(['ownDecisions', 'ownSteps'].includes(group)).withContext(`${kind}, ${audience}`).toBe(isOwn);
      }
    expect(Object.keys(REQUIRED_MAILS).sort()).toEqual(['accepted', 'ownDecisions', 'ownRoles']);
  });

  it('claim as law only what an article asks for', () => {
    const claimed = Object.values(REQUIRED_MAILS).filter(({ by }) => by === 'law');
    expect(claimed.map(({ source }) => source)).toEqual(['Reg. (EC) No 1024/2008, art. 6(2)']);
  });
});
