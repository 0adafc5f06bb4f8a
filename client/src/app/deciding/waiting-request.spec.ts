import type { Mandate } from '#contract/mandate';
import type { PendingRequest } from '#contract/role';
import { parsePlainDate } from '#domain/values/plain-date';
import { buildGrant } from '../licence-view/testing/build-view';
import { toQueue } from './waiting-request';

const NOW = new Date('2026-11-23T09:00:00Z');

const role = (id: string, requestedAt: string): PendingRequest => ({
  grant: buildGrant({ id, status: 'requested', requestedAt }),
  firstName: 'Noor',
  lastName: 'Willems',
  email: 'noor@example.org',
  words: '',
  workingDays: 2,
  isFirstOfCompany: false,
  company: null,
  otherClaims: [],
  mailSentAt: null,
});

const side = { id: 'c', name: 'Agent BV', eori: 'NL1', address: '', country: 'NL' };
const mandate = (id: string, requestedAt: string): Mandate => ({
  id,
  status: 'requested',
  agent: side,
  principal: side,
  from: parsePlainDate('2026-12-01'),
  until: null,
  words: '',
  decisionWords: '',
  requestedBy: 'Daan de Vries',
  requestedAt,
  canDecide: true,
  canEnd: false,
});

describe('the queue of requests', () => {
  it('mixes roles and mandates, the oldest first', () => {
    const queue = toQueue(
      [role('a', '2026-11-18T10:00:00Z'), role('c', '2026-11-20T10:00:00.5Z')],
      [mandate('b', '2026-11-19T10:00:00Z'), mandate('d', '2026-11-21T10:00:00Z')],
      NOW,
    );
    expect(queue.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('counts the working days of a mandate as the server counts those of a role', () => {
    const [friday] = toQueue([], [mandate('b', '2026-11-20T23:30:00Z')], NOW);
    expect(friday?.workingDays).toBe(1);
    expect(toQueue([role('a', '2026-11-02T10:00:00Z')], [], NOW)[0]?.workingDays).toBe(2);
  });
});
