// One chart: built once it has a width, coloured by the theme, and never animated.
import uPlot from "uplot";
import { h, write } from "./dom";
import { stepped } from "./format";

export interface Line {
  label: string;
  /** Name of a colour variable without its dashes. */
  colour: string;
  dash?: number[];
  scale?: string;
  stepped?: 1 | -1;
  fill?: boolean;
  width?: number;
  /** Values stand at some x only, and are joined. */
  isSparse?: boolean;
}

export interface Dot {
  x: number;
  y: number;
  word: string;
}

type Tick = (value: number, step: number) => string;

export interface Options {
  title: string;
  note?: string;
  height: number;
  lines: Line[];
  x: "time" | "log" | "price" | "number";
  /** A tick's words, by the step between ticks; `stepped` where there are none. */
  xTick?: Tick;
  yTick?: Tick;
  rightTick?: Tick;
  /** Pairs of lines, upper and lower, between which is filled. */
  bands?: [number, number, string][];
  /** Where vertical marks stand, and their words: MOST_MARKS of them at most. */
  marks?: () => { at: number; word: string }[];
  /** Where a horizontal mark stands. */
  level?: () => number | null;
  /** Single points with their names. */
  points?: () => Dot[];
  fromZero?: boolean;
}

type Data = (number | null | undefined)[][];

export class Chart {
  readonly root: HTMLElement;
  private readonly canvas: HTMLElement;
  private readonly empty: HTMLElement;
  private readonly observer: ResizeObserver;
  private readonly watcher: IntersectionObserver;
  private isSeen = false;
  private isDue = false;
  private plot: uPlot | null = null;
  private data: Data;

  constructor(readonly options: Options) {
    this.data = [[], ...options.lines.map(() => [])];
    this.canvas = h("div", { class: "plot", role: "img", "aria-label": options.title });
    this.empty = h("p", { class: "empty" });
    const legend = h("ul", { class: "legend" }, ...options.lines.filter((line) => line.label).map(swatch));
    const note = options.note ? h("span", { class: "note" }, options.note) : null;
    this.root = h(
      "section",
      { class: "card chart" },
      h("header", {}, h("h2", {}, options.title), note, legend),
      h("div", { class: "canvas" }, this.canvas, this.empty),
    );
    this.canvas.style.height = `${options.height}px`;
    this.observer = new ResizeObserver(() => this.fit());
    this.observer.observe(this.canvas);
    this.watcher = new IntersectionObserver((seen) => {
      this.isSeen = seen.at(-1)!.isIntersecting;
      if (this.isSeen) this.draw();
    }, { rootMargin: "200px" });
    this.watcher.observe(this.canvas);
  }

  /** x, then the lines; *why* says what an empty chart waits for. */
  show(data: Data, why: string): void {
    this.data = data;
    write(this.empty, this.isEmpty ? why : "");
    this.root.classList.toggle("waits", this.isEmpty);
    this.isDue = true;
    if (this.isSeen) this.draw();
  }

  private get isEmpty(): boolean {
    return (this.data[0]?.length ?? 0) < 2;
  }

  /** What nobody sees is not drawn until somebody does. */
  private draw(): void {
    if (!this.isDue || !this.plot) return;
    this.isDue = false;
    // As a batch it is drawn at once, and not after whoever wants the picture has taken it.
    this.plot.batch((plot: uPlot) => plot.setData(this.data as uPlot.AlignedData));
  }

  recolour(): void {
    this.plot?.destroy();
    this.plot = null;
    this.fit();
  }

  close(): void {
    this.observer.disconnect();
    this.watcher.disconnect();
    this.plot?.destroy();
  }

  /** The picture as of now, for an export; none without anything to draw. */
  picture(): HTMLCanvasElement | null {
    if (this.isEmpty) return null;
    this.draw();
    return this.plot?.ctx.canvas ?? null;
  }

  private fit(): void {
    const width = Math.floor(this.canvas.clientWidth);
    if (width <= 0) return;
    if (this.plot) this.plot.setSize({ width, height: this.options.height });
    else this.plot = new uPlot(this.settings(width), this.data as uPlot.AlignedData, this.canvas);
    this.isDue = false;
  }

