import { tabsOf } from './tabs';

const ROLES = ['importer', 'fmsca', 'customs', 'support', null] as const;

describe('the main navigation', () => {
  for (const role of ROLES)
    it(`of ${role ?? 'somebody without a role'} fits the bar of a phone`, () => {
      const tabs = tabsOf(role, null);
      expect(tabs.filter(({ onRailOnly }) => !onRailOnly).length).toBeLessThanOrEqual(5);
      expect(tabs.at(-1)?.key).toBe('profile');
    });

  it('leads a suspended importer to the drafts on the device', () => {
    expect(tabsOf(null, 'importer').map(({ key }) => key)).toContain('licences');
    expect(tabsOf(null, 'fmsca').map(({ key }) => key)).toEqual(['inbox', 'profile']);
  });
});
