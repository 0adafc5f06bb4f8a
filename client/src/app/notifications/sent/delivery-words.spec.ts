import type { Delivery, DeliveryStanding } from '#contract/delivery';
import { DELIVERY_FAILURES, DELIVERY_WAITS } from '#domain/notifications/delivery-failures';
import words from '../../../../public/i18n/en.json';
import { toDeliveryWords } from './delivery-words';

const AT = '2026-03-01T10:00:00.000Z';

describe('the words for what became of a delivery', () => {
  const deliveries = (standing: DeliveryStanding): Delivery[] =>
    (['mail', 'push'] as const).map((channel) => ({ channel, device: '', together: 1, standing }));
  const standings: DeliveryStanding[] = [
    ...DELIVERY_WAITS.map((because) => ({ state: 'waiting' as const, until: AT, because })),
    ...[true, false].map((isDelayed) => ({ state: 'handedOver' as const, at: AT, isDelayed })),
    ...DELIVERY_FAILURES.map((failure) => ({ state: 'failed' as const, at: AT, failure })),
    { state: 'off' },
  ];
  const find = (path: string): unknown =>
    path.split('.').reduce<unknown>((part, key) => Reflect.get(Object(part), key), words.notifications);

  it('are there for every state, wait and failure', () => {
    for (const delivery of standings.flatMap(deliveries)) {
      const { key, failure, pill } = toDeliveryWords(delivery);
      for (const path of [`standing.${key}`, `pills.${pill}`, ...(failure ? [`failures.${failure}`] : [])])
        expect(find(path)).withContext(path).toEqual(jasmine.any(String));
    }
  });

  it('call a mail delayed whose mail server still tries', () => {
    const [mail] = deliveries({ state: 'handedOver', at: AT, isDelayed: true });
    expect(mail && toDeliveryWords(mail)).toEqual({ key: 'delayed.mail', at: AT, failure: null, pill: 'delayed' });
  });
});
