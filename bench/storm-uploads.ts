// A thread that sends pictures as devices do, many at once, and tells what became of them.
import { createHash } from 'node:crypto';
import { Agent, request as ask } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { About, ACCOUNT_HEADER } from '#contract/session';
import { buildPage, vary } from './storm-picture.ts';

/** What became of the uploads. */
export interface Uploaded {
  /** Pictures that were whole, checked and kept, a second. */
  readonly perSecond: number;
  readonly answers: number;
  /** Answers 429; the device came again when it was told to. */
  readonly askedToWait: number;
  /** Answers 5xx, other refusals, and connections that broke. */
  readonly failed: number;
}

const PART_BYTES = 256 * 1024;
const { origin, count, lastsMs } = workerData as { origin: string; count: number; lastsMs: number };
const agent = new Agent({ keepAlive: true });
const page = await buildPage();
let number = Math.floor(Math.random() * 2 ** 31);
let [pictures, answers, askedToWait, failed] = [0, 0, 0, 0];

/** Headers of a session. */
type Entrance = Readonly<Record<string, string>>;

/** A session of each demo person: uploads come from all of them in turn. */
async function signInAll(): Promise<Entrance[]> {
  const { demoPeople } = About.parse(await (await fetch(`${origin}/api/about`)).json());
  return Promise.all(
    demoPeople.map(async ({ accountId }) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ accountId });
      const answer = await fetch(`${origin}/api/demo-session`, { method: 'POST', headers, body });
      const cookie = answer.headers
        .getSetCookie()
        .map((it) => it.split(';')[0])
        .join('; ');
      return { cookie, [ACCOUNT_HEADER]: accountId };
    }),
  );
}

/** Sends one part. @returns where to go on; the same place when it was asked to wait */
async function sendPart(entrance: Entrance, id: string, bytes: Buffer, start: number): Promise<number> {
  const part = bytes.subarray(start, start + PART_BYTES);
  const range = `bytes ${start}-${start + part.length - 1}/${bytes.length}`;
  const headers = { ...entrance, 'content-type': 'image/jpeg', 'content-range': range };
  const { status, retryAfter } = await put(`${origin}/api/images/${id}`, headers, part);
  answers += 1;
  if (status < 300) return start + part.length;
  if (status !== 429) throw new Error(`A part was answered ${status}.`);
  askedToWait += 1;
  await new Promise((done) => setTimeout(done, 1000 * Number(retryAfter)));
  return start;
}

/** Without a copy of the bytes: what the sender costs is taken from the server, which shares this machine. */
function put(
  url: string,
  headers: Entrance,
  body: Buffer,
): Promise<{ status: number; retryAfter: string | undefined }> {
  return new Promise((done, fail) => {
    const sending = ask(url, { method: 'PUT', headers: { ...headers, 'content-length': String(body.length) }, agent });
    sending.on('error', fail).on('response', (answer) => {
      const { statusCode: status = 0, headers: told } = answer;
      answer.on('error', fail).on('end', () => done({ status, retryAfter: told['retry-after'] }));
      answer.resume();
    });
    sending.end(body);
  });
}

/** Begins pictures until `end`; the last one is sent to its end, so that what waits to be decoded counts too. */
async function sendUntil(end: number, entrance: Entrance): Promise<void> {
  while (performance.now() < end) {
    const bytes = vary(page, (number += 1));
    const id = createHash('sha256').update(bytes).digest('hex');
    try {
      for (let start = 0; start < bytes.length;) start = await sendPart(entrance, id, bytes, start);
      pictures += 1;
    } catch {
      failed += 1;
    }
  }
}

const entrances = await signInAll();
const from = performance.now();
const end = from + lastsMs;
await Promise.all(
  Array.from({ length: count }, (_, index) => sendUntil(end, entrances[index % entrances.length] ?? {})),
);
parentPort?.postMessage({
  perSecond: (1000 * pictures) / (performance.now() - from),
  answers,
  askedToWait,
  failed,
} satisfies Uploaded);
