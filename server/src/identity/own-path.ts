/** Longer ones are none of ours. */
const LONGEST = 500;

/** `next` if it is a page of this app, else its beginning: a link to us must not lead people elsewhere. */
export function toOwnPath(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/') || next.length > LONGEST) return '/';
  const here = new URL('http://here.invalid');
  if (!URL.canParse(next, here.href)) return '/';
  const { origin, pathname, search } = new URL(next, here);
  const isOwn = origin === here.origin && !pathname.startsWith('//') && !/^\/(api|dev)(\/|$)/.test(pathname);
  return isOwn ? `${pathname}${search}` : '/';
}
