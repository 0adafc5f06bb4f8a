import { inject, Service } from '@angular/core';
import { map, of, switchMap, type Observable } from 'rxjs';
import type * as z from 'zod/mini';
import { PresentTime } from '../device/present-time';
import { AccountDatabases } from './account-databases';
import type { LastAnswerKey } from './last-answer-keys';

/** What the server answered at `asOf` (UTC instant). */
export interface LastAnswer<Answer> {
  readonly answer: Answer;
  readonly asOf: string;
}

/** What the server answered last, to be shown without a network. */
@Service()
export class LastAnswers {
  readonly #databases = inject(AccountDatabases);
  readonly #time = inject(PresentTime);

  /** Null as long as this device was never told, and while no account is open. */
  observe<Schema extends z.ZodMiniType>(
    key: LastAnswerKey,
    schema: Schema,
  ): Observable<LastAnswer<z.output<Schema>> | null> {
    return this.#databases.observeDatabase().pipe(
      switchMap((open) => open?.observe(({ reference }) => reference.get(key)) ?? of(undefined)),
      map((row) => toLastAnswer(row?.value, schema)),
    );
  }

  async store(key: LastAnswerKey, answer: unknown): Promise<void> {
    const value = { answer, asOf: this.#time.now().toISOString() };
    await this.#databases.run(({ reference }) => reference.put({ key, value }));
  }
}

/** What an older version of the app stored in another form counts as not known. */
function toLastAnswer<Schema extends z.ZodMiniType>(
  value: unknown,
  schema: Schema,
): LastAnswer<z.output<Schema>> | null {
  if (typeof value !== 'object' || value === null) return null;
  const asOf: unknown = Reflect.get(value, 'asOf');
  const parsed = schema.safeParse(Reflect.get(value, 'answer'));
  return parsed.success && typeof asOf === 'string' ? { answer: parsed.data, asOf } : null;
}
