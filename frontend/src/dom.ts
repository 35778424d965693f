// Elements in few words.

type Child = Node | string | null | undefined;
type Properties = Record<string, string | boolean | number | ((event: any) => void)>;

/** Attributes by name; functions are listeners of the event so named. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined));
  return element;
}

/** Write a text only where it differs: most of a page does not, most of the time. */
export function write(element: Element, text: string): void {
  const only = element.firstChild;
  if (only instanceof Text && !only.nextSibling) {
    if (only.data !== text) only.data = text;
  } else if (element.textContent !== text) element.textContent = text;
}

let n = 0;
/** A name that no other element has. */
export const unique = (name: string): string => `fc-${name}-${(n += 1)}`;
