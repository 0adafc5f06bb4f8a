import { Writable } from 'node:stream';
import { createLog } from '#server/log';

describe('the log', () => {
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
