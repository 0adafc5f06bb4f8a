import { inject, Service } from '@angular/core';
import type { Observable } from 'rxjs';
import { AccountDatabases } from './account-databases';
import { TYPED_KEY } from './typed-key';

/** What was typed in a form of the open account and not sent yet, by the name of the form: it outlives the page and the app. */
@Service()
export class TypedRepository {
  readonly #databases = inject(AccountDatabases);

  /** Emits when the browser gave up what was kept: it is to be kept anew. */
  get emptied(): Observable<void> {
    return this.#databases.emptied;
  }

  /** Undefined when nothing is kept. @throws StorageError */
  async find(form: string): Promise<unknown> {
    return (await this.#databases.run(({ reference }) => reference.get(TYPED_KEY + form)))?.value;
  }

  /** The latest replaces what was kept before. @throws StorageError */
  async keep(form: string, value: unknown): Promise<void> {
    await this.#databases.run(({ reference }) => reference.put({ key: TYPED_KEY + form, value }));
  }

  /** It was sent, or given up. @throws StorageError */
  async forget(form: string): Promise<void> {
    await this.#databases.run(({ reference }) => reference.delete(TYPED_KEY + form));
  }
}
