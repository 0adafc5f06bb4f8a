import { v7 as newUuid } from 'uuid';
import { CONTRACT_VERSION, Command, type CommandKind } from '#contract/command';
import type { LicenceContent } from '#domain/licence-content';
import { parsePlainDate } from '#domain/values/plain-date';
import { findRow } from '#server/database/connection';
import { buildDemoContent } from '#server/demo/build-demo-content';
import { DEMO_LICENCES, type DemoLicence, type DemoStep } from '#server/demo/demo-licences';
import { loadDemoInbox } from '#server/demo/load-demo-inbox';
import { loadDemoPicture } from '#server/demo/load-demo-pictures';
import type { Services } from '#server/services';
import { processCommand } from '#server/sync/process-command';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DEVICE_ID = '01980000-0000-7000-8000-00000000de01';

/** Loads demo licences in every state into a database that has none, by the commands a device would send. */
export async function loadDemoLicences(services: Services): Promise<void> {
  if (await findRow(services.db, 'select 1 from licences limit 1')) return;
  const now = Date.now();
  // Licences do not wait for each other; their pictures and commands do.
  await Promise.all(DEMO_LICENCES.map((demo, position) => loadLicence(services, demo, position, now)));
  await loadDemoInbox(services.db);
}

async function loadLicence(services: Services, demo: DemoLicence, position: number, now: number): Promise<void> {
  const [first] = demo.steps;
  if (!first) return;
  const picture = await loadDemoPicture(services, first.by.accountId, demo.goods.picture);
  const today = parsePlainDate(new Date(now).toISOString().slice(0, 10));
  const content = buildDemoContent(demo, position, today, picture);
  const licenceId = `01980000-0000-7000-8000-0000000d00${String(position).padStart(2, '0')}`;
  for (const [base, step] of demo.steps.entries()) await perform(services, step, licenceId, base, content, now);
}

const COMPARED = { declarationNumber: '', declared: [], isOtherOffice: false };
/** What decisions of the demo say where nothing else is told. */
const DETAILS: Partial<Record<CommandKind, object>> = {
  verify: { steps: ['information'] },
  reject: { reasons: ['notPerSpecimen'] },
  cancel: { because: 'replaced', replacedBy: '' },
  clear: COMPARED,
  suspend: { ...COMPARED, measure: 'suspend' },
  refuse: COMPARED,
};

async function perform(
  services: Services,
  { by, kind, daysAgo, words, details }: DemoStep,
  licenceId: string,
  base: number,
  content: LicenceContent,
  now: number,
): Promise<void> {
  const at = findInstant(now, daysAgo);
  const hasContent = kind === 'saveDraft' || kind === 'submit';
  const command = Command.parse({
    kind,
    payload: hasContent ? { content } : { words, ...DETAILS[kind], ...details },
    mutationId: newUuid(),
    licenceId,
    base,
    imageIds: hasContent ? content.pictures.map(({ id }) => id) : [],
    grantId: by.grantId,
    contractVersion: CONTRACT_VERSION,
    deviceAt: at.toISOString(),
  });
  const sender = { accountId: by.accountId, deviceId: DEVICE_ID, deviceOffsetMs: 0, at, tells: false };
  const answer = await processCommand(services, sender, command);
  if (answer.outcome !== 'accepted') throw new Error(`A demo licence was not accepted: ${JSON.stringify(answer)}`);
}

/** `daysAgo` days before `now`, in the hours of an office: the rest of a day that has passed lies between 7 and 17, UTC. */
function findInstant(now: number, daysAgo: number): Date {
  const days = Math.floor(daysAgo);
  if (!days) return new Date(now - daysAgo * DAY_MS);
  const midnight = Math.floor(now / DAY_MS - days) * DAY_MS;
  const opening = midnight + 7 * HOUR_MS;
  return new Date(opening + (1 - (daysAgo - days)) * 10 * HOUR_MS);
}
