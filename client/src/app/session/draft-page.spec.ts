import { formatDraftPage, parseDraftPage } from './draft-page';

describe('the page of a draft', () => {
  it('is the form, its pictures or the check before submitting, wherever on it one is', () => {
    for (const url of ['/licences/x/edit', '/licences/x/pictures/17', '/licences/x/submit']) {
      const page = parseDraftPage(`${url}?at=box-3#top`);
      expect(page && formatDraftPage(page))
        .withContext(url)
        .toBe(url);
      expect(parseDraftPage(url)).withContext(url).toEqual(page);
    }
  });

  it('is no other page', () => {
    for (const url of ['/', '/licences', '/licences/new', '/licences/x', '/licences/x/submitted', '/licences/x/edit/y'])
      expect(parseDraftPage(url)).withContext(url).toBeNull();
    expect(parseDraftPage('/sign-in?next=/licences/x/edit')).toBeNull();
  });
});
