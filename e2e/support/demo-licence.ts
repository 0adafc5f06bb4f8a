import type { Licence } from '#contract/licence';
import type { ApiCaller } from '#e2e/support/api-caller';

/**
 * The licences of the demo that stories start from, by their place in `server/src/demo/demo-licences.ts`: the feed has no order, and what
 * happens to come first differs from day to day.
 */
const PLACES = {
  /** Ana's, plywood, cleared at Antwerp. */
  cleared: 0,
  /** Ana's, furniture, validated for Antwerp. */
  validatedFurniture: 7,
  /** Joris's, sawn wood of Ghana, validated for Antwerp. */
  validatedOfJoris: 8,
  /** Ana's, decking, validated for Zeebrugge. */
  validatedForZeebrugge: 9,
  /** Daan's, plywood, validated for Rotterdam. */
  validatedForRotterdam: 11,
  /** Daan's, sawn wood of Ghana, waits for the Dutch authority. */
  submittedForRotterdam: 13,
  /** Ana's, decking, waits for the Belgian authority. */
  submittedDecking: 17,
  /** Joris's, sawn wood of Ghana, waits for the Belgian authority. */
  submittedOfJoris: 18,
  /** Ana's, plywood, a draft in which nothing is missing. */
  wholeDraft: 20,
} as const;
export type DemoLicenceName = keyof typeof PLACES;

/** The demo licence called `name`, as `caller` sees it now. @throws Error when they see none, or a copy beside it */
export async function getDemoLicence(caller: ApiCaller, name: DemoLicenceName): Promise<Licence> {
  const number = toNumberPattern(PLACES[name]);
  const found = (await caller.listLicences()).filter(({ content }) => number.test(content.licenceNumber));
  const [licence, copy] = found;
  if (!licence || copy) throw new Error(`${found.length} licences are the demo's ${name}.`);
  return licence;
}

/** Numbers of Indonesia and of Ghana, whose years depend on the day the demo was loaded. */
function toNumberPattern(place: number): RegExp {
  const ghana = String(12_997 + place * 41).padStart(6, '0');
  return new RegExp(`^\\d{2}\\.\\d{5}-00${768 + place}\\.0${17 + place}-ID-|^GH-\\d{2}-${ghana}$`);
}
