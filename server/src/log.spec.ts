import { Writable } from 'node:stream';
import { createLog } from '#server/log';

function logged(error: unknown): string {
  const lines: string[] = [];
  createLog('error', { write: (line) => void lines.push(line) }).error({ error }, 'failed');
  return lines.join('');
}

describe('the log', () => {
  it('A15: says what went wrong where a library copied the error into a plain object', () => {
    const cause = Object.assign(new Error('relation "job" does not exist'), { code: '42P01' });
    const line = logged({ ...cause, message: cause.message, stack: cause.stack, queue: 'tell-of-licence' });
    expect(line).toContain('relation \\"job\\" does not exist');
    expect(line).toContain('42P01');
    expect(line).toContain('log.spec.ts');
    expect(line).not.toContain('[object Object]');
  });

  it('A15: says what an error without words stands for', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' });
    expect(logged(new AggregateError([refused], ''))).toContain('connect ECONNREFUSED');
  });

  it('A15: never tells what else stands in what was thrown', () => {
    const secret = { password: 'tall-oaks', client: { connectionString: 'postgres://flegt:tall-oaks@db/flegt' } };
    const odd = [
      secret,
      { ...secret, message: 'postgres://flegt:tall-oaks@db/flegt is away' },
      Object.assign(new Error('no'), secret, { parameters: ['tall-oaks'], sql: 'tall-oaks' }),
      Object.assign(new Error('no'), { original: { message: 'x', parameters: ['tall-oaks'] } }),
      { message: secret, stack: secret, name: secret, code: secret },
      [secret],
      () => 'tall-oaks',
      undefined,
      null,
      42,
    ];
    for (const thrown of odd) {
      expect(logged(thrown)).not.toContain('tall-oaks');
      expect(logged(thrown)).not.toContain('[object Object]');
    }
  });

  it('carries no address, in whatever line of an error it stands', () => {
    const lines: string[] = [];
    const sink = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    createLog('error', sink).error({ error: new Error('refused\n550 <jan@example.org>: no such user') }, 'mail failed');
    expect(lines.join()).toContain('[address]');
    expect(lines.join()).not.toContain('example.org');
  });
});
