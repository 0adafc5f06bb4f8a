import { DEFAULT_CHOICES, type NotificationChoices } from '#domain/notifications/notification-choices';
import { planDelivery } from '#domain/notifications/plan-delivery';

const OVER_NIGHT = { isOn: true, from: '22:00', to: '07:00' };
const plan = (
  now: string,
  choices: Partial<NotificationChoices>,
  about: { channel?: 'mail' | 'push'; isRequired?: boolean; gatherMs?: number } = {},
) => {
  const asked = { channel: 'mail', isRequired: false, gatherMs: 20_000, ...about } as const;
  const { dueAt, waitsFor } = planDelivery(Date.parse(now), { ...DEFAULT_CHOICES, ...choices }, asked);
  return [new Date(dueAt).toISOString(), waitsFor];
};

describe('when a message goes', () => {
  it('after a moment in which others join it', () => {
    expect(plan('2026-11-27T10:00:00Z', {})).toEqual(['2026-11-27T10:00:20.000Z', 'gathered']);
  });

  it('after the quiet hours, by the clocks of the person', () => {
    const quiet = { quietHours: OVER_NIGHT };
    for (const channel of ['mail', 'push'] as const) {
      expect(plan('2026-11-27T21:00:00Z', quiet, { channel })).toEqual(['2026-11-28T06:00:00.000Z', 'quietHours']);
      expect(plan('2026-11-28T05:59:00Z', quiet, { channel })).toEqual(['2026-11-28T06:00:00.000Z', 'quietHours']);
      expect(plan('2026-11-28T06:00:00Z', quiet, { channel })[1]).toBe('gathered');
      expect(plan('2026-11-27T20:59:00Z', quiet, { channel })[1]).toBe('gathered');
    }
    expect(plan('2026-11-27T16:00:00Z', { ...quiet, timeZone: 'Asia/Jakarta' })).toEqual([
      '2026-11-28T00:00:00.000Z',
      'quietHours',
    ]);
  });

  it('within one day too, and when it would be gathered into them', () => {
    const quiet = { quietHours: { isOn: true, from: '12:00', to: '13:00' } };
    expect(plan('2026-11-27T10:59:50Z', quiet)).toEqual(['2026-11-27T12:00:00.000Z', 'quietHours']);
    expect(plan('2026-11-27T12:00:00Z', quiet)[1]).toBe('gathered');
  });

  it('at the time of the digest; push messages at once', () => {
    const digest = { digest: { isOn: true, at: '17:30' } };
    expect(plan('2026-11-27T10:00:00Z', digest)).toEqual(['2026-11-27T16:30:00.000Z', 'digest']);
    expect(plan('2026-11-27T16:30:00Z', digest)).toEqual(['2026-11-28T16:30:00.000Z', 'digest']);
    expect(plan('2026-11-27T10:00:00Z', digest, { channel: 'push' })[1]).toBe('gathered');
  });

  it('at a time summer time skips one hour later, and on the days around it as the clocks show', () => {
    const digest = { digest: { isOn: true, at: '02:30' } };
    expect(plan('2027-03-27T12:00:00Z', digest)[0]).toBe('2027-03-28T01:30:00.000Z');
    expect(plan('2027-03-28T12:00:00Z', digest)[0]).toBe('2027-03-29T00:30:00.000Z');
    expect(plan('2026-10-24T12:00:00Z', digest)[0]).toBe('2026-10-25T00:30:00.000Z');
  });

  it('at once where the mail is required; its push message keeps to the quiet hours', () => {
    const all = { quietHours: OVER_NIGHT, digest: { isOn: true, at: '07:00' } };
    const required = { isRequired: true };
    expect(plan('2026-11-27T23:00:00Z', all, required)).toEqual(['2026-11-27T23:00:20.000Z', 'gathered']);
    expect(plan('2026-11-27T23:00:00Z', all, { ...required, channel: 'push' })[1]).toBe('quietHours');
  });
});
