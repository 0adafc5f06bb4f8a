import { Service, signal } from '@angular/core';
import { classifyStorageError, type StorageFailure } from './storage-failure';

/** Why this device keeps nothing now. */
export type StorageTrouble = Extract<StorageFailure, 'full' | 'blocked' | 'missing' | 'refused' | 'hanging'>;

const TROUBLES: readonly StorageFailure[] = [
  'full',
  'blocked',
  'missing',
  'refused',
  'hanging',
] satisfies StorageTrouble[];

/** Whether this device can keep what is typed: said to the person in one sentence, whatever page is open. */
@Service()
export class StorageHealth {
  readonly #trouble = signal<StorageTrouble | null>(null);
  /** Null while nothing is known to be wrong. */
  readonly trouble = this.#trouble.asReadonly();

  /** Something of the device's database went wrong. */
  note(error: unknown): void {
    const failure = classifyStorageError(error);
    if (TROUBLES.includes(failure)) this.#trouble.set(failure as StorageTrouble);
  }

  /** As much as a draft needs was written. A small write that succeeds says nothing: a full device still has room for a few bytes. */
  recover(): void {
    this.#trouble.set(null);
  }
}
