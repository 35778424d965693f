// The visible history as CSV and the charts as a picture. Both carry the origin, where it can't be cut off unseen.
import type { Chart } from "./chart";
import type { Segment } from "./state";

const COLUMNS = ["slippage_bps", "fee_bps", "impact_bps", "net_bps", "net_low_bps", "net_high_bps", "maker_frac", "mid_price", "tick_us"];

/** One row a point; the origin, the instrument and the order stand in every row. */
export function csv(segments: Segment[]): string {
  const lines = [["time", "origin", "symbol", "order", "n", ...COLUMNS].join(",")];
  for (const { points, source, symbol, order } of segments) {
    for (const [at, n, ...values] of points) {
      const time = new Date(at / 1e6).toISOString();
      lines.push([time, source, symbol, `"${order}"`, n, ...values.map((value) => value ?? "")].join(","));
    }
  }
  return `${lines.join("\n")}\n`;
}

/** The charts that have anything to show, under one another, the origin across each. */
export function picture(charts: Chart[], title: string, mark: string, root: HTMLElement): HTMLCanvasElement {
  const shown = charts.map((chart) => ({ chart, image: chart.picture() })).filter((one) => one.image !== null);
  const scale = devicePixelRatio;
  const style = getComputedStyle(root);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const head = 40 * scale;
  const made = document.createElement("canvas");
  made.width = Math.max(600 * scale, ...shown.map((one) => one.image!.width)) + 24 * scale;
  made.height = head + shown.reduce((sum, one) => sum + one.image!.height + head, 0);
  const pen = made.getContext("2d")!;
  pen.fillStyle = colour("ground");
  pen.fillRect(0, 0, made.width, made.height);
  const words = (text: string, x: number, y: number, size: number, name: string) => {
    pen.fillStyle = colour(name);
    pen.font = `${size * scale}px ${style.fontFamily}`;
    pen.fillText(text, x, y);
  };
  words(title, 12 * scale, 26 * scale, 14, "text");
  let y = head;
  for (const { chart, image } of shown) {
    const legend = chart.options.lines.map((line) => line.label).filter(Boolean).join(" · ");
    words(`${chart.options.title}: ${legend}`, 12 * scale, y + 24 * scale, 12, "muted");
    y += head;
    pen.drawImage(image!, 12 * scale, y);
    pen.save();
    pen.globalAlpha = 0.28;
    pen.textAlign = "center";
    words(mark, made.width / 2, y + image!.height / 2, 26, "origin");
    pen.restore();
    y += image!.height;
  }
  return made;
}

export function save(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
