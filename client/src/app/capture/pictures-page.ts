import { Component, computed, effect, type ElementRef, inject, signal, untracked, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { IonFooter } from '@ionic/angular/ion-footer';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { cameraOutline, imagesOutline, phonePortraitOutline } from 'ionicons/icons';
import type { Picture, PictureBox } from '#domain/licence-content';
import { DraftRepository } from '../storage/draft-repository';
import { ImageRepository } from '../storage/image-repository';
import { PictureDialog } from '../licence-view/picture-dialog';
import { Busy } from '../ui/busy';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { ToastService } from '../ui/toast-service';
import { AddPicture } from './add-picture';
import { CameraView } from './camera-view';
import { PictureCard } from './picture-card';
import { PictureError, type PictureProblem } from './picture-error';
import { movePicture, restorePicture } from './picture-order';

interface FileProblem {
  readonly problem: PictureProblem;
  readonly name: string;
}

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
    PictureCard,
    PictureDialog,
    RouterLink,
    TranslatePipe,
  ],
  templateUrl: 'pictures-page.html',
  styleUrl: 'pictures-page.css',
  host: { class: 'ion-page' },
})
export class PicturesPage {
  readonly #route = inject(ActivatedRoute);
  readonly #drafts = inject(DraftRepository);
  readonly #images = inject(ImageRepository);
  readonly #addPicture = inject(AddPicture);
  readonly #toasts = inject(ToastService);
  protected readonly id = this.#route.snapshot.paramMap.get('id') ?? '';
  protected readonly box = toPictureBox(this.#route.snapshot.paramMap.get('box'));
  protected readonly icons = { camera: cameraOutline, files: imagesOutline, system: phonePortraitOutline };
  readonly #draft = toSignal(this.#drafts.observe(this.id));
  protected readonly all = computed<readonly Picture[]>(() => this.#draft()?.content.pictures ?? []);
  protected readonly pictures = computed(() => this.all().filter(({ box }) => box === this.box));
  protected readonly isLocked = computed(() => Boolean(this.#draft()?.submittedAt));
  protected readonly workingCount = signal(0);
  protected readonly problems = signal<readonly FileProblem[]>([]);
  protected readonly viewer = viewChild.required(PictureDialog);
  protected readonly filesInput = viewChild<ElementRef<HTMLInputElement>>('files');
  #asked = this.#route.snapshot.queryParamMap.get('show');

  constructor() {
    effect(() => {
      const at = this.pictures().findIndex(({ id }) => id === this.#asked);
      if (at < 0) return;
      this.#asked = null;
      untracked(() => this.viewer().open(at));
    });
  }

  /** A milestone like leaving the form, which heard nothing of the pictures. */
  async ionViewWillLeave(): Promise<void> {
    await this.#drafts.recordSave(this.id).catch(() => undefined);
  }

  protected async addChosen(input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])];
    // The same file may be chosen again after it was removed.
    input.value = '';
    this.problems.set([]);
    for (const file of files) await this.add(file);
  }

  protected chooseFiles(): void {
    this.filesInput()?.nativeElement.click();
  }

  protected async add(file: File): Promise<void> {
    this.workingCount.update((count) => count + 1);
    try {
      await this.#addPicture.execute(this.id, this.box, file);
    } catch (error) {
      const problem = error instanceof PictureError ? error.problem : 'notKept';
      this.problems.update((all) => [...all, { problem, name: file.name }]);
    } finally {
      this.workingCount.update((count) => count - 1);
    }
  }

  protected async move({ id }: Picture, by: -1 | 1): Promise<void> {
    await this.#drafts.change(this.id, { pictures: movePicture(this.all(), id, by) });
  }

  protected async remove(picture: Picture, number: number): Promise<void> {
    const before = this.all();
    await this.#images.remove(this.id, picture.id);
    const undo = (): Promise<void> =>
      this.#drafts.change(this.id, { pictures: restorePicture(this.all(), picture, before) });
    this.#toasts.undo('capture.removed', undo, { number });
  }
}

/** Box 2 for any other number: the paper licence is what one comes for. */
function toPictureBox(text: string | null): PictureBox {
  return text === '17' ? 17 : text === '18' ? 18 : 2;
}
