import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What each top folder may import from the others. Anything not listed is forbidden. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: ['domain'],
  reference: ['reference', 'domain'],
  contract: ['contract', 'domain', 'reference'],
  client: ['client', 'contract', 'domain', 'reference'],
  server: ['server', 'contract', 'domain', 'reference'],
  // A story deploys a build the way `npm start` does.
  e2e: ['e2e', 'contract', 'domain', 'reference', 'tools'],
};
/** Folders of the client that every feature may use; features do not import each other. */
const CLIENT_BASES = ['session', 'ui', 'storage', 'sync', 'device', 'licence-view'];
const CLIENT_FEATURES = [
  'account',
  'roles',
  'licences',
  'licence-form',
  'desk',
  'clearance',
  'notifications',
  'deciding',
  'company',
  'identity',
  'search',
];
/** Capturing is a step of filling the form, and of finding a licence at customs. */
const CLIENT_EXCEPTIONS: Record<string, readonly string[]> = { 'licence-form': ['capture'], clearance: ['capture'] };
const OUTSIDE_WORLD = /from '(?!#domain\/)|\b(fetch|process|window|document)\b\(|Date\.now|new Date\(\)|Math\.random/;

const read = (file: string) => readFileSync(file, 'utf8');
const sourcesIn = (folder: string) => globSync(`${folder}/**/*.ts`);
const importsOf = (file: string) =>
  [...read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => name);

/** The place in the tree an import leads to: `#domain/x` and `../x` alike; packages are left out. */
function placesUsedBy(file: string): string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('#') || name.startsWith('.'))
    .map((name) => (name.startsWith('#') ? name.slice(1) : relative('.', join(dirname(file), name))));
}

describe('the dependency rule', () => {
  for (const [folder, allowed] of Object.entries(MAY_IMPORT))
    it(`${folder} imports only from ${allowed.join(', ')}`, () => {
      const isStray = (place: string) => !allowed.includes(place.split('/')[0] ?? '');
      expect(sourcesIn(folder).filter((file) => placesUsedBy(file).some(isStray))).toEqual([]);
    });

  it('keeps clocks, chance, network and packages out of the domain', () => {
    const sources = sourcesIn('domain').filter((file) => !file.endsWith('.spec.ts'));
    expect(sources.filter((file) => OUTSIDE_WORLD.test(read(file)))).toEqual([]);
  });

  for (const feature of CLIENT_FEATURES)
    it(`the feature ${feature} imports no other feature`, () => {
      const allowed = [feature, ...CLIENT_BASES, ...(CLIENT_EXCEPTIONS[feature] ?? [])];
      const isStray = (place: string) => {
        const [, folder, rest] = /^client\/src\/app\/([^/]+)(\/.*)?$/.exec(place) ?? [];
        return folder !== undefined && rest !== undefined && !allowed.includes(folder);
      };
      const files = sourcesIn(`client/src/app/${feature}`);
      expect(files.filter((file) => placesUsedBy(file).some(isStray))).toEqual([]);
    });

  it('lets only storage know Dexie', () => {
    const files = sourcesIn('client').filter((file) => !file.startsWith('client/src/app/storage/'));
    expect(files.filter((file) => importsOf(file).includes('dexie'))).toEqual([]);
  });

  it('keeps Angular out of the sync engine', () => {
    const files = sourcesIn('client/src/app/sync/engine');
    expect(files.filter((file) => importsOf(file).some((name) => name.startsWith('@angular')))).toEqual([]);
  });
});
