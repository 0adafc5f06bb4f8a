import { mkdirSync, writeFileSync } from 'node:fs';
import { Person } from '#e2e/support/person';

const FOLDER = '.tmp/failures';

/** When a story fails: what each person saw, as a picture and as what a screen reader meets. */
const reporter: jasmine.CustomReporter = {
  specDone: async ({ status, fullName }) => {
    if (status !== 'failed') return;
    mkdirSync(FOLDER, { recursive: true });
    for (const [index, person] of [...Person.present].entries()) {
      const name = `${FOLDER}/${fullName.replace(/[^\w]+/g, '-').slice(0, 100)}-${index + 1}`;
      await person.page.screenshot({ path: `${name}.png`, timeout: 5_000 }).catch(() => undefined);
      const seen = await person.page.locator('body').ariaSnapshot({ timeout: 5_000 }).catch(String);
      writeFileSync(`${name}.txt`, [person.page.url(), ...person.errors, ...person.complaints, seen].join('\n\n'));
    }
  },
};
jasmine.getEnv().addReporter(reporter);
