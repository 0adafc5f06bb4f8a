import { InjectionToken } from '@angular/core';
import { filter, fromEvent, map, merge, NEVER, share, type Observable } from 'rxjs';

/** What may mean that the server can be reached now, or not any more. Whether it can shows only an answer. */
export type NetworkHint = 'online' | 'offline' | 'visible' | 'pushed';

/** Hints of the browser about the network. */
export interface Network {
  readonly hints: Observable<NetworkHint>;
  isVisible(): boolean;
}

function browserNetwork(): Network {
  const online = fromEvent(window, 'online').pipe(map(() => 'online' as const));
  const offline = fromEvent(window, 'offline').pipe(map(() => 'offline' as const));
  const isVisible = (): boolean => document.visibilityState === 'visible';
  const visible = fromEvent(document, 'visibilitychange').pipe(
    filter(isVisible),
    map(() => 'visible' as const),
  );
  return { hints: merge(online, offline, visible, pushes()).pipe(share()), isVisible };
}

/** The Angular service worker passes each push message on to the open pages. */
function pushes(): Observable<'pushed'> {
  // Absent where the page did not come over a secure connection.
  if (!('serviceWorker' in navigator)) return NEVER;
  return fromEvent<MessageEvent>(navigator.serviceWorker, 'message').pipe(
    filter(({ data }) => typeof data === 'object' && data !== null && Reflect.get(data, 'type') === 'PUSH'),
    map(() => 'pushed' as const),
  );
}

export const NETWORK = new InjectionToken<Network>('network', { factory: browserNetwork });
