import * as z from 'zod/mini';
import { CountryCode, PlainDateText, Uuid, text } from '#contract/values';

export const MandateStatus = z.enum(['requested', 'active', 'refused', 'ended']);

const Side = z.strictObject({
  id: Uuid,
  name: z.string(),
  eori: z.string(),
  address: z.string(),
  country: CountryCode,
});

/** An agent's company may make licences for another company, from a day on, until a day or until either side ends it. */
export const Mandate = z.strictObject({
  id: Uuid,
  status: MandateStatus,
  agent: Side,
  principal: Side,
  from: PlainDateText,
  /** Its last day; null while no end is set. */
  until: z.nullable(PlainDateText),
  words: z.string(),
  decisionWords: z.string(),
  requestedBy: z.string(),
  requestedAt: z.iso.datetime(),
  /** Whether the person asking may decide about it now, or end it now. */
  canDecide: z.boolean(),
  canEnd: z.boolean(),
});
export type Mandate = z.infer<typeof Mandate>;

/** `GET /api/mandates`: of the companies one acts for, on either side. `GET /api/mandate-requests`: those that wait for one's decision. */
export const Mandates = z.strictObject({ mandates: z.array(Mandate) });

/** `POST /api/mandates`: an active importer of the agent's company asks. `id` is made on the device. The answer is a Mandate. */
export const RequestMandate = z.strictObject({
  id: Uuid,
  agentCompanyId: Uuid,
  principalCompanyId: Uuid,
  from: PlainDateText,
  until: z.nullable(PlainDateText),
  words: text(2000),
});
export type RequestMandate = z.infer<typeof RequestMandate>;

// POST /api/mandates/:id/decision takes a RoleDecision, POST /api/mandates/:id/end EndMandate; both answer with a Mandate.
export const EndMandate = z.strictObject({ words: text(2000) });

/** A mandate as the session carries it, so that it can be chosen without a network: active, and not over yet. */
export const SessionMandate = z.strictObject({
  id: Uuid,
  agentCompanyId: Uuid,
  principal: z.strictObject({ name: z.string(), address: z.string(), country: CountryCode }),
  from: PlainDateText,
  until: z.nullable(PlainDateText),
});
export type SessionMandate = z.infer<typeof SessionMandate>;
