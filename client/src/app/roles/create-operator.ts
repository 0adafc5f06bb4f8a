import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { CreatedCompany, type Company, type CreateCompany } from '#contract/company';
import { TranslatePipe } from '@ngx-translate/core';
import { v7 as uuidv7 } from 'uuid';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { BoxCard } from '../ui/box-card';
import { ProblemNote } from '../ui/problem-note';
import { ProblemWords } from '../ui/problem-words';
import { TextField } from '../ui/text-field';
import { MemberStateField } from './member-state-field';

/** "Create Operator" (R3): "Details", "Contact", "Identifier" and the section chapter. */
@Component({
  selector: 'app-create-operator',
  imports: [BoxCard, MemberStateField, ProblemNote, TextField, TranslatePipe],
  templateUrl: 'create-operator.html',
})
export class CreateOperator {
  readonly startName = input('');
  readonly startEori = input('');
  readonly startCity = input('');
  readonly created = output<Company>();
  readonly cancelled = output();
  readonly #api = inject(ApiClient);
  readonly #words = inject(ProblemWords);
  protected readonly attempt = new Attempt();
  protected readonly name = linkedSignal(() => this.startName());
  protected readonly eori = linkedSignal(() => this.startEori());
  protected readonly city = linkedSignal(() => this.startCity());
  protected readonly address = signal('');
  protected readonly country = signal<string | null>(null);
  protected readonly phone = signal('');
  protected readonly email = signal('');
  // Made once, so that sending the form twice creates one company.
  readonly #id = uuidv7();

  protected errorOf(pointer: string): string | undefined {
    return this.#words.ofField(this.attempt.problem(), pointer);
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    const body: CreateCompany = {
      id: this.#id,
      name: this.name(),
      address: this.address(),
      city: this.city(),
      country: this.country() ?? '',
      phone: this.phone(),
      email: this.email().trim(),
      eori: this.eori(),
      sectionChapters: ['importedTimberProducts'],
    };
    await this.attempt.run(async () =>
      this.created.emit((await this.#api.fetch('POST', '/api/companies', CreatedCompany, body)).company),
    );
  }
}
