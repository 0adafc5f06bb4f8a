import { AUDIENCES } from '#domain/audience';
import { MESSAGE_LANGUAGES } from '#domain/notifications/notification-choices';
import { expectSameWords } from '#server/mail/testing/same-words';
import { sayHowMany } from '#server/notifications/hand-over/say-how-many';
import { LATE_DECISION_NEWS } from '#server/notifications/late-decision-news';
import { MANDATE_NEWS } from '#server/notifications/mandate-news-kinds';
import { NUMBER_DOUBLE_NEWS } from '#server/notifications/number-double-news';
import { ROLE_NEWS } from '#server/notifications/role-news-kinds';
import { getPlural, wordsIn } from '#server/notifications/words';

describe('the words of notifications', () => {
  const licence = Object.entries(AUDIENCES).flatMap(([kind, audiences]) => (audiences.length ? [kind] : []));
  const role = Object.values(ROLE_NEWS).flatMap((news) => (news ? [news.kind] : []));
  const mandate = Object.values(MANDATE_NEWS).map(({ kind }) => kind);
  const told = [...licence, ...role, ...mandate, LATE_DECISION_NEWS, NUMBER_DOUBLE_NEWS, 'test'];

  it('have a subject and a push sentence for every event that is told, and a sentence for the mail', () => {
    const words = wordsIn('en');
    expect(Object.keys(words.subject)).toEqual(jasmine.arrayContaining(told));
    expect(Object.keys(words.push)).toEqual(jasmine.arrayContaining(told));
    const decided = ['roleApproved', 'roleApprovedFirst', 'roleRefused', 'mandateApproved', 'mandateRefused'];
    const sentences = [...told.filter((kind) => !kind.endsWith('Decided')), ...decided];
    expect(Object.keys(words.sentence)).toEqual(jasmine.arrayContaining(sentences));
  });

  for (const language of MESSAGE_LANGUAGES)
    it(`say in ${language} all they say in English, with the same facts`, () =>
      expectSameWords(wordsIn(language), wordsIn('en')));

  it('follow the plural rules of each language', () => {
    const forms = { one: 'one', other: 'other' };
    const counts = [0, 1, 2] as const;
    expect(counts.map((count) => getPlural(forms, count, 'en'))).toEqual(['other', 'one', 'other']);
    expect(counts.map((count) => getPlural(forms, count, 'fr'))).toEqual(['one', 'one', 'other']);
  });

  it('count licences where there are several, and changes where there is one', () => {
    const of = (...ids: (string | null)[]) => ids.map((licenceId) => ({ licenceId, values: { number: '26.1' } }));
    const { gathered } = wordsIn('en');
    expect(sayHowMany(gathered, of('a', 'b', 'a'), 'en')).toBe('2 FLEGT licences changed');
    expect(sayHowMany(gathered, of('a', 'a', 'a'), 'en')).toBe('FLEGT licence 26.1: 3 changes');
    expect(sayHowMany(gathered, of('a', null), 'en')).toBe('2 pieces of news from FLEGT Licences');
    expect(sayHowMany(wordsIn('de').gathered, of('a', 'b'), 'de')).toBe('2 FLEGT-Genehmigungen haben sich geändert');
  });
});
