/** `next` if it is a path of this app, else its beginning: a link to us must not lead people elsewhere. */
export function toOwnPath(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}