  private settings(width: number): uPlot.Options {
    const colour = (name: string) => getComputedStyle(this.root).getPropertyValue(`--${name}`).trim();
    const { options } = this;
    const axis = { stroke: colour("muted"), grid: { stroke: colour("grid"), width: 1 }, ticks: { show: false } };
    const font = `11px ${getComputedStyle(this.root).getPropertyValue("--mono")}`;
    const hasRight = options.lines.some((line) => line.scale === "right");
    const format = (tick: Tick = stepped) => (_: uPlot, values: number[], __: number, ___: number, step: number) =>
      values.map((value) => (value === null ? "" : tick(value, step)));
    return {
      width,
      height: options.height,
      cursor: { show: true, drag: { x: false, y: false }, points: { size: 5 } },
      legend: { show: false },
      // Half of the last word below stands beyond the end of its axis.
      padding: [options.marks ? MOST_MARKS * WORD_PX : 8, hasRight ? 0 : options.x === "time" ? 30 : 18, 0, 0],
      scales: {
        x: {
          time: false,
          ...(options.x === "log" ? { distr: 3 } : {}),
          ...(options.points ? { range: (_: uPlot, low: number, high: number) => padded(...this.reach(low, high, "x"), true) } : {}),
        },
        y: { range: (_, low, high) => padded(...this.reach(low, high, "y"), options.fromZero ?? false) },
        right: { range: [0, 1] },
      },
      axes: [
        { ...axis, font, size: 26, values: format(options.xTick), ...xAxis(options.x) },
        { ...axis, font, size: sizeOf, space: 28, values: format(options.yTick) },
        ...(hasRight
          ? [{ ...axis, font, scale: "right", side: 1 as const, size: 46, grid: { show: false }, values: format(options.rightTick) }]
          : []),
      ],
      series: [
        {},
        ...options.lines.map((line) => ({
          label: line.label,
          scale: line.scale ?? "y",
          stroke: line.label ? colour(line.colour) : "transparent",
          width: line.width ?? 1.5,
          points: { show: false },
          spanGaps: line.isSparse ?? false,
          ...(line.dash ? { dash: line.dash } : {}),
          ...(line.fill ? { fill: faint(colour(line.colour)) } : {}),
          ...(line.stepped ? { paths: uPlot.paths.stepped!({ align: line.stepped }) } : {}),
        })),
      ],
      bands: (options.bands ?? []).map(([upper, lower, name]) => ({ series: [upper, lower], fill: faint(colour(name)) })),
      hooks: {
        draw: [
          (plot) => this.drawMarks(plot, colour("accent"), font),
          (plot) => this.drawLevel(plot, colour("warn")),
          (plot) => this.drawPoints(plot, colour("accent"), colour("text"), font),
        ],
      },
    };
  }

  /** Wide enough for the single points, too. */
  private reach(low: number | null, high: number | null, axis: "x" | "y"): [number | null, number | null] {
    const values = (this.options.points?.() ?? []).map((point) => point[axis]);
    const all = [low, high, ...values].filter((value): value is number => value !== null && Number.isFinite(value));
    return all.length ? [Math.min(...all), Math.max(...all)] : [null, null];
  }

  private drawLevel(plot: uPlot, colour: string): void {
    const level = this.options.level?.() ?? null;
    const { min, max } = plot.scales["y"]!;
    if (level === null || min == null || max == null || level < min || level > max) return;
    const y = plot.valToPos(level, "y", true);
    const { ctx, bbox } = plot;
    ctx.save();
    ctx.strokeStyle = colour;
    ctx.setLineDash([2, 4]);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    ctx.restore();
  }

