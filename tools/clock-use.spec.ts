import { globSync, readFileSync } from 'node:fs';

/** What notes when something was made on this device, or waits by its clock. All else asks `PresentTime`. */
const BY_THE_DEVICE = [
  'device/present-time.ts',
  'storage/draft-repository.ts',
  'storage/history-repository.ts',
  'storage/image-repository.ts',
  'storage/inbox-repository.ts',
  'storage/outbox-repository.ts',
  'storage/read-repository.ts',
  'storage/update-repository.ts',
  'sync/sync-driver.ts',
];

describe('F12: the clock of the device', () => {
  it('is asked by nothing that tells people a day or a deadline', () => {
    const users = globSync('client/src/app/**/*.ts')
      .filter((file) => !/\.spec\.ts$|\/testing\//.test(file))
      .filter((file) => /inject\(CLOCK\)|Date\.now\(\)/.test(readFileSync(file, 'utf8')));
    expect(users.map((file) => file.replace('client/src/app/', '')).sort()).toEqual(BY_THE_DEVICE);
  });
});
