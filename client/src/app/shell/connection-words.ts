/** What the connection line depends on. */
export interface ConnectionFacts {
  readonly reach: 'unknown' | 'online' | 'offline' | 'captive' | 'serverDown';
  readonly needsSignIn: boolean;
  /** All that is missing for it, where the password is not. */
  readonly missingStep: 'prove' | 'enrol' | null;
  readonly waitingCount: number;
  readonly sendingCount: number;
  /** ISO 8601; null when nothing is to be tried again. */
  readonly nextTryAt: string | null;
}

/** One line of words: `key` below `shell.connection`. */
export interface ConnectionWords {
  readonly key:
    'offline' | 'captive' | 'serverDown' | 'signIn' | 'prove' | 'enrol' | 'waiting' | 'waitingUntil' | 'sending';
  readonly tone: 'quiet' | 'warn';
  readonly params: { readonly count: number; readonly nextTryAt: string | null };
}

/** What to say about the connection; null while there is nothing to say: connected, nothing waits. */
export function findConnectionWords(facts: ConnectionFacts): ConnectionWords | null {
  const { reach, needsSignIn, missingStep, waitingCount, sendingCount, nextTryAt } = facts;
  const say = (key: ConnectionWords['key'], tone: ConnectionWords['tone'], count = 0): ConnectionWords => ({
    key,
    tone,
    params: { count, nextTryAt },
  });
  if (reach === 'offline') return say('offline', 'quiet');
  if (reach === 'captive') return say('captive', 'warn');
  if (reach === 'serverDown') return say('serverDown', 'warn');
  if (needsSignIn) return say(missingStep ?? 'signIn', 'warn');
  if (sendingCount > 0) return say('sending', 'quiet', sendingCount);
  if (waitingCount > 0) return say(nextTryAt ? 'waitingUntil' : 'waiting', 'quiet', waitingCount);
  return null;
}