  private drawPoints(plot: uPlot, colour: string, text: string, font: string): void {
    const { ctx, bbox } = plot;
    ctx.save();
    ctx.font = scaled(font);
    const lines: number[] = [];
    for (const { x, y, word } of [...(this.options.points?.() ?? [])].sort((a, b) => a.y - b.y)) {
      const [left, top] = [plot.valToPos(x, "x", true), plot.valToPos(y, "y", true)];
      ctx.fillStyle = colour;
      ctx.beginPath();
      ctx.arc(left, top, 3.5 * devicePixelRatio, 0, 2 * Math.PI);
      ctx.fill();
      // A word that would stand on another one is left out: the table has it.
      if (lines.some((line) => Math.abs(line - top) < 12 * devicePixelRatio)) continue;
      lines.push(top);
      const isRight = left > bbox.left + 0.6 * bbox.width;
      ctx.textAlign = isRight ? "right" : "left";
      ctx.fillStyle = text;
      ctx.fillText(word, left + (isRight ? -7 : 7) * devicePixelRatio, top - 4 * devicePixelRatio);
    }
    ctx.restore();
  }

  private drawMarks(plot: uPlot, colour: string, font: string): void {
    const { min, max } = plot.scales["x"]!;
    const { ctx, bbox } = plot;
    if (min == null || max == null) return;
    ctx.save();
    ctx.strokeStyle = ctx.fillStyle = colour;
    ctx.setLineDash([4, 4]);
    ctx.font = scaled(font);
    ctx.textAlign = "center";
    const marks = (this.options.marks?.() ?? []).filter(({ at }) => at >= min && at <= max);
    // Each word on a line of its own above the plot, where nothing is drawn, and over its mark as far as there is room.
    marks.forEach(({ at, word }, k) => {
      const x = plot.valToPos(at, "x", true);
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
      const half = ctx.measureText(word).width / 2;
      const middle = Math.min(Math.max(x, bbox.left + half), bbox.left + bbox.width - half);
      ctx.fillText(word, middle, bbox.top - (5 + WORD_PX * (marks.length - 1 - k)) * devicePixelRatio);
    });
    ctx.restore();
  }
}

/** Height of a mark's word above the plot, and for how many there is room. */
const WORD_PX = 14;
const MOST_MARKS = 3;

/** What stands still is not blown up until its axis has the same number on every line. */
const LEAST_SPAN = 0.25;

const scaled = (font: string): string => font.replace("11px", `${11 * devicePixelRatio}px`);

const SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];

/** Width of a character of a tick, and the least room for the widest one: what is alike stands in one line. */
const DIGIT_PX = 6.7;
const LEAST_AXIS_PX = 52;

const sizeOf = (_: uPlot, ticks: string[] | null): number =>
  Math.ceil(Math.max(LEAST_AXIS_PX, 14 + DIGIT_PX * Math.max(0, ...(ticks ?? []).map((tick) => tick.length))));

/** Room for a tick with one decimal more than the tenth of the axis has. */
function spaceOf(_: uPlot, __: number, low: number, high: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(high - low, 1e-12) / 10));
  return Math.max(64, 20 + DIGIT_PX * stepped(high, step).length);
}

function xAxis(kind: Options["x"]): Partial<uPlot.Axis> {
  if (kind === "time") return { space: 90, incrs: SECONDS };
  if (kind === "price" || kind === "number") return { space: spaceOf };
  return { splits: (_, __, low, high) => decades(low, high) };
}

function decades(low: number, high: number): number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  return Array.from({ length: Math.max(0, Math.floor(Math.log10(high) + 1e-9) - first + 1) }, (_, k) => 10 ** (first + k));
}

function padded(low: number | null, high: number | null, fromZero: boolean): [number, number] {
  if (low === null || high === null) return [0, 1];
  if (fromZero) low = Math.min(0, low);
  const room = Math.max(high - low, Math.abs(high) * 1e-3, LEAST_SPAN) * 0.08;
  return [fromZero && low === 0 ? 0 : low - room, high + room];
}

const faint = (colour: string): string => `color-mix(in srgb, ${colour} 16%, transparent)`;

function swatch(line: Line): HTMLElement {
  const key = h("li", {}, h("i", { class: line.dash ? "dashed" : "" }), line.label);
  key.style.setProperty("--swatch", `var(--${line.colour})`);
  return key;
}
