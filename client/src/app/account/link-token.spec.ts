import { convertToParamMap } from '@angular/router';
import { linkToken } from './link-token';

describe('the token in the link of a mail', () => {
  const readToken = (fragment: string | null, query: Record<string, string> = {}) =>
    linkToken({ fragment, queryParamMap: convertToParamMap(query) });

  it('stands behind #', () => {
    expect(readToken('token=a-_9')).toBe('a-_9');
    expect(readToken('token=new', { token: 'old' })).toBe('new');
  });

  it('stands behind ? in mails of earlier versions', () => expect(readToken(null, { token: 'old' })).toBe('old'));

  it('is blank where the link was cut short', () => {
    for (const fragment of [null, '', 'tok', 'token=']) expect(readToken(fragment)).toBe('');
  });
});
