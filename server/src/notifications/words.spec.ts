import { AUDIENCES } from '#domain/audience';
import { WORDS } from '#server/notifications/words';

describe('the words of notifications', () => {
  const told = Object.entries(AUDIENCES).flatMap(([kind, audiences]) => (audiences.length ? [kind] : []));

  it('has a subject and a push sentence for every event that is told, and a sentence for the mail', () => {
    expect(Object.keys(WORDS.subject)).toEqual(jasmine.arrayContaining([...told, 'roleDecided']));
    expect(Object.keys(WORDS.push)).toEqual(jasmine.arrayContaining([...told, 'roleDecided', 'test']));
    expect(Object.keys(WORDS.sentence)).toEqual(jasmine.arrayContaining([...told, 'roleApproved', 'roleRefused']));
  });
});
