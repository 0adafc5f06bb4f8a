/** A key of a page and what it does; without `act` an element itself answers it, and it is only listed. */
export interface PageKey {
  /** As `KeyboardEvent.key` names them, the first one listed. */
  readonly keys: readonly string[];
  /** The key of its words. */
  readonly words: string;
  readonly act?: () => void;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'isComposing'>;

/** The key that was meant; none with a modifier, or where somebody else answered it. */
export function findPageKey(list: readonly PageKey[], event: Pressed): PageKey | undefined {
  const { ctrlKey, metaKey, altKey, defaultPrevented, isComposing } = event;
  if (ctrlKey || metaKey || altKey || defaultPrevented || isComposing) return undefined;
  return list.find(({ keys, act }) => act !== undefined && keys.includes(event.key));
}

const TYPED_IN = 'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"])';

/** Whether keys pressed there are letters for a field. */
export function isTypedIn(target: EventTarget | null | undefined): boolean {
  return target instanceof Element && target.closest(TYPED_IN) !== null;
}
