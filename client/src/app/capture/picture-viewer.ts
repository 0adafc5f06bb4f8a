import { Component, computed, type ElementRef, signal, viewChild } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { addOutline, closeOutline, removeOutline, scanOutline } from 'ionicons/icons';
import { StoredPicture } from '../ui/stored-picture';
import { FIT, pan, zoomAt, type Area, type Zoom } from './zoom';

/** One step of the buttons, keys and wheel. */
const STEP = 1.4;
/** One press of an arrow key, in px. */
const ARROW_PX = 80;

interface Shown {
  readonly id: string;
  readonly number: number;
}

/** A picture over the whole screen: pinch, wheel, buttons and keys enlarge it; fingers, mouse and arrows move it. */
@Component({
  selector: 'app-picture-viewer',
  imports: [IonIcon, StoredPicture, TranslatePipe],
  templateUrl: 'picture-viewer.html',
  styleUrl: 'picture-viewer.css',
  host: { '(keydown)': 'press($event)' },
})
export class PictureViewer {
  protected readonly frame = viewChild.required<ElementRef<HTMLDialogElement>>('frame');
  protected readonly scene = viewChild.required<ElementRef<HTMLElement>>('scene');
  readonly #fingers = new Map<number, { x: number; y: number }>();
  readonly #zoom = signal<Zoom>(FIT);

  protected readonly icons = { close: closeOutline, in: addOutline, out: removeOutline, fit: scanOutline };
  protected readonly shown = signal<Shown | null>(null);
  protected readonly transform = computed(() => {
    const { x, y, scale } = this.#zoom();
    return `translate(${x}px, ${y}px) scale(${scale})`;
  });
  protected readonly step = STEP;

  open(shown: Shown): void {
    this.#zoom.set(FIT);
    this.shown.set(shown);
    this.frame().nativeElement.showModal();
  }

  protected close(): void {
    this.frame().nativeElement.close();
  }

  protected zoom(factor: number, at = { x: 0, y: 0 }): void {
    this.#zoom.update((zoom) => zoomAt(zoom, factor, at, this.#area()));
  }

  protected fit(): void {
    this.#zoom.set(FIT);
  }

  protected turnWheel(event: WheelEvent): void {
    event.preventDefault();
    this.zoom(event.deltaY < 0 ? STEP : 1 / STEP, this.#fromMiddle(event.clientX, event.clientY));
  }

  protected press(event: KeyboardEvent): void {
    const keys: Record<string, () => void> = {
      '+': () => this.zoom(STEP),
      '=': () => this.zoom(STEP),
      '-': () => this.zoom(1 / STEP),
      '0': () => this.fit(),
      ArrowLeft: () => this.#move(ARROW_PX, 0),
      ArrowRight: () => this.#move(-ARROW_PX, 0),
      ArrowUp: () => this.#move(0, ARROW_PX),
      ArrowDown: () => this.#move(0, -ARROW_PX),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  protected touch(event: PointerEvent): void {
    this.scene().nativeElement.setPointerCapture(event.pointerId);
    this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  protected drag(event: PointerEvent): void {
    const before = this.#fingers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    this.#fingers.set(event.pointerId, now);
    if (!other) return this.#move(now.x - before.x, now.y - before.y);
    const factor = distance(now, other) / Math.max(1, distance(before, other));
    this.zoom(factor, this.#fromMiddle((now.x + other.x) / 2, (now.y + other.y) / 2));
    this.#move((now.x - before.x) / 2, (now.y - before.y) / 2);
  }

  protected release(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
  }

  protected afterClose(): void {
    this.#fingers.clear();
    this.shown.set(null);
  }

  #move(dx: number, dy: number): void {
    this.#zoom.update((zoom) => pan(zoom, dx, dy, this.#area()));
  }

  #area(): Area {
    const { width, height } = this.scene().nativeElement.getBoundingClientRect();
    return { width, height };
  }

  #fromMiddle(clientX: number, clientY: number): { x: number; y: number } {
    const { left, top, width, height } = this.scene().nativeElement.getBoundingClientRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  }
}

const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);
