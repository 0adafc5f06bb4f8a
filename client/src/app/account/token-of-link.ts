import { inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { map } from 'rxjs';

/** The token of the link in a mail. It follows a `#`: that part of an address is sent to no server and stands in no log. */
export function injectTokenOfLink(): Signal<string> {
  const token$ = inject(ActivatedRoute).fragment.pipe(map((part) => new URLSearchParams(part ?? '').get('token') ?? ''));
  return toSignal(token$, { requireSync: true });
}
