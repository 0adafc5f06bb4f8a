import { inject, Service } from '@angular/core';
import { Figures } from '#contract/figures';
import { AccountDatabases } from './account-databases';
import { FIGURES_KEY } from './figures-key';

/** The figures that were shown last of each year, under each role, for when there is no network. */
@Service()
export class FiguresRepository {
  readonly #databases = inject(AccountDatabases);

  /** Undefined where none are kept, or an earlier version of the app kept them otherwise. */
  async find(grantId: string, year: number): Promise<Figures | undefined> {
    const row = await this.#databases.run(({ reference }) => reference.get(toKey(grantId, year)));
    const parsed = Figures.safeParse(row?.value);
    return parsed.success ? parsed.data : undefined;
  }

  async keep(grantId: string, figures: Figures): Promise<void> {
    const row = { key: toKey(grantId, figures.year), value: figures };
    await this.#databases.run(({ reference }) => reference.put(row));
  }
}

const toKey = (grantId: string, year: number): string => `${FIGURES_KEY}${grantId}/${year}`;
