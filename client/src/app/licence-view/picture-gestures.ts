import { Directive, ElementRef, inject, input, output } from '@angular/core';
import type { Point } from './picture-place';

const SWIPE_PX = 60;
/** A finger that moved no further than this has tapped. */
const TAP_PX = 8;

/** Wheel, pinch, drag and swipe over a frame. Points are px from its middle. `appPictureGestures`: whether dragging moves. */
@Directive({
  selector: '[appPictureGestures]',
  host: {
    '(wheel)': 'wheel($event)',
    '(pointerdown)': 'down($event)',
    '(pointermove)': 'drag($event)',
    '(pointerup)': 'up($event)',
    '(pointercancel)': 'pointers.delete($event.pointerId)',
    '(dblclick)': 'double($event)',
  },
})
export class PictureGestures {
  readonly #frame = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly isMovable = input.required<boolean>({ alias: 'appPictureGestures' });
  /** Nothing behind the frame scrolls: the wheel alone zooms. */
  readonly isAlone = input(false);
  /** Nothing more of the picture lies to the left or right: a swipe goes to the next one. */
  readonly isAcross = input(true);
  readonly zoomed = output<Point & { readonly factor: number }>();
  readonly moved = output<Point>();
  readonly doubled = output<Point>();
  readonly tapped = output<Point>();
  /** 1: to the next picture; -1: to the one before. */
  readonly swiped = output<1 | -1>();

  protected readonly pointers = new Map<number, Point>();
  #start: Point | null = null;

  /** With Ctrl, which is also a pinch on a trackpad; without it the page scrolls unless the picture is enlarged. */
  protected wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !this.isMovable() && !this.isAlone()) return;
    event.preventDefault();
    this.zoomed.emit({ factor: Math.exp(-event.deltaY / 300), ...this.#fromMiddle(event) });
  }

  protected double(event: MouseEvent): void {
    this.doubled.emit(this.#fromMiddle(event));
  }

  protected down(event: PointerEvent): void {
    this.pointers.set(event.pointerId, this.#fromMiddle(event));
    this.#start = this.pointers.size === 1 ? this.#fromMiddle(event) : null;
    this.#frame.setPointerCapture(event.pointerId);
  }

  protected drag(event: PointerEvent): void {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now = this.#fromMiddle(event);
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.pointers.set(event.pointerId, now);
    if (other) this.#pinch(before, now, other);
    else if (this.isMovable()) this.moved.emit({ x: now.x - before.x, y: now.y - before.y });
  }

  protected up(event: PointerEvent): void {
    const end = this.#fromMiddle(event);
    const [across, down] = this.#start ? [end.x - this.#start.x, end.y - this.#start.y] : [0, 0];
    const isSwipe = this.isAcross() && Math.abs(across) > Math.max(SWIPE_PX, 2 * Math.abs(down));
    if (isSwipe) this.swiped.emit(across < 0 ? 1 : -1);
    if (this.#start && Math.hypot(across, down) <= TAP_PX) this.tapped.emit(end);
    this.pointers.delete(event.pointerId);
    this.#start = null;
  }

  /** Two fingers enlarge and move at once. */
  #pinch(before: Point, now: Point, other: Point): void {
    const factor = distance(now, other) / Math.max(1, distance(before, other));
    this.zoomed.emit({ factor, ...between(now, other) });
    this.moved.emit({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
  }

  #fromMiddle({ clientX, clientY }: MouseEvent): Point {
    const { left, top, width, height } = this.#frame.getBoundingClientRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  }
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
