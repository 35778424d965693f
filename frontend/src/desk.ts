// What is built: the page's `open`, and for the notebook anywidget's contract, `render({model, el})`.
import { ViewModel } from "./notebook";
import { Panel } from "./panel";
import { adopt } from "./style";
import type { Model } from "./types";
export { open } from "./page";

export default {
  render({ model, el }: { model: Model; el: HTMLElement }): () => void {
    adopt(el);
    const view = new ViewModel(model);
    const panel = new Panel(view, { isAlone: true });
    el.append(panel.root);
    return () => {
      panel.close();
      view.close();
    };
  },
};
