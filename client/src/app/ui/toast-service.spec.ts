import { ToastService } from './toast-service';

describe('messages at the foot of the screen', () => {
  it('show the newest only, and closing an older one leaves it', () => {
    const toasts = new ToastService();
    toasts.tell('a');
    const first = toasts.toast();
    toasts.undo('b', () => undefined, { name: 'x' });
    expect(toasts.toast()?.messageKey).toBe('b');
    if (first) toasts.close(first.id);
    expect(toasts.toast()?.messageKey).toBe('b');
  });
});
