import { findConnectionWords, type ConnectionFacts } from './connection-words';

const calm: ConnectionFacts = {
  reach: 'online',
  needsSignIn: false,
  missingStep: null,
  waitingCount: 0,
  sendingCount: 0,
  nextTryAt: null,
};

describe('the words of the connection line', () => {
  it('are none while connected with nothing to send', () => {
    expect(findConnectionWords(calm)).toBeNull();
    expect(findConnectionWords({ ...calm, reach: 'unknown' })).toBeNull();
  });

  it('name the obstacle before what waits', () => {
    const waiting = { ...calm, waitingCount: 2 };
    expect(findConnectionWords({ ...waiting, reach: 'offline' })?.key).toBe('offline');
    expect(findConnectionWords({ ...waiting, reach: 'captive' })?.key).toBe('captive');
    expect(findConnectionWords({ ...waiting, reach: 'serverDown' })?.key).toBe('serverDown');
    expect(findConnectionWords({ ...waiting, needsSignIn: true })?.key).toBe('signIn');
    expect(findConnectionWords({ ...waiting, needsSignIn: true, missingStep: 'prove' })?.key).toBe('prove');
    expect(findConnectionWords({ ...waiting, needsSignIn: true, missingStep: 'enrol' })?.key).toBe('enrol');
  });

  it('say how many wait and when the next try is', () => {
    const words = findConnectionWords({ ...calm, waitingCount: 2, nextTryAt: '2026-11-23T14:05:00Z' });
    expect(words).toEqual({
      key: 'waitingUntil',
      tone: 'quiet',
      params: { count: 2, nextTryAt: '2026-11-23T14:05:00Z' },
    });
  });

  it('ask nobody to sign in who is offline', () => {
    expect(findConnectionWords({ ...calm, reach: 'offline', needsSignIn: true })?.key).toBe('offline');
  });
});
