import { lodgedInTime } from '#domain/rules/lodged-in-time';
import { describeRule } from '#domain/testing/describe-rule';
import { parsePlainDate } from '#domain/values/plain-date';

describeRule(lodgedInTime, {
  'lodging on the day of expiry': { changes: { expiresOn: parsePlainDate('2026-03-01') }, finds: [] },
  'lodging the day after': {
    changes: { expiresOn: parsePlainDate('2026-02-28') },
    finds: [{ place: 4, params: { expiresOn: '2026-02-28' } }],
  },
  'a blank date, which BOX4-REQUIRED reports': { changes: { expiresOn: null }, finds: [] },
});
