import { inject } from '@angular/core';
import { Router } from '@angular/router';

/** The token of the link in a mail. It follows a `#`: that part of an address is sent to no server and stands in no log. */
export function injectTokenOfLink(): string {
  const router = inject(Router);
  return new URLSearchParams(router.parseUrl(router.url).fragment ?? '').get('token') ?? '';
}
