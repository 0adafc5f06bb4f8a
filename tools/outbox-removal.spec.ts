import { globSync, readFileSync } from 'node:fs';

/** `commands.delete(…)` and the like, also at the end of a chain such as `commands.where(…).equals(…).delete()`. */
const DELETES = /\bcommands\s*(\.\s*\w+\((?:[^()]|\([^()]*\))*\)\s*)*\.\s*(delete|bulkDelete|clear)\s*\(/;
const ONLY_PLACE = 'client/src/app/storage/remove-command.ts';

describe('the outbox', () => {
  it('loses a command in one place only, which asks for the reason', () => {
    const sources = globSync('client/src/**/*.ts').filter((file) => !file.endsWith('.spec.ts'));
    const deleting = sources.filter((file) => DELETES.test(readFileSync(file, 'utf8')));
    expect(deleting).toEqual([ONLY_PLACE]);
  });

  it('would be caught losing one elsewhere', () => {
    expect(DELETES.test("database.commands.where({ a: b('c') }).delete()")).toBeTrue();
    expect(DELETES.test('commands\n  .bulkDelete(ids)')).toBeTrue();
  });
});
