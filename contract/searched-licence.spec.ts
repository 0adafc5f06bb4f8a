import { SearchQuery } from '#contract/search';
import { type SearchedLicence, toCriterion, toSearchedContent } from '#contract/searched-licence';
import { type Asked, type CaseLicence, SEARCH_CASES } from '#contract/testing/search-cases';
import { buildLicence } from '#domain/testing/build-licence';

const toSearched = ({ content, ...rest }: CaseLicence): SearchedLicence => ({
  validation: 'validated',
  clearance: 'notCleared',
  requester: 'Ana Peeters',
  submittedAt: '2026-03-01T09:00:00.000Z',
  ...toSearchedContent(buildLicence(content)),
  ...rest,
});
const isFound = (asked: Asked, licence: SearchedLicence, ownName = '') =>
  toCriterion(SearchQuery.parse(asked), ownName)(licence);

describe('a search on a device', () => {
  for (const { what, wanted, other, queries } of SEARCH_CASES)
    it(`finds ${what}`, () => {
      for (const query of queries) {
        expect(isFound(query, toSearched(wanted)))
          .withContext(JSON.stringify(query))
          .toBeTrue();
        expect(isFound(query, toSearched(other)))
          .withContext(JSON.stringify(query))
          .toBeFalse();
      }
    });

  it('finds all where nothing is asked for, and nothing blank in a range of days', () => {
    const blank = toSearched({ content: { expiresOn: null, arrival: null } });
    expect(isFound({}, blank)).toBeTrue();
    expect(isFound({ expiresTo: '2999-12-31' }, blank)).toBeFalse();
    expect(isFound({ arrivesFrom: '1900-01-01' }, blank)).toBeFalse();
  });

  it('finds by one’s own name what the server does not know yet', () => {
    const own = { ...toSearched({}), requester: null };
    expect(isFound({ requester: 'joris' }, own, 'Joris Peeters')).toBeTrue();
    expect(isFound({ requester: 'joris' }, own, 'Ana Peeters')).toBeFalse();
  });

  it('takes an arrival in an unknown zone for none', () => {
    const arrival = { date: buildLicence().expiresOn!, time: '12:00', zone: 'Nowhere/At-all' };
    expect(toSearchedContent(buildLicence({ arrival })).arrivesAt).toBeNull();
  });
});
