import * as z from 'zod/mini';
import type { Problem } from '#contract/problem';
import type { ImageRecord } from '../../storage/records.ts';
import type { SyncPorts } from './ports.ts';
import { readAnswer, throwRefusal } from './read-answer.ts';
import { ForeignAnswer, RefusedRequest, SyncPause, toDeviceProblem } from './sync-failure.ts';

/** Sent in one request; the next begins where the server says. */
const PART_BYTES = 256 * 1024;
const HEAD_MS = 15_000;
const PART_MS = 60_000;
/** Gaps and wrong hashes put right in one go, before it is told that it cannot be sent. */
const CORRECTIONS = 3;

const PartAnswer = z.strictObject({ received: z.int(), complete: z.boolean() });

/**
 * Sends one picture, from where the server's copy ends.
 * @returns why the server will never take it, null when it holds all of it
 * @throws SyncPause when it cannot be sent now, ForeignAnswer when somebody else answered; what was sent stays sent
 */
export async function sendPicture(ports: SyncPorts, id: string): Promise<Problem | null> {
  const picture = await ports.pictures.find(id);
  if (!picture) return toDeviceProblem('picture-lost');
  let offset = await askOffset(ports, picture);
  for (let corrections = 0; offset < picture.sizeBytes;)
    try {
      const next = await sendPart(ports, picture, offset);
      if (next === null) return toDeviceProblem('picture-lost');
      offset = next;
      await ports.pictures.noteSent(id, Math.min(offset, picture.sizeBytes), false);
    } catch (error) {
      if (!(error instanceof RefusedRequest)) throw error;
      const resumeAt = findCorrection(error.problem);
      if (resumeAt === null || (corrections += 1) > CORRECTIONS) return error.problem;
      offset = resumeAt;
    }
  await ports.pictures.noteSent(id, picture.sizeBytes, true);
  return null;
}

/** How many bytes of it the server holds. */
async function askOffset({ transport }: SyncPorts, { id, sizeBytes }: ImageRecord): Promise<number> {
  const answer = await transport({ method: 'HEAD', path: `/api/images/${id}`, timeoutMs: HEAD_MS });
  if (answer.status === 404) return 0;
  if (answer.status === 401) throw new SyncPause('online', { needsSignIn: true });
  // The answer to HEAD has no body, so a refusal has no words: who it was, and where to go on, shows with the first part.
  if (answer.status >= 400 && answer.status < 500 && ![408, 425, 429].includes(answer.status)) return 0;
  if (answer.status !== 200 && answer.status !== 204) throwRefusal(answer);
  const offset = answer.header('upload-offset');
  if (offset === null || !/^\d+$/.test(offset)) throw new ForeignAnswer(answer.status);
  return Math.min(Number(offset), sizeBytes);
}

/** @returns the offset to go on from; null when the device no longer holds the bytes */
async function sendPart(ports: SyncPorts, picture: ImageRecord, offset: number): Promise<number | null> {
  const { id, sizeBytes, mediaType } = picture;
  const body = await ports.pictures.loadBytes(id, offset, PART_BYTES);
  if (!body?.size) return null;
  const range = `bytes ${offset}-${offset + body.size - 1}/${sizeBytes}`;
  const answer = await ports.transport({
    method: 'PUT',
    path: `/api/images/${id}`,
    headers: { 'content-type': mediaType, 'content-range': range },
    body,
    timeoutMs: PART_MS,
  });
  const { received, complete } = readAnswer(answer, PartAnswer);
  if (complete) return sizeBytes;
  // An answer that does not go on would be asked for ever.
  if (received <= offset || received >= sizeBytes) throw new SyncPause('serverDown');
  return received;
}

/** Where to go on after a refusal that can be put right; null when it cannot. */
function findCorrection({ code, params }: Problem): number | null {
  if (code === 'wrong-hash') return 0;
  const offset = Number(params?.['offset']);
  return code === 'gap' && Number.isInteger(offset) && offset >= 0 ? offset : null;
}
