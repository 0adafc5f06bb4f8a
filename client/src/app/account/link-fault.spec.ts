import type { Problem } from '#contract/problem';
import { findLinkFault } from './link-fault';

const problem = (code: string, pointer?: string): Problem => ({
  type: `/problems/${code}`,
  title: code,
  status: 422,
  code,
  ...(pointer ? { errors: [{ pointer, code: 'wrong' }] } : {}),
});

describe('what is wrong with the link of a mail', () => {
  it('is what the server says', () => {
    expect(findLinkFault(problem('link-used'))).toBe('used');
    expect(findLinkFault(problem('link-expired'))).toBe('expired');
    expect(findLinkFault(problem('link-unknown'))).toBe('unknown');
  });

  it('is that it is unknown when it was cut short', () =>
    expect(findLinkFault(problem('invalid-request', '/token'))).toBe('unknown'));

  it('is nothing when something else is wrong', () => {
    expect(findLinkFault(problem('invalid-request', '/password'))).toBeNull();
    expect(findLinkFault(problem('unreachable'))).toBeNull();
    expect(findLinkFault(null)).toBeNull();
  });
});
