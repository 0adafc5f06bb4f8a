import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

/** JSON lines on standard error. Errors are reduced to name, message and stack: database errors carry their configuration. */
export function createLog(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level,
      base: null,
      serializers: { err: describeError, error: describeError },
      redact: ['password', 'email', 'token', 'authorization', 'cookie', 'endpoint'],
    },
    destination,
  );
}

function describeError(error: unknown): { name: string; message: string; stack: string | undefined } {
  const it = error instanceof Error ? error : new Error(String(error));
  // Mail servers and constraints quote addresses in their messages.
  const message = it.message
    .replace(/[^\s<>"'(),;=]+@[^\s<>"'(),;]+/g, '[address]')
    .replace(/\/\/[^@/\s]+@/g, '//[secret]@');
  // Frames only: the lines of a longer message stand in the stack as well.
  const frames = it.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { name: it.name, message, stack: frames?.slice(0, 7).join('\n') };
}
