import { changesRights, isByClock, newsPath } from './news';

describe('news', () => {
  it('lead to the page where something can be done about them', () => {
    const path = (kind: string) => newsPath({ kind, licenceId: null });
    expect(newsPath({ kind: 'submit', licenceId: 'x' })).toBe('/open/x');
    for (const kind of ['roleRequested', 'roleReminder', 'mandateRequested', 'mandateReminder'])
      expect(path(kind)).toBe('/requests');
    for (const kind of ['roleDecided', 'roleSuspended', 'roleRestored', 'roleAppointed'])
      expect(path(kind)).toBe('/profile');
    for (const kind of ['mandateDecided', 'mandateEnded']) expect(path(kind)).toBe('/company');
    expect(path('somethingNewer')).toBe('/profile');
  });

  it('say who did it, except where the clock did', () =>
    expect(['submit', 'roleDecided', 'roleReminder', 'test'].map(isByClock)).toEqual([false, false, true, true]));

  it('of one’s own roles and mandates change what one may do', () => {
    expect(['roleRestored', 'mandateEnded', 'roleRequested', 'validate'].map(changesRights)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
