import { AUDIENCES } from '#domain/audience';
import { LATE_DECISION_NEWS } from '#server/notifications/late-decision-news';
import { MANDATE_NEWS } from '#server/notifications/mandate-news-kinds';
import { ROLE_NEWS } from '#server/notifications/role-news-kinds';
import { WORDS } from '#server/notifications/words';

describe('the words of notifications', () => {
  const licence = Object.entries(AUDIENCES).flatMap(([kind, audiences]) => (audiences.length ? [kind] : []));
  const role = Object.values(ROLE_NEWS).flatMap((news) => (news ? [news.kind] : []));
  const mandate = Object.values(MANDATE_NEWS).map(({ kind }) => kind);
  const told = [...licence, ...role, ...mandate, LATE_DECISION_NEWS];

  it('has a subject and a push sentence for every event that is told, and a sentence for the mail', () => {
    expect(Object.keys(WORDS.subject)).toEqual(jasmine.arrayContaining(told));
    expect(Object.keys(WORDS.push)).toEqual(jasmine.arrayContaining([...told, 'test']));
    const decided = ['roleApproved', 'roleApprovedFirst', 'roleRefused', 'mandateApproved', 'mandateRefused'];
    const sentences = [...told.filter((kind) => !kind.endsWith('Decided')), ...decided];
    expect(Object.keys(WORDS.sentence)).toEqual(jasmine.arrayContaining(sentences));
  });
});
