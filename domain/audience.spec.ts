import { AUDIENCES } from '#domain/audience';

describe('who is told', () => {
  it('nobody of a saved or discarded draft', () => {
    expect([AUDIENCES.saveDraft, AUDIENCES.discard]).toEqual([[], []]);
  });

  it('F1: the requester and the company of everything else', () => {
    for (const [kind, audience] of Object.entries(AUDIENCES))
      if (kind !== 'saveDraft' && kind !== 'discard')
        expect(audience)
          .withContext(kind)
          .toEqual(jasmine.arrayContaining(['requester', 'company']));
  });

  it('the office only of what concerns a validated licence', () => {
    const told = Object.entries(AUDIENCES).filter(([, audience]) => audience.includes('office'));
    expect(told.map(([kind]) => kind)).toEqual(['validate', 'cancel', 'clear', 'suspend', 'refuse', 'correct']);
  });
});
