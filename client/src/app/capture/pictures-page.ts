import { Component, computed, effect, type ElementRef, inject, signal, untracked, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { IonFooter } from '@ionic/angular/ion-footer';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { cameraOutline, imagesOutline, phonePortraitOutline } from 'ionicons/icons';
import type { Picture, PictureBox } from '#domain/licence-content';
import { AwaitedPhotos } from '../storage/awaited-photo';
import { DraftRepository } from '../storage/draft-repository';
import { PictureDialog } from '../licence-view/picture-dialog';
import { Busy } from '../ui/busy';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { Plural } from '../ui/plural';
import { MAX_PICTURES } from './add-picture';
import { ArrangePictures } from './arrange-pictures';
import { CameraView } from './camera-view';
import { PictureError } from './picture-error';
import { PictureIntake } from './picture-intake';
import { PictureList } from './picture-list';

/** "Go to image": the pictures of one box, as pages in their order. */
@Component({
  selector: 'app-pictures-page',
  imports: [
    Busy,
    CameraView,
    EmptyState,
    IonContent,
    IonFooter,
    IonIcon,
    PageHeader,
    PictureDialog,
    PictureList,
    Plural,
    RouterLink,
    TranslatePipe,
  ],
  providers: [ArrangePictures, PictureIntake],
  templateUrl: 'pictures-page.html',
  styleUrl: 'pictures-page.css',
  host: { class: 'ion-page' },
})
export class PicturesPage {
  readonly #route = inject(ActivatedRoute);
  readonly #drafts = inject(DraftRepository);
  readonly #awaited = inject(AwaitedPhotos);
  readonly #translate = inject(TranslateService);
  readonly #arrange = inject(ArrangePictures);
  protected readonly intake = inject(PictureIntake);
  protected readonly id = this.#route.snapshot.paramMap.get('id') ?? '';
  protected readonly box = toPictureBox(this.#route.snapshot.paramMap.get('box'));
  protected readonly most = MAX_PICTURES;
  protected readonly icons = { camera: cameraOutline, files: imagesOutline, system: phonePortraitOutline };
  readonly #draft = toSignal(this.#drafts.observe(this.id));
  readonly #all = computed<readonly Picture[]>(() => this.#draft()?.content.pictures ?? []);
  protected readonly pictures = computed(() => this.#all().filter(({ box }) => box === this.box));
  protected readonly room = computed(() => this.most - this.#all().length);
  protected readonly isLocked = computed(() => Boolean(this.#draft()?.submittedAt));
  /** The system ended the app while its camera app took a photo. */
  protected readonly wasInterrupted = signal(false);
  protected readonly working = computed(() => this.#sayWorking());
  protected readonly viewer = viewChild.required(PictureDialog);
  protected readonly camera = viewChild.required(CameraView);
  protected readonly filesInput = viewChild<ElementRef<HTMLInputElement>>('files');
  #asked = this.#route.snapshot.queryParamMap.get('show');
  #replacing: Picture | null = null;

  constructor() {
    effect(() => {
      const at = this.pictures().findIndex(({ id }) => id === this.#asked);
      if (at < 0) return;
      this.#asked = null;
      untracked(() => this.viewer().open(at));
    });
    void this.#awaited.isAwaited(this.#photo).then((isAwaited) => this.wasInterrupted.set(isAwaited));
  }

  /** A milestone like leaving the form, which heard nothing of the pictures. Who leaves by themselves has lost no photo. */
  async ionViewWillLeave(): Promise<void> {
    await this.forgetPhoto();
    await this.#drafts.recordSave(this.id).catch(() => undefined);
  }

  /** With the camera in the app; in the place of `replacing` when that is to be taken again. */
  protected takePhoto(replacing: Picture | null = null): void {
    this.#replacing = replacing;
    this.camera().open({ isOne: replacing !== null });
  }

  protected chooseFiles(): void {
    this.filesInput()?.nativeElement.click();
  }

  protected async addChosen(input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])];
    // The same file may be chosen again after it was removed.
    input.value = '';
    await this.#take(files);
    await this.forgetPhoto();
  }

  protected async addShot(file: File): Promise<void> {
    await (this.#replacing ? this.replace(this.#replacing, file) : this.#take([file]));
    await this.forgetPhoto();
  }

  protected async replace(old: Picture, file: File): Promise<void> {
    const number = this.pictures().findIndex(({ id }) => id === old.id) + 1;
    const target = { licenceId: this.id, box: this.box, place: { replaces: old.id } };
    const made = await this.intake.take(target, [file], this.room() + 1);
    this.#arrange.offerBack(this.id, old, made, 'capture.replaced', number);
  }

  /** Written before the camera app opens: it may cost this app its life. */
  protected awaitPhoto(): void {
    void this.#awaited.remember(this.#photo).catch(() => undefined);
  }

  protected async forgetPhoto(): Promise<void> {
    this.wasInterrupted.set(false);
    await this.#awaited.forget().catch(() => undefined);
  }

  /** What went wrong with what is here already. */
  protected tell(error: unknown): void {
    const { problem, params } = error instanceof PictureError ? error : new PictureError('notChanged', {}, error);
    this.intake.tell(problem, params);
  }

  async #take(files: readonly File[]): Promise<void> {
    await this.intake.take({ licenceId: this.id, box: this.box }, files, this.room());
  }

  get #photo(): { licenceId: string; box: PictureBox } {
    return { licenceId: this.id, box: this.box };
  }

  #sayWorking(): string {
    const progress = this.intake.progress();
    if (!progress) return '';
    const how = progress.pages ? 'page' : progress.files > 1 ? 'file' : 'one';
    return this.#translate.instant(`capture.working.${how}`, progress);
  }
}

/** Box 2 for any other number: the paper licence is what one comes for. */
function toPictureBox(text: string | null): PictureBox {
  return text === '17' ? 17 : text === '18' ? 18 : 2;
}
