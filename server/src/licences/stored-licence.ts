import type { LicenceContent } from '#domain/licence-content';
import type { ClearanceState } from '#domain/workflow/clearance';
import type { ValidationState } from '#domain/workflow/validation';

/** The present state of a licence as the database has it. */
export interface StoredLicence {
  readonly id: string;
  readonly version: number;
  readonly requesterId: string;
  readonly companyId: string | null;
  /** The company for which an agent made it under a mandate. */
  readonly principalCompanyId: string | null;
  readonly validation: ValidationState;
  readonly clearance: ClearanceState;
  readonly content: LicenceContent;
  readonly contentSha256: string;
  readonly pointOfEntry: string | null;
  readonly entryCountry: string | null;
  /** Other offices of the country that opened it by its number or code. */
  readonly foundByOffices: readonly string[];
  readonly decisionWords: string;
  readonly submittedAt: Date | null;
  /** Hash of the last event. */
  readonly chainHead: string;
}

/** What a command makes of a licence. */
export interface NextLicence {
  readonly validation: ValidationState;
  readonly clearance: ClearanceState;
  readonly content: LicenceContent;
  readonly principalCompanyId: string | null;
  readonly decisionWords: string;
  readonly submittedAt: Date | null;
  readonly isDiscarded?: boolean;
}
