// All rules in one sheet, adopted by whichever document or shadow root a panel stands in.
import panelStyle from "./panel.css";
import plotStyle from "../node_modules/uplot/dist/uPlot.min.css";

const STYLE = new CSSStyleSheet();
STYLE.replaceSync(plotStyle + panelStyle);

export function adopt(el: HTMLElement): void {
  const place = el.getRootNode();
  const host = place instanceof ShadowRoot ? place : document;
  if (!host.adoptedStyleSheets.includes(STYLE)) host.adoptedStyleSheets = [...host.adoptedStyleSheets, STYLE];
}
