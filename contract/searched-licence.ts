import { findInstant, toInstant } from '#domain/values/arrival';
import { addDays, type PlainDate } from '#domain/values/plain-date';
import { toSearchText } from '#domain/values/licence-number';
import { countryOfOffice, type LicenceContent, partnerCountryOf } from '#domain/licence-content';
import type { ClearanceState } from '#domain/workflow/clearance';
import type { ValidationState } from '#domain/workflow/validation';
import type { SearchQuery } from '#contract/search';

/** What of a licence a search without the server looks at. */
export interface SearchedLicence {
  /** The number, in the form `toSearchText` gives. */
  readonly searchText: string;
  readonly validation: ValidationState;
  readonly clearance: ClearanceState;
  readonly codes: readonly string[];
  /** The description of each commodity, in the form `toSearchText` gives. */
  readonly goods: readonly string[];
  /** First and last name; null for what the server does not know yet, which is one's own. */
  readonly requester: string | null;
  readonly partnerCountry: string | null;
  readonly pointOfEntry: string | null;
  readonly entryCountry: string | null;
  /** UTC, as `toISOString` gives it. */
  readonly arrivesAt: string | null;
  readonly submittedAt: string | null;
  readonly expiresOn: PlainDate | null;
}

/** The part of it that stands in the boxes of the form, as the server's columns hold it. */
export function toSearchedContent(content: LicenceContent) {
  const { licenceNumber, commodities, arrival, expiresOn, pointOfEntry } = content;
  return {
    searchText: toSearchText(licenceNumber),
    codes: distinct(commodities.map(({ hsCode }) => hsCode)),
    goods: distinct(commodities.map(({ description }) => toSearchText(description))),
    partnerCountry: partnerCountryOf(content),
    pointOfEntry,
    entryCountry: pointOfEntry && countryOfOffice(pointOfEntry),
    arrivesAt: arrival && findInstant(arrival),
    expiresOn,
  };
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].filter(Boolean);

/**
 * Whether a licence meets every criterion of `query`, as the server's search decides it: the same cases prove both
 * (contract/testing/search-cases). `ownName`: who is meant where the requester is null.
 */
export function toCriterion(query: SearchQuery, ownName: string): (licence: SearchedLicence) => boolean {
  const { reference, validation, clearance, code, description, entry, partner } = query;
  const isRequester = toNameCriterion(query.requester, ownName);
  const isInDays = toDaysCriterion(query);
  return (licence) =>
    (!reference || licence.searchText.includes(reference)) &&
    (!validation || validation.includes(licence.validation)) &&
    (!clearance || clearance.includes(licence.clearance)) &&
    (!partner || licence.partnerCountry === partner) &&
    (!entry || (entry.length === 2 ? licence.entryCountry : licence.pointOfEntry) === entry) &&
    (!code || licence.codes.some((it) => it.startsWith(code))) &&
    (!description || licence.goods.some((goods) => description.every((word) => goods.includes(word)))) &&
    isRequester(licence) &&
    isInDays(licence);
}

function toNameCriterion(words: SearchQuery['requester'], ownName: string): (licence: SearchedLicence) => boolean {
  if (!words) return () => true;
  const answers = new Map<string, boolean>();
  const isMeant = (name: string) => words.every((word) => toSearchText(name).includes(word));
  return ({ requester }) => {
    const name = requester ?? ownName;
    const answer = answers.get(name) ?? isMeant(name);
    answers.set(name, answer);
    return answer;
  };
}

function toDaysCriterion(query: SearchQuery): (licence: SearchedLicence) => boolean {
  const { arrivesFrom, arrivesTo, submittedFrom, submittedTo, expiresFrom, expiresTo, zone } = query;
  const begin = (day: PlainDate | undefined) => day && toInstant({ date: day, time: '00:00', zone });
  const end = (day: PlainDate | undefined) => begin(day && addDays(day, 1));
  const arrives = [begin(arrivesFrom), end(arrivesTo)] as const;
  const submitted = [begin(submittedFrom), end(submittedTo)] as const;
  const expires = [expiresFrom, expiresTo && addDays(expiresTo, 1)] as const;
  return ({ arrivesAt, submittedAt, expiresOn }) =>
    isWithin(arrivesAt, arrives) && isWithin(submittedAt, submitted) && isWithin(expiresOn, expires);
}

/** From the first bound on and before the second; what is blank is within no bounds. */
const isWithin = (value: string | null, [from, before]: readonly [string | undefined, string | undefined]): boolean =>
  (!from && !before) || (value !== null && (!from || value >= from) && (!before || value < before));
