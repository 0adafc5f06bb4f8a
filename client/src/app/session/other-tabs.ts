import { Service } from '@angular/core';
import { fromEvent } from 'rxjs';

/** The other tabs of this browser, whoever they show. They are told that who is signed in changed, and ask the server who it is. */
@Service()
export class OtherTabs {
  readonly #channel = new BroadcastChannel('flegt-session');
  readonly changes = fromEvent(this.#channel, 'message');

  tell(): void {
    this.#channel.postMessage(null);
  }
}
