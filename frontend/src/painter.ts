// When what is painted: the ladder in the next frame, figures ten times a second, charts four times, one a frame.
const FIGURES_MS = 100;
const CHARTS_MS = 250;
const ECHO_MS = 100;
const IDLE_MS = 250;

/** How often figures are painted, and so how often they are worth asking for. */
export const FIGURES_HZ = 1000 / FIGURES_MS;

export interface Paints {
  figures(): void;
  ladder(): void;
  charts(): (() => void)[];
  /** Update *n* of *id* is on the screen. */
  painted(id: string, n: number): void;
}

export class Painter {
  private frame = 0;
  private later = 0;
  private readonly timer: number;
  private readonly at = { figures: 0, charts: 0, echo: 0 };
  private readonly isNew = { ladder: false, charts: false };
  private undrawn: (() => void)[] = [];
  private echo: { id: string; n: number } | null = null;

  constructor(private readonly on: Paints) {
    this.timer = window.setInterval(() => this.wake(), IDLE_MS);
  }

  close(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.later);
    clearInterval(this.timer);
  }

  wake(): void {
    if (!this.frame) this.frame = requestAnimationFrame((now) => this.paint(now));
  }

  /** Something of it has come. */
  renew(part: "ladder" | "charts"): void {
    this.isNew[part] = true;
  }

  /** All of it, in the next frame. */
  repaint(): void {
    Object.assign(this.at, { figures: 0, charts: 0 });
    Object.assign(this.isNew, { ladder: true, charts: true });
    this.wake();
  }

  /** Say when this update is on the screen. */
  tell(id: string, n: number): void {
    this.echo = { id, n };
  }

  private paint(now: number): void {
    this.frame = 0;
    this.paintFigures(now);
    if (this.isNew.ladder) {
      this.isNew.ladder = false;
      this.on.ladder();
    }
    if (this.isNew.charts && this.undrawn.length === 0 && now - this.at.charts >= CHARTS_MS - 8) {
      this.at.charts = now;
      this.isNew.charts = false;
      this.undrawn = this.on.charts();
    }
    // One chart a frame: all at once would hold up what follows the market.
    this.undrawn.shift()?.();
    if (this.undrawn.length) this.wake();
    this.answer(now);
  }

  private paintFigures(now: number): void {
    if (now - this.at.figures >= FIGURES_MS - 8) {
      this.at.figures = now;
      this.on.figures();
    } else if (!this.later) {
      this.later = window.setTimeout(() => {
        this.later = 0;
        this.wake();
      }, this.at.figures + FIGURES_MS - now);
    }
  }

  private answer(now: number): void {
    const { echo } = this;
    this.echo = null;
    // Not every one: an echo that waited for its turn would measure the waiting.
    if (!echo || now - this.at.echo < ECHO_MS) return;
    this.at.echo = now;
    // The task after this frame's painting.
    const after = new MessageChannel();
    after.port1.onmessage = () => this.on.painted(echo.id, echo.n);
    after.port2.postMessage(null);
  }
}
