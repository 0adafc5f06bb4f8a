import type { SyncReport } from './engine/ports';

/** What the tabs of one account tell each other: `wake` the driving one, `hello` asks it for its last `report`. */
export type TabMessage =
  | { readonly kind: 'wake'; readonly hurry: boolean }
  | { readonly kind: 'hello' }
  | { readonly kind: 'report'; readonly report: SyncReport };

/** The other tabs that have the same account open. */
export class TabChannel {
  readonly #channel: BroadcastChannel;

  constructor(accountId: string, receive: (message: TabMessage) => void) {
    this.#channel = new BroadcastChannel(`flegt-sync-${accountId}`);
    this.#channel.onmessage = ({ data }: MessageEvent<TabMessage>) => receive(data);
  }

  tell(message: TabMessage): void {
    this.#channel.postMessage(message);
  }

  close(): void {
    this.#channel.close();
  }
}
