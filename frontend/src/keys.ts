// Keys of the panel; never while somebody is typing.
export interface Keys {
  side(side: "buy" | "sell"): void;
  resize(factor: number): void;
  toggle(): void;
  choose(place: number): void;
  recentre(): void;
  theme(): void;
  help(): void;
}

export const HELP: [string, string][] = [
  ["B / S", "buy or sell"],
  ["+ / −", "a size up or down by a quarter"],
  ["Space", "start or stop"],
  ["1 … 9", "the panel of that tab, or the instrument of that row"],
  ["C", "recentre the ladder"],
  ["T", "dark, light"],
  ["?", "these keys"],
];

export function listen(target: EventTarget, keys: Keys): () => void {
  const heard = (raw: Event) => {
    const event = raw as KeyboardEvent;
    const from = event.composedPath()[0] as HTMLElement | undefined;
    const isTyping = from?.matches?.("input:not([type=range]), textarea, select, [contenteditable]");
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
    // A button that closed what it stood in has the focus until the page is drawn again.
    if (event.key === " " && from?.matches?.("button, summary") && from.checkVisibility()) return;
    const act = action(event.key, keys);
    if (!act) return;
    event.preventDefault();
    act();
  };
  target.addEventListener("keydown", heard);
  return () => target.removeEventListener("keydown", heard);
}

function action(key: string, keys: Keys): (() => void) | null {
  switch (key.toLowerCase()) {
    case "b":
      return () => keys.side("buy");
    case "s":
      return () => keys.side("sell");
    case "+":
    case "=":
      return () => keys.resize(1.25);
    case "-":
    case "−":
      return () => keys.resize(0.8);
    case " ":
      return () => keys.toggle();
    case "c":
      return () => keys.recentre();
    case "t":
      return () => keys.theme();
    case "?":
      return () => keys.help();
    default:
      return /^[1-9]$/.test(key) ? () => keys.choose(Number(key) - 1) : null;
  }
}
