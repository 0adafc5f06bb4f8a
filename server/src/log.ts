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

/** An error as it may stand in a log. Of a value that is no error only text is told: whatever else it holds may be a secret. */
export function describeError(error: unknown): {
  name: string;
  message: string;
  code?: string;
  stack: string | undefined;
} {
  const { name = 'Error', message, stack, code } = readParts(error);
  return {
    name,
    message: hideAddresses(message ?? `Something that is no error was thrown (${typeof error}).`),
    ...(code && /^\w{2,40}$/.test(code) ? { code } : {}),
    // Frames only: the lines of a longer message stand in the stack as well.
    stack: stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 7)
      .join('\n'),
  };
}

/** Libraries copy errors into plain objects, and wrap one that says more. */
function readParts(error: unknown): Partial<Record<'name' | 'message' | 'stack' | 'code', string | undefined>> {
  if (typeof error === 'string') return { message: error };
  if (typeof error !== 'object' || error === null) return {};
  const it = error as Record<string, unknown>;
  const [name, message, stack, code] = ['name', 'message', 'stack', 'code'].map((key) => readText(it[key]));
  const inner = it['original'] ?? (Array.isArray(it['errors']) ? (it['errors'] as unknown[])[0] : undefined);
  const { code: innerCode, message: innerMessage } = inner && inner !== error ? readParts(inner) : {};
  return { name, message: message || innerMessage, stack, code: code ?? innerCode };
}

const readText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Mail servers and constraints quote addresses in their messages, drivers passwords. */
function hideAddresses(message: string): string {
  return message.replace(/[^\s<>"'(),;=]+@[^\s<>"'(),;]+/g, '[address]').replace(/\/\/[^@/\s]+@/g, '//[secret]@');
}
