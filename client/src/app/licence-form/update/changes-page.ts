import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { IonFooter } from '@ionic/angular/ion-footer';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { listChanges } from '#domain/changes/list-changes';
import type { Finding } from '#domain/rules/rule';
import { countryName } from '#reference/countries';
import { ChangeList } from '../../licence-view/change-list';
import { LicenceRepository } from '../../storage/licence-repository';
import { canBeUpdated } from '../../storage/update-draft';
import { UpdateRepository } from '../../storage/update-repository';
import { BoxCard } from '../../ui/box-card';
import { Busy } from '../../ui/busy';
import { FindingNote } from '../../ui/finding-note';
import { PageHeader } from '../../ui/page-header';
import { DraftEditor } from '../draft-editor';
import { lineElementId, sectionElementId, sectionOf } from '../form-sections';
import { OpenDraft } from '../open-draft';
import { findingKey } from '../rules/findings';
import { FormFindings } from '../rules/form-findings';
import { EntryCountry } from '../submit/entry-country';
import { MeanwhileNote } from './meanwhile-note';
import { UpdateBanner } from './update-banner';

/** What the authority changed in a lodged licence, box by box, and why; from here it is saved as the authority's change (R8). */
@Component({
  selector: 'app-changes-page',
  imports: [
    BoxCard,
    Busy,
    ChangeList,
    FindingNote,
    IonContent,
    IonFooter,
    MeanwhileNote,
    PageHeader,
    RouterLink,
    TranslatePipe,
    UpdateBanner,
  ],
  providers: [DraftEditor, EntryCountry, FormFindings],
  templateUrl: 'changes-page.html',
  styleUrl: 'changes-page.css',
  host: { class: 'ion-page' },
})
export class ChangesPage {
  readonly #router = inject(Router);
  readonly #open = inject(OpenDraft);
  readonly #updates = inject(UpdateRepository);
  readonly #editor = inject(DraftEditor);
  readonly #findings = inject(FormFindings);
  readonly #translate = inject(TranslateService);
  protected readonly entry = inject(EntryCountry);
  protected readonly id = inject(ActivatedRoute).snapshot.paramMap.get('id') ?? '';
  readonly #licence = toSignal(inject(LicenceRepository).observe(this.id));
  protected readonly state = signal<'opening' | 'open' | 'missing' | 'failed'>('opening');
  protected readonly isTried = signal(false);
  protected readonly hasFailed = signal(false);
  readonly #base = computed(() => this.#editor.draft()?.base);
  protected readonly isReady = computed(
    () => this.state() === 'open' && Boolean(this.#editor.draft()) && this.#findings.areReady(),
  );
  protected readonly typed = linkedSignal<string | undefined, string>({
    source: () => this.#editor.draft()?.id,
    computation: (_, before) => before?.value || (this.#editor.draft()?.update?.words ?? ''),
  });
  protected readonly changes = computed(() => {
    const base = this.#base();
    return base ? listChanges(base.content, this.#editor.content()) : [];
  });
  protected readonly blocks = computed(() => this.#findings.all().filter(({ severity }) => severity === 'blocks'));
  protected readonly country = computed(() =>
    countryName(this.entry.only() ?? '', this.#translate.currentLang() ?? 'en'),
  );
  /** What happened since the copy was made; null while the licence is as it was. */
  protected readonly meanwhile = computed(() => {
    const [base, licence] = [this.#base(), this.#licence()];
    if (!base || !licence || base.version === licence.version) return null;
    const since = typeof base.version === 'number' ? base.version : licence.version;
    return {
      entries: licence.history.filter(({ version }) => version > since),
      changes: listChanges(base.content, licence.content),
      canGoOn: canBeUpdated(licence.validation),
    };
  });
  /** Why it cannot be saved now, as a key under `update.obstacles`. */
  protected readonly obstacle = computed(() => {
    if (this.meanwhile()) return 'meanwhile';
    if (!this.changes().length) return 'nothing';
    return this.blocks().length || this.entry.isElsewhere() ? 'blocks' : null;
  });
  protected readonly keyOf = findingKey;

  ionViewWillEnter(): void {
    void this.start();
  }

  protected async start(): Promise<void> {
    try {
      const opened = await this.#open.execute(this.id);
      if (opened === 'missing') return this.state.set('missing');
      if (opened !== 'update') return void this.#leave();
      this.#editor.open(this.id);
      this.state.set('open');
    } catch {
      this.state.set('failed');
    }
  }

  protected placeOf({ place, line }: Finding): string {
    if (line) return lineElementId(line);
    const section = sectionOf(place);
    if (section) return sectionElementId(section);
    return place === 'arrival' ? 'lodged-arrival' : 'lodged-entry';
  }

  protected type(words: string): void {
    this.typed.set(words);
    void this.#updates.keepWords(this.id, words).catch(() => this.hasFailed.set(true));
  }

  protected async goOn(): Promise<void> {
    const licence = this.#licence();
    if (licence) await this.#updates.goOnFrom(licence).catch(() => this.hasFailed.set(true));
  }

  protected async save(): Promise<void> {
    this.isTried.set(true);
    this.hasFailed.set(false);
    if (!this.typed().trim()) return document.getElementById('update-words')?.focus();
    if (this.obstacle()) return;
    try {
      await this.#updates.keepWords(this.id, this.typed().trim());
      await this.#updates.record(this.id);
      await this.#leave();
    } catch {
      this.hasFailed.set(true);
    }
  }

  #leave(): Promise<boolean> {
    return this.#router.navigate(['/desk', this.id], { replaceUrl: true });
  }
}
